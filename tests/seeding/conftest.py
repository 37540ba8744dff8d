"""The whole demo, seeded once for all the tests that look at it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.db import transaction
from pytest_django.plugin import DjangoDbBlocker

from syndication.actions.seeding.seed import seed_demo
from syndication.queries.library import forget_editions
from syndication.queries.sites import forget_sites


@pytest.fixture(scope="module")
def demo(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[list[str]]:
    """Seeds inside a transaction that is rolled back after the module; gives what was reported."""
    said: list[str] = []
    with django_db_blocker.unblock(), transaction.atomic():
        _forget()
        seed_demo(report=said.append)
        yield said
        transaction.set_rollback(True)
    _forget()


def _forget() -> None:
    forget_sites()
    forget_editions()
