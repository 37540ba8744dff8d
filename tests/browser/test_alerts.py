"""Alert banners in a real browser: axe, both colour schemes, narrow screens, forced colours, print."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.conftest import DemoServer

from .conftest import broken_rules

pytestmark = pytest.mark.browser

COUNCILS = ("ambridge", "barchester", "casterbridge", "llareggub")
PUBLISH = """
from syndication.actions.publish_alert import publish_alert
from syndication.models import Alert, Nation
for nation in Nation.objects.filter(slug__in=("england", "wales")):
    for severity, kind in (("emergency", "incident"), ("warning", "severe-weather"), ("notice", "delayed")):
        publish_alert(Alert(layer=nation, severity=severity, kind=kind, title="A flood is coming to Thamesmouth now",
            text="Go uphill at once.\\n\\nTake your telephone."))
"""


@pytest.fixture(scope="module", autouse=True)
def _alerts(demo_server: DemoServer) -> None:
    demo_server.run_python(PUBLISH)


def colours(page: Any, selector: str) -> tuple[str, str]:
    style = f"getComputedStyle(document.querySelector('{selector}'))"
    return page.evaluate(f"{style}.color"), page.evaluate(f"{style}.backgroundColor")


@pytest.mark.parametrize("council", COUNCILS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_any_theme(visit: Callable[..., Any], council: str, scheme: str) -> None:
    page = visit(council, "/", scheme=scheme)
    assert page.locator("section.alerts .alert-emergency").count() == 1
    assert broken_rules(page) == []
    assert page.errors == []


@pytest.mark.parametrize("council", COUNCILS)
def test_an_emergency_is_first_in_sight_and_like_nothing_around_it(
    visit: Callable[..., Any], council: str
) -> None:
    page = visit(council, "/")
    box = page.locator(".alert-emergency").bounding_box()
    assert box["y"] + box["height"] < 800, "seen without scrolling"
    assert colours(page, ".alert-emergency")[1] not in {
        colours(page, place)[1] for place in (".alert-warning", ".alert-notice", ".header", "body")
    }


def test_banners_fit_a_narrow_screen(visit: Callable[..., Any]) -> None:
    for path in ("/", "/alerts/"):
        page = visit("llareggub", path, width=320)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_english_on_a_welsh_page_is_marked(visit: Callable[..., Any]) -> None:
    page = visit("llareggub", "/cy/")
    title = page.locator(".alert-emergency .alert-title")
    assert title.get_attribute("lang") == "en"
    assert page.locator(".alert-note").first.inner_text().startswith("Yn Saesneg yn unig")
    assert broken_rules(page, ".alerts") == []


def test_forced_colours_keep_the_border_and_the_word(visit: Callable[..., Any]) -> None:
    page = visit("ambridge", "/")
    page.emulate_media(forced_colors="active")
    border = page.evaluate("getComputedStyle(document.querySelector('.alert-emergency')).borderTopStyle")
    assert border == "double"
    assert page.locator(".alert-emergency .alert-kind").inner_text() == "Emergency: Serious incident"


def test_alerts_are_printed_in_black_on_white(visit: Callable[..., Any]) -> None:
    page = visit("ambridge", "/", scheme="dark")
    page.emulate_media(media="print")
    assert colours(page, ".alert-emergency") == ("rgb(0, 0, 0)", "rgba(0, 0, 0, 0)")
    assert page.locator(".alert-emergency").is_visible()


@pytest.mark.parametrize("path", ["/alerts/", "page"])
def test_axe_finds_nothing_on_the_pages_about_alerts(visit: Callable[..., Any], path: str) -> None:
    page = visit("ambridge", "/alerts/")
    if path == "page":
        page.click(".alert-emergency .alert-title a")
    assert broken_rules(page) == []


def test_staff_publish_with_two_fields_and_axe_finds_nothing(
    sign_in: Callable[[str], Any], demo_server: DemoServer
) -> None:
    page = sign_in("barchester-editor")
    page.click("text=Write an alert")
    assert broken_rules(page, "form[data-edit-form]") == []
    page.fill("[name=title]", "The Guildhall is closed")
    page.fill("[name=text]", "Use the library instead.")
    page.click("button:has-text('Publish')")
    page.wait_for_url("**/admin/alerts/")
    assert "Live for 1 council" in page.inner_text("body")
    assert "The Guildhall is closed" in demo_server.get("/", "barchester").text
