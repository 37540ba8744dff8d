"""With a keyboard alone: every type of page in every theme and both languages."""

from __future__ import annotations

from typing import Any

import pytest

from tests.conftest import DemoServer

from .page_types import COUNCIL, typical

pytestmark = pytest.mark.browser
MOST_STOPS = 200
FOCUSABLE = "a[href], button, input:not([type=hidden]), textarea, summary, select, [tabindex='0']"


def test_the_keyboard_reaches_everything_and_shows_where_it_is(
    demo_server: DemoServer, addresses: dict[str, str], theme: str, page: Any
) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.emulate_media(color_scheme="light")
    problems = []
    for name, path in typical(addresses).items():
        page.goto(demo_server.council_origin(COUNCIL) + path)
        stops = walk(page)
        missed = page.locator(FOCUSABLE).evaluate_all(MISSED)
        problems += [(name, f"not reached: {html}") for html in missed]
        problems += [(name, stop["html"]) for stop in stops if not stop["shown"]]
    assert problems == []


def walk(page: Any) -> list[dict[str, Any]]:
    """Every stop of the Tab key from the top of the page, and whether an outline of 3 px shows it."""
    stops = []
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None:
            break
        stops.append(stop)
    return stops


MISSED = """items => items.filter(item => !item.walked && item.checkVisibility({contentVisibilityAuto: true}))
  .map(item => item.outerHTML.slice(0, 200))"""
# Null once the walk has left the page or begins again. The outline may be that of a card around the link.
STOP = """() => {
  const item = document.activeElement;
  if (item === document.body || item.walked) return null;
  item.walked = true;
  const shown = [item, item.closest('li')].filter(Boolean).map(it => getComputedStyle(it))
    .some(style => style.outlineStyle === 'solid' && parseFloat(style.outlineWidth) >= 3);
  return {shown, html: item.outerHTML.slice(0, 200)};
}"""
