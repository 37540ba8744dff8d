"""Each kind of page in a real browser: axe finds nothing, and nobody is shut out."""

from __future__ import annotations

import os
import re
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from threading import Thread
from urllib.parse import urljoin
from wsgiref.simple_server import WSGIRequestHandler, make_server

import pytest
from django.core.wsgi import get_wsgi_application

from tests.views.site_samples import AMBRIDGE, serving

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
]
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not Path(CHROMIUM).exists(), reason=f"no Chromium at {CHROMIUM}; set CHROMIUM"),
]

PAGES = {
    "home": "/",
    "topic": "/bins/",
    "service": "/bins/bulky-waste/",
    "signpost": "/bins/signposted/",
    "guide": "/moving-home/on-the-day/",
    "search": "/search/?q=bins",
    "nothing found": "/search/?q=recyclnig",
    "a-z": "/a-z/",
    "statement": "/accessibility-statement/",
    "404": "/nothing/",
    "410": "/bins/old-page/",
    "home in Welsh": "/cy/",
    "topic in Welsh": "/cy/biniau/",
    "service in Welsh": "/cy/biniau/eitemau-mawr/",
    "search in Welsh": "/cy/search/?q=eitemau",
    "a-z in Welsh": "/cy/a-z/",
    "statement in Welsh": "/cy/accessibility-statement/",
    "404 in Welsh": "/cy/bins/missed-bin/",
}
DAMSON = {"primary": "#5b1a3a", "accent": "#a8761c", "link": "#7a1f4b", "background": "#fffdf9"}
MASTHEAD = replace(AMBRIDGE, **DAMSON, font="serif", radius=0, layout="masthead")


@pytest.fixture(scope="module")
def browser():
    playwright_api = pytest.importorskip("playwright.sync_api")
    with playwright_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


class Quiet(WSGIRequestHandler):
    def log_message(self, *args):
        """Keeps the test's output to what failed."""


@pytest.fixture(scope="module")
def port():
    """A web server in this process, so that the patched site is the one served; it needs no database."""
    server = make_server("127.0.0.1", 0, get_wsgi_application(), handler_class=Quiet)
    Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_port
    server.shutdown()
    server.server_close()


@pytest.fixture
def visit(browser, port):
    """Opens a path of Ambridge's site: `visit("/bins/", brand=…, width=…, scheme=…)`."""
    with ExitStack() as stack:

        def open_page(path, brand=AMBRIDGE, width=1280, scheme="light"):
            stack.enter_context(serving(brand=brand))
            context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
            page = stack.enter_context(context).new_page()
            page.errors = []
            page.on("console", lambda message: message.type == "error" and page.errors.append(message.text))
            page.goto(f"http://ambridge.localhost:{port}{path}")
            return page

        yield open_page


def broken_rules(page):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    results = axe.run(page, options={"runOnly": WCAG}).response
    return [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in results["violations"]]


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES.keys())
def test_axe_finds_nothing(visit, path):
    page = visit(path)

    assert broken_rules(page) == []
    assert [error for error in page.errors if not re.search(r"\b4(04|10)\b", error)] == []


@pytest.mark.parametrize("path", ["/", "/bins/bulky-waste/"])
@pytest.mark.parametrize(
    ("brand", "scheme"),
    [(AMBRIDGE, "dark"), (MASTHEAD, "light"), (MASTHEAD, "dark")],
    ids=["band by night", "masthead by day", "masthead by night"],
)
def test_both_layouts_can_be_read_by_day_and_by_night(visit, path, brand, scheme):
    assert broken_rules(visit(path, brand=brand, scheme=scheme)) == []


@pytest.mark.parametrize("brand", [AMBRIDGE, MASTHEAD], ids=["band", "masthead"])
def test_nothing_runs_off_a_narrow_screen_even_with_large_text(visit, brand):
    page = visit("/", brand=brand, width=320)

    for path in ("/", "/bins/bulky-waste/", "/moving-home/on-the-day/", "/search/?q=bins", "/a-z/"):
        page.goto(urljoin(page.url, path))
        for size in ("100%", "200%"):
            page.evaluate("size => { document.documentElement.style.fontSize = size }", size)
            width = page.evaluate("document.documentElement.scrollWidth")
            assert (path, size, width) == (path, size, 320)


@pytest.mark.parametrize("path", ["/", "/bins/bulky-waste/", "/moving-home/on-the-day/"])
def test_targets_are_large_enough_to_hit(visit, path):
    """WCAG 2.5.8, at a phone's width; links inside a sentence are exempt."""
    small = visit(path, width=360).evaluate(
        """() => [...document.querySelectorAll('a, button, input, summary')]
            .filter(item => !item.closest('p, td, dd, .skip') && item.getClientRects().length)
            .filter(item => item.getBoundingClientRect().height < 24)
            .map(item => item.outerHTML)"""
    )

    assert small == []


def test_the_skip_link_is_first_and_leads_to_the_content(visit):
    page = visit("/bins/bulky-waste/")

    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.locator(".skip").bounding_box()["height"] > 24
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_every_stop_of_the_keyboard_is_visible(visit):
    page = visit("/bins/bulky-waste/")

    for _ in range(30):
        page.keyboard.press("Tab")
        style = page.evaluate(
            "(s => [s.outlineStyle, s.outlineWidth])(getComputedStyle(document.activeElement))"
        )
        if page.evaluate("document.activeElement === document.body"):
            break
        assert style[0] == "solid"
        assert float(style[1].removesuffix("px")) >= 3


def test_the_whole_site_works_by_clicking_from_home(visit):
    page = visit("/")

    page.get_by_role("link", name="Bins", exact=True).click()
    page.get_by_role("link", name="Get rid of large items").click()
    page.get_by_role("link", name="Cymraeg").click()
    page.wait_for_url("**/cy/biniau/eitemau-mawr/")
    assert page.locator("h1").inner_text() == "Cael gwared ar eitemau mawr"
    page.get_by_role("searchbox").fill("eitemau")
    page.keyboard.press("Enter")
    page.wait_for_url("**/cy/search/?q=eitemau")
    assert "1 canlyniad ar gyfer “eitemau”" in page.locator("main").inner_text()
