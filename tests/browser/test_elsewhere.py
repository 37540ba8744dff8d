"""A council's page inside a plain page of another origin, in a real browser under a strict policy."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest

from tests.conftest import DemoServer

from .conftest import broken_rules
from .plain_site import plain_site

pytestmark = pytest.mark.browser
BULKY = "bulky-waste"
ELEMENT = (
    '<council-page council="{council}" page="{page}" heading-level="3">'
    '<a href="{url}">Large items</a></council-page>'
)
Open = Callable[..., Any]


def item_of(server: DemoServer, slug: str, council: str = "ambridge") -> dict[str, Any]:
    feed = server.get(f"/feeds/{council}/feed.json?all=1&lang=en").json()
    return next(item for item in feed["items"] if item["url"].endswith(f"/{slug}/"))


def element(item: dict[str, Any], council: str = "ambridge", **changes: str) -> str:
    known = {"council": council, "page": item["id"].removeprefix("urn:uuid:"), "url": item["url"]}
    return ELEMENT.format(**(known | changes))


@pytest.fixture
def open_elsewhere(browser: Any, demo_server: DemoServer) -> Iterator[Open]:
    """Opens a plain page with a body; `page.said` is what the browser complained of, `page.asked` all requests."""
    with ExitStack() as stack:

        def open_page(body: str, **options: Any) -> Any:
            address = stack.enter_context(plain_site(demo_server.origin, body))
            page = stack.enter_context(browser.new_context(**options)).new_page()
            page.said, page.asked = [], []
            page.on("console", lambda message: page.said.append(message.text))
            page.on("pageerror", lambda error: page.said.append(str(error)))
            page.on("request", lambda request: page.asked.append(request))
            page.goto(address)
            return page

        yield open_page


def test_the_page_appears_under_the_headings_around_it(demo_server: DemoServer, open_elsewhere: Open) -> None:
    page = open_elsewhere(element(item_of(demo_server, BULKY)))
    page.wait_for_selector("council-page[data-state=shown]")

    levels = page.eval_on_selector_all("h1, h2, h3, h4, h5, h6", "all => all.map(one => one.tagName)")
    assert levels[:3] == ["H1", "H2", "H3"]
    assert set(levels[3:]) <= {"H4", "H5"}
    assert not page.locator("council-page[aria-busy]").count()
    assert page.said == []


def test_axe_finds_nothing_in_it(demo_server: DemoServer, open_elsewhere: Open) -> None:
    page = open_elsewhere(element(item_of(demo_server, BULKY)), bypass_csp=True)
    page.wait_for_selector("council-page[data-state=shown]")

    assert broken_rules(page) == []


def test_nobody_is_told_who_reads(demo_server: DemoServer, open_elsewhere: Open) -> None:
    page = open_elsewhere(element(item_of(demo_server, BULKY)))
    page.wait_for_selector("council-page[data-state=shown]")
    fetched = next(request for request in page.asked if "/embed/" in request.url)

    assert {"referer", "cookie"} & fetched.all_headers().keys() == set()
    assert page.context.cookies() == []
    assert {re.sub(r"(//[^/]+).*", r"\1", request.url) for request in page.asked} == {
        demo_server.origin,
        page.url.rstrip("/"),
    }


def test_without_javascript_the_link_is_there(demo_server: DemoServer, open_elsewhere: Open) -> None:
    item = item_of(demo_server, BULKY)
    page = open_elsewhere(element(item), java_script_enabled=False)

    assert page.get_by_role("link", name="Large items").get_attribute("href") == item["url"]


def test_what_cannot_be_had_leaves_the_link(demo_server: DemoServer, open_elsewhere: Open) -> None:
    unknown = "00000000-0000-4000-8000-000000000000"
    page = open_elsewhere(element(item_of(demo_server, BULKY), page=unknown))
    page.wait_for_selector("council-page[data-state=failed]")

    assert page.get_by_role("link", name="Large items").is_visible()


def test_a_page_that_was_taken_away_says_so(demo_server: DemoServer, open_elsewhere: Open) -> None:
    page = open_elsewhere(
        element(item_of(demo_server, BULKY), council="barchester", page=opted_out(demo_server))
    )
    page.wait_for_selector("council-page[data-state=gone]")

    assert "does not publish this page" in page.locator("council-page").inner_text()


def opted_out(server: DemoServer) -> str:
    """The id of a page that Barchester leaves out."""
    feed = server.get("/feeds/barchester/atom.xml?all=1&lang=en").text
    removals = re.findall(r'<at:deleted-entry ref="urn:uuid:([^"]+)".*?</at:deleted-entry>', feed, re.DOTALL)
    return str(removals[0])


def test_nothing_that_is_not_clean_would_run(demo_server: DemoServer, open_elsewhere: Open) -> None:
    """Should another answer ever come in the service's place."""
    hostile = (
        '<p>Words</p><script>document.title = "run"</script><img src="x" onerror="document.title = 1">'
        '<a href="javascript:document.title=2">Link</a>'
        '<iframe srcdoc="<script>parent.document.title=3</script>"></iframe>'
    )
    page = open_elsewhere("<p>Empty</p>", bypass_csp=True)
    page.route(
        "**/embed/**", lambda route: route.fulfill(content_type="text/html", body=hostile, headers=ANYBODY)
    )
    page.evaluate(
        "html => { document.querySelector('main').append(document.createRange().createContextualFragment(html)) }",
        element(item_of(demo_server, BULKY)),
    )
    page.wait_for_selector("council-page[data-state=shown]")

    assert (
        page.locator("council-page").evaluate("element => element.innerHTML")
        == '<p>Words</p><img src="x"><a>Link</a>'
    )
    assert page.title() == "A plain page"


ANYBODY = {"Access-Control-Allow-Origin": "*"}


def test_structured_data_breaks_no_rule(visit: Callable[..., Any]) -> None:
    """A data block is no script: the strictest policy leaves it alone."""
    page = visit("ambridge", "/")

    assert page.locator('script[type="application/ld+json"]').count() == 1
    assert (
        page.evaluate("JSON.parse(document.querySelector('script').textContent)['@context']")
        == "https://schema.org"
    )
    assert page.errors == []


def test_a_site_needs_no_script_and_no_cookie(browser: Any, demo_server: DemoServer) -> None:
    context = browser.new_context(java_script_enabled=False)
    page, asked = context.new_page(), []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(demo_server.council_origin("llareggub") + "/cy/")
    page.get_by_role("searchbox").fill("biniau")
    page.keyboard.press("Enter")
    page.wait_for_url("**/cy/search/?q=biniau")
    page.locator("main").get_by_role("link").first.click()

    assert context.cookies() == []
    assert all(url.startswith((demo_server.council_origin("llareggub"), demo_server.origin)) for url in asked)
    context.close()
