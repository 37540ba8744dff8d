"""Each kind of page of the demo in a real browser: axe finds nothing, and nobody is shut out."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any
from urllib.parse import urljoin

import pytest

from tests.conftest import DemoServer

from .conftest import broken_rules, each_theme

pytestmark = pytest.mark.browser
Visit = Callable[..., Any]

BULKY = "/bins-and-recycling/bulky-waste/"
CHAPTER = "/housing/moving-home/council-tax/"
PAGES = {
    "home": ("ambridge", "/"),
    "topic": ("ambridge", "/roads-and-travel/"),
    "sub-topic": ("ambridge", "/roads-and-travel/parking/"),
    "service": ("ambridge", BULKY),
    "guide chapter": ("ambridge", CHAPTER),
    "signpost": ("ambridge", "/schools-and-learning/school-transport/"),
    "search": ("ambridge", "/search/?q=bins"),
    "search mended": ("ambridge", "/search/?q=recyclnig"),
    "nothing found": ("ambridge", "/search/?q=zzz"),
    "a-z": ("ambridge", "/a-z/"),
    "statement": ("ambridge", "/accessibility-statement/"),
    "404": ("ambridge", "/nothing/"),
    "410": ("ambridge", "/benefits-and-support/winter-fuel-vouchers/"),
    "home, gazette": ("barchester", "/"),
    "topic, gazette": ("barchester", "/bins-and-recycling/"),
    "service, gazette": ("barchester", BULKY),
    "guide, gazette": ("barchester", "/housing/moving-home/"),
    "opted out": ("barchester", "/environment/allotments/"),
    "home in Welsh": ("llareggub", "/cy/"),
    "topic in Welsh": ("llareggub", "/cy/biniau-ac-ailgylchu/"),
    "sub-topic in Welsh": ("llareggub", "/cy/ffyrdd-a-theithio/parcio/"),
    "service in Welsh": ("llareggub", "/cy/biniau-ac-ailgylchu/gwastraff-swmpus/"),
    "search in Welsh": ("llareggub", "/cy/search/?q=biniau"),
    "a-z in Welsh": ("llareggub", "/cy/a-z/"),
    "statement in Welsh": ("llareggub", "/cy/accessibility-statement/"),
    "404 in Welsh": ("llareggub", "/cy/dim-byd/"),
    "guide in Welsh": ("llareggub", "/cy/genedigaethau-marwolaethau-a-phriodasau/pan-fydd-rhywun-yn-marw/"),
    "service without Welsh": ("llareggub", "/environment/dead-animals/"),
}
MISSING = {"404": 404, "410": 410, "opted out": 410, "404 in Welsh": 404}


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(demo_server: DemoServer, visit: Visit, name: str) -> None:
    council, path = PAGES[name]
    page = visit(council, path)

    assert broken_rules(page) == []
    assert [error for error in page.errors if not re.search(r"\b4(04|10)\b", error)] == []
    assert demo_server.get(path, council).status_code == MISSING.get(name, 200)


def test_the_look_at_a_site_before_its_name_is_there(browser: Any, demo_server: DemoServer) -> None:
    page = browser.new_page()
    page.goto(f"{demo_server.origin}/sites/ambridge{BULKY}")
    assert broken_rules(page) == []
    page.close()


@pytest.mark.parametrize("path", ["/", "/api/v1/docs", "/problems/", "/nothing/"])
def test_the_services_own_pages(browser: Any, demo_server: DemoServer, path: str) -> None:
    page, missing = browser.new_page(), []
    page.on("response", lambda answer: answer.status >= 400 and missing.append(answer.url))
    page.goto(demo_server.origin + path)
    assert broken_rules(page) == []
    assert "`" not in page.locator("main").inner_text()
    assert missing == ([page.url] if path == "/nothing/" else [])
    page.close()


@each_theme
def test_nothing_runs_off_a_narrow_screen_even_with_large_text(visit: Visit, council: str) -> None:
    page = visit(council, "/", width=320)

    for path in ("/", BULKY, "/bins-and-recycling/", "/search/?q=bins", "/a-z/", CHAPTER):
        page.goto(urljoin(page.url, path))
        for size in ("100%", "200%"):
            page.evaluate("size => { document.documentElement.style.fontSize = size }", size)
            width = page.evaluate("document.documentElement.scrollWidth")
            assert (path, size, width) == (path, size, 320)


@pytest.mark.parametrize("path", ["/", BULKY, CHAPTER])
def test_targets_are_large_enough_to_hit(visit: Visit, path: str) -> None:
    """WCAG 2.5.8, at a phone's width; links inside a sentence are exempt."""
    small = visit("ambridge", path, width=360).evaluate(
        """() => [...document.querySelectorAll('a, button, input, summary')]
            .filter(item => !item.closest('p, td, dd, .skip, .body li') && item.getClientRects().length)
            .filter(item => item.getBoundingClientRect().height < 24)
            .map(item => item.outerHTML)"""
    )

    assert small == []


def test_the_skip_link_is_first_and_leads_to_the_content(visit: Visit) -> None:
    page = visit("ambridge", BULKY)

    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.locator(".skip").bounding_box()["height"] > 24
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


@each_theme
def test_every_stop_of_the_keyboard_is_visible(visit: Visit, council: str) -> None:
    page, stops = visit(council, BULKY), 0

    for _ in range(40):
        page.keyboard.press("Tab")
        style = page.evaluate(
            "(s => [s.outlineStyle, s.outlineWidth])(getComputedStyle(document.activeElement))"
        )
        if page.evaluate("document.activeElement === document.body"):
            break
        assert style[0] == "solid"
        assert float(style[1].removesuffix("px")) >= 3
        stops += 1
    assert stops > 10


def test_a_printed_page_is_its_text_and_no_furniture(visit: Visit) -> None:
    page = visit("barchester", BULKY)
    page.emulate_media(media="print")

    for part in (".menu", ".search", ".breadcrumb", ".related"):
        assert not page.locator(part).first.is_visible()
    edges = "item => document.querySelector(item).getBoundingClientRect().left"
    assert page.evaluate(edges, ".wordmark") == page.evaluate(edges, "h1")
    assert len({page.evaluate(SIZE, item) for item in (".body > p", ".fees")}) == 2
    assert page.evaluate(SIZE, ".fees") < page.evaluate(SIZE, ".body > p")


SIZE = "item => parseFloat(getComputedStyle(document.querySelector(item)).fontSize)"


def test_a_chapter_stands_clear_of_the_guides_opening(visit: Visit) -> None:
    page = visit("llareggub", "/births-deaths-and-marriages/when-someone-dies/", width=360)

    opening, part = (page.locator(item).first.bounding_box() for item in (".text > .body", ".part"))
    assert part["y"] - (opening["y"] + opening["height"]) >= 24


def test_a_citizen_gets_around_by_clicking_and_typing(visit: Visit) -> None:
    page = visit("llareggub", "/")

    page.get_by_role("link", name="Bins and recycling", exact=True).click()
    page.get_by_role("link", name="Get large items collected").click()
    page.get_by_role("link", name="Cymraeg").click()
    page.wait_for_url("**/cy/biniau-ac-ailgylchu/gwastraff-swmpus/")
    page.get_by_role("searchbox").fill("bathodyn")
    page.keyboard.press("Enter")
    page.wait_for_url("**/cy/search/?q=bathodyn")
    assert re.search(r"[cg]anlyniad(au)? ar gyfer “bathodyn”", page.locator("main").inner_text())
    page.locator("main").get_by_role("link", name="Fathodyn Glas").first.click()
    page.wait_for_url("**/bathodyn-glas/")
