"""Each theme, on the council of the demo that wears it: it can be read by whoever comes, however they come."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any
from urllib.parse import urljoin

import pytest

from tests.conftest import DemoServer
from themes.registry import list_themes

from .conftest import WEARERS, broken_rules, each_theme

pytestmark = pytest.mark.browser
Visit = Callable[..., Any]

BULKY = "/bins-and-recycling/bulky-waste/"
GUIDES = {
    "ambridge": "/housing/moving-home/council-tax/",
    "barchester": "/housing/moving-home/",
    "casterbridge": "/births-deaths-and-marriages/when-someone-dies/",
    "llareggub": "/cy/genedigaethau-marwolaethau-a-phriodasau/pan-fydd-rhywun-yn-marw/",
}
PAINTED = """() => [...document.querySelectorAll('body *')]
    .filter(item => item.checkVisibility({visibilityProperty: true}))
    .flatMap(item => [null, '::before', '::after'].map(part => [item, part, getComputedStyle(item, part)]))
    .filter(([, part, style]) => !part || (style.content !== 'none' && style.display !== 'none'))
    .filter(([, , style]) => style.backgroundImage !== 'none'
        || !['rgba(0, 0, 0, 0)', 'rgb(255, 255, 255)'].includes(style.backgroundColor))
    .map(([item, part]) => item.tagName + '.' + item.className + (part || ''))"""
EDGELESS = """() => [...document.querySelectorAll('.tiles li, .callout, .contact, .hours, .search input, '
        + '.action__link, .contents')]
    .filter(item => item.getClientRects().length)
    .filter(item => !['Top', 'Right', 'Bottom', 'Left'].some(
        side => parseFloat(getComputedStyle(item)['border' + side + 'Width']) > 0))
    .map(item => item.className || item.parentElement.className)"""
SHIFTS = """() => new Promise(resolve => new PerformanceObserver(list => resolve(
    list.getEntries().map(entry => [entry.value, entry.sources.map(source => source.node?.outerHTML?.slice(0, 80))])
)).observe({type: 'layout-shift', buffered: true}) || setTimeout(() => resolve([]), 300))"""


def test_each_theme_is_worn_by_somebody() -> None:
    assert set(WEARERS) == set(list_themes())


@each_theme
@pytest.mark.parametrize("width", [320, 768, 1280])
def test_axe_finds_nothing_at_any_width(visit: Visit, council: str, width: int) -> None:
    page = visit(council, "/", width=width)
    for path in ("/", BULKY, GUIDES[council]):
        page.goto(urljoin(page.url, path))
        assert (path, broken_rules(page)) == (path, [])


@each_theme
def test_it_can_be_read_by_night(visit: Visit, council: str) -> None:
    assert broken_rules(visit(council, "/", scheme="dark")) == []
    assert broken_rules(visit(council, BULKY, scheme="dark")) == []


@each_theme
def test_paper_shows_ink_and_nothing_painted(visit: Visit, council: str) -> None:
    for path in ("/", BULKY, GUIDES[council]):
        page = visit(council, path)
        page.emulate_media(media="print")
        assert (path, page.evaluate(PAINTED)) == (path, [])
        for part in (".menu", ".search", ".breadcrumb", ".related", ".rail-topics"):
            assert page.locator(f"{part}:visible").count() == 0


@each_theme
def test_links_show_where_they_lead_on_paper(visit: Visit, council: str) -> None:
    page = visit(council, BULKY)
    page.emulate_media(media="print")
    address = "getComputedStyle(document.querySelector('.body a[href^=http]'), '::after').content"
    assert "(http" in page.evaluate(address)


@each_theme
def test_forced_colours_leave_every_box_an_edge(visit: Visit, council: str) -> None:
    for path in ("/", BULKY, GUIDES[council]):
        page = visit(council, path)
        page.emulate_media(forced_colors="active")
        assert (path, page.evaluate(EDGELESS)) == (path, [])


@each_theme
def test_whoever_wants_contrast_gets_lines_like_text(visit: Visit, council: str) -> None:
    page = visit(council, "/")
    page.emulate_media(contrast="more")
    line, text = (
        page.evaluate(f"getComputedStyle(document.documentElement).getPropertyValue('--{name}').trim()")
        for name in ("line", "text")
    )
    assert line == text


@each_theme
@pytest.mark.parametrize("path", ["/", BULKY])
def test_a_slow_font_moves_next_to_nothing(
    visit: Visit, demo_server: DemoServer, council: str, path: str
) -> None:
    """A tenth of what Web Vitals call good: one long word may still break elsewhere than in its stand-in."""
    page = visit(council, "/robots.txt", width=320)
    page.route("**/font-*.woff2", lambda route: (time.sleep(0.5), route.continue_()))
    page.goto(demo_server.council_origin(council) + path)
    page.evaluate("document.fonts.ready")
    shifts = page.evaluate(SHIFTS)
    assert sum(value for value, _ in shifts) < 0.01, shifts


def test_typefaces_of_ours_are_what_is_shown(visit: Visit) -> None:
    for council, family in (("ambridge", "Atkinson"), ("barchester", "Newsreader"), ("llareggub", "Nunito")):
        page = visit(council, "/")
        page.evaluate("document.fonts.ready")
        loaded = page.evaluate("[...document.fonts].filter(f => f.status === 'loaded').map(f => f.family)")
        assert family in {name.strip('"') for name in loaded}


def test_the_desk_has_its_topics_beside_the_page_only_where_there_is_room(visit: Visit) -> None:
    rail = visit("casterbridge", BULKY).locator(".rail-topics [aria-current]")
    assert rail.bounding_box()["x"] < 40
    assert not visit("casterbridge", BULKY, width=800).locator(".rail-topics").is_visible()
