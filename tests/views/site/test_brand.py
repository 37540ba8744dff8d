"""What a council adds to its site's frame: logo, emergency number, links, accounts, sentences of its own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch

import pytest
from django.test import Client

from syndication.domain.brand_links import FooterLink
from syndication.domain.logos import Logo
from tests.views.site_samples import AMBRIDGE, sample_site, serving
from themes.registry import list_themes

HOST = "ambridge.localhost:8000"
LOGO = Logo("logo-aa.svg", 600, 200)
NIGHT = Logo("logo-bb.webp", 300, 100)
OWN = {
    "emergency_phone": "01632 960 999",
    "emergency_label": {"en": "Flooding, day and night"},
    "footer_links": (
        FooterLink({"en": "Jobs"}, "https://jobs.example/"),
        FooterLink({"en": "Large items", "cy": "Eitemau mawr"}, "/bins/bulky-waste/"),
        FooterLink({"en": "Schools", "cy": "Ysgolion"}, "/bins/signposted/"),
    ),
    "words": {"how_can_we_help": {"en": "What {do} you need?"}, "search_hint": {"cy": "Chwiliwch"}},
}


@contextmanager
def looking(**changes: Any) -> Iterator[None]:
    with serving(sample_site(), replace(AMBRIDGE, **changes)):
        yield


def text(path: str) -> str:
    return Client(headers={"host": HOST}).get(path).content.decode()


@pytest.mark.parametrize("theme", list_themes())
def test_every_theme_shows_all_of_it(theme: str) -> None:
    with looking(theme=theme, logo=LOGO, **OWN):
        home, contact = text("/"), text("/contact/")
    assert '<img src="/logo-aa.svg" alt="Ambridge District Council" width="192" height="64">' in home
    assert 'Flooding, day and night: <a href="tel:+441632960999">01632 960 999</a>' in home
    assert contact.count('href="tel:+441632960999"') == 2, "on the contact page besides its footer"
    assert '<a href="https://jobs.example/">Jobs</a>' in home
    assert 'rel="me">Mastodon</a>' in home
    assert "<h1>What {do} you need?</h1>" in home


def test_no_language_stands_in_for_another() -> None:
    with looking(**OWN):
        welsh = text("/cy/")
    assert 'Y tu allan i oriau gwaith: <a href="tel:+441632960999">' in welsh
    assert "Jobs" not in welsh
    assert "Ysgolion" not in welsh, "that page is not there in Welsh"
    assert '<a href="/cy/biniau/eitemau-mawr/">Eitemau mawr</a>' in welsh
    assert "Sut gallwn ni helpu?" in welsh
    assert "Chwiliwch" in welsh


def test_a_dark_header_has_the_logo_for_dark_backgrounds_by_day_too() -> None:
    with looking(theme="civic", logo=LOGO, logo_dark=NIGHT):
        home = text("/")
    assert '<picture class="logo "><img src="/logo-bb.webp"' in home
    with looking(theme="gazette", logo=LOGO, logo_dark=NIGHT):
        home = text("/")
    assert (
        '<source srcset="/logo-bb.webp" media="screen and (prefers-color-scheme: dark)" width="192"' in home
    )
    assert '<img src="/logo-aa.svg"' in home


def test_without_one_for_dark_backgrounds_the_logo_stands_on_a_plate() -> None:
    with looking(theme="civic", logo=LOGO):
        assert '<picture class="logo plate-day plate-night">' in text("/")
    with looking(theme="town", logo=LOGO):
        assert '<picture class="logo plate-night">' in text("/")


def test_machines_read_where_the_logo_is() -> None:
    with looking(logo=LOGO):
        assert '"logo":"http://ambridge.localhost:8000/logo-aa.svg"' in text("/").replace('": "', '":"')


def test_a_logo_is_kept_for_ever_and_can_do_nothing() -> None:
    row = SimpleNamespace(content=b"<svg/>")
    with looking(), patch("syndication.views.site.files.find_logo", lambda council, name: row):
        response = Client(headers={"host": HOST}).get("/logo-aa.svg")
    assert (response.content, response["Content-Type"]) == (b"<svg/>", "image/svg+xml")
    assert "immutable" in response["Cache-Control"]
    assert response["Content-Security-Policy"] == "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    assert response["X-Content-Type-Options"] == "nosniff"


def test_a_logo_that_nobody_has_is_not_found() -> None:
    with looking(), patch("syndication.views.site.files.find_logo", lambda council, name: None):
        assert Client(headers={"host": HOST}).get("/logo-aa.svg").status_code == 404
        assert Client(headers={"host": HOST}).get("/logo-aa.gif").status_code == 404
