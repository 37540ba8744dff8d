"""Whom a quota counts, behind proxies and without."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import RequestFactory

from syndication.http.quota import sender_address


@pytest.mark.parametrize(
    ("hops", "told", "counted"),
    [
        (0, "198.51.100.7", "127.0.0.1"),
        (1, "198.51.100.7", "198.51.100.7"),
        (1, "192.0.2.1, 198.51.100.7", "198.51.100.7"),
        (2, "192.0.2.1, 198.51.100.7, 203.0.113.9", "198.51.100.7"),
        (2, "198.51.100.7", "127.0.0.1"),
        (1, " , ", "127.0.0.1"),
    ],
    ids=["nobody believed", "told", "invented one before it", "two proxies", "too few", "nothing told"],
)
def test_only_our_own_proxies_are_believed(settings: Any, hops: int, told: str, counted: str) -> None:
    settings.PROXY_HOPS = hops
    assert sender_address(RequestFactory().get("/", headers={"x-forwarded-for": told})) == counted
