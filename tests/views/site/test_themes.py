"""Every theme in front of the same council: each kind of page is there, small, and in its own typeface."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest
from django.http import HttpResponse
from django.test import Client

from tests.views.site_samples import AMBRIDGE, sample_site, serving
from themes.registry import list_themes
from themes.typefaces import TYPEFACES

HOST = "ambridge.localhost:8000"
PAGES = (
    "/",
    "/bins/",
    "/bins/bulky-waste/",
    "/moving-home/",
    "/a-z/",
    "/search/?q=bins",
    "/cy/",
    "/nothing/",
)
BUDGET = 60_000


@contextmanager
def looking(theme: str = "civic", font: str = "sans") -> Iterator[None]:
    with serving(sample_site(), replace(AMBRIDGE, theme=theme, font=font)):
        yield


def get(path: str) -> HttpResponse:
    return Client(headers={"host": HOST}).get(path)


def text(path: str) -> str:
    return get(path).content.decode()


def fetched(page: str) -> list[str]:
    """What a browser gets besides the page and its icon."""
    return re.findall(r'<link rel="(?:stylesheet|preload)"[^>]*href="([^"]+)"', page)


@pytest.mark.parametrize("theme", list_themes())
def test_every_kind_of_page_has_the_same_promises_in_each_theme(theme: str) -> None:
    with looking(theme):
        for path in PAGES:
            page = text(path)
            assert (path, page.count("<h1"), page.count("<main"), page.count("<footer")) == (path, 1, 1, 1)
            assert page.count('role="search"') == 1
            assert 'href="#content"' in page
            assert 'href="/accessibility-statement/"' in page or 'href="/cy/accessibility-statement/"' in page


@pytest.mark.parametrize("theme", list_themes())
def test_home_offers_tasks_topics_and_news_in_each_theme(theme: str) -> None:
    with looking(theme):
        page = text("/")
    for part in ('id="tasks"', 'id="services"', 'id="recent"', 'aria-describedby="q-hint"'):
        assert part in page


@pytest.mark.parametrize("font", TYPEFACES)
@pytest.mark.parametrize("theme", list_themes())
def test_a_page_with_all_that_it_fetches_stays_small(theme: str, font: str) -> None:
    with looking(theme, font):
        page = get("/bins/bulky-waste/").content
        files = [get(address).content for address in fetched(page.decode())]
    assert len(files) == 2 + len(TYPEFACES[font].faces)
    assert sum(len(gzip.compress(content)) for content in (page, *files)) < BUDGET


def test_each_theme_has_a_look_of_its_own() -> None:
    looks = set()
    for theme in list_themes():
        with looking(theme):
            looks.add(re.sub(r"/site-\w+\.css", "", text("/")))
            assert re.search(r"/site-\w+\.css", text("/"))
    assert len(looks) == len(list_themes())


def test_a_typeface_of_ours_is_preloaded_and_kept_for_ever() -> None:
    with looking(font="newsreader"):
        [address] = re.findall(
            r'<link rel="preload" as="font" type="font/woff2" href="([^"]+)" crossorigin>', text("/")
        )
        answer = get(address)
        brand = next(get(link).content.decode() for link in fetched(text("/")) if "/brand-" in link)
    assert (answer.status_code, answer["Content-Type"]) == (200, "font/woff2")
    assert "immutable" in answer["Cache-Control"]
    assert f"url({address.removeprefix('/')})" in brand


def test_a_typeface_of_the_device_is_not_fetched() -> None:
    with looking(font="serif"):
        assert "preload" not in text("/")


def test_a_font_that_we_do_not_have_is_not_found() -> None:
    with looking():
        assert get("/font-000000000000.woff2").status_code == 404


def test_the_desk_shows_in_which_topic_we_are() -> None:
    with looking("desk"):
        assert '<a href="/bins/" aria-current="true">Bins</a>' in text("/bins/bulky-waste/")
        assert "aria-current" not in text("/")


def test_a_council_whose_theme_was_taken_away_is_shown_in_the_default() -> None:
    with looking("lost"):
        lost = text("/")
    with looking("civic"):
        assert text("/") == lost
