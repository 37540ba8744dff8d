"""What a page costs somebody on an old phone and a slow line: bytes, requests, and a text that stays put."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import pytest

from tests.conftest import DemoServer

from .page_types import COUNCIL, typical

pytestmark = pytest.mark.browser
MOST_BYTES = 60_000  # a page with its styles, over the wire
MOST_FONT_BYTES = 60_000
MOST_REQUESTS = 7
MOST_SHIFT = 0.02  # Cumulative Layout Shift; 0.1 is called good
SLOW_LINE = {"offline": False, "latency": 150, "downloadThroughput": 150_000, "uploadThroughput": 50_000}
WATCH = """
window.shift = 0;
new PerformanceObserver(list => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
}).observe({type: 'layout-shift', buffered: true});
"""


@dataclass
class Cost:
    """What one visit fetched: by address, the type and the bytes over the wire."""

    types: dict[str, str] = field(default_factory=dict)
    sizes: dict[str, int] = field(default_factory=dict)
    addresses: dict[str, str] = field(default_factory=dict)
    cookies: list[str] = field(default_factory=list)

    def bytes(self, *types: str) -> int:
        return sum(size for key, size in self.sizes.items() if self.types[key] in types)


@pytest.fixture(scope="module")
def context(browser: Any) -> Iterator[Any]:
    context = browser.new_context(viewport={"width": 360, "height": 640})
    yield context
    context.close()


def measure(context: Any, url: str) -> tuple[Cost, float]:
    """A first visit without a cache, on a slow line; the cost, and how far the text moved."""
    page, cost = context.new_page(), Cost()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.setCacheDisabled", {"cacheDisabled": True})
    session.send("Network.emulateNetworkConditions", SLOW_LINE)
    session.on("Network.responseReceived", lambda event: note_response(cost, event))
    session.on(
        "Network.loadingFinished",
        lambda event: cost.sizes.update({event["requestId"]: int(event["encodedDataLength"])}),
    )
    page.add_init_script(WATCH)
    page.goto(url, wait_until="networkidle")
    page.evaluate("document.fonts.ready.then(() => true)")
    shift = float(page.evaluate("window.shift"))
    page.close()
    return cost, shift


def note_response(cost: Cost, event: dict[str, Any]) -> None:
    key, response = event["requestId"], event["response"]
    cost.types[key] = event["type"]
    cost.addresses[key] = response["url"]
    cost.cookies += [value for name, value in response["headers"].items() if name.lower() == "set-cookie"]


def test_each_type_of_page_keeps_to_its_budget(
    demo_server: DemoServer, addresses: dict[str, str], theme: str, context: Any
) -> None:
    origin, problems = demo_server.council_origin(COUNCIL), []
    for name, path in typical(addresses).items():
        cost, shift = measure(context, origin + path)
        hosts = {urlsplit(address).netloc for address in cost.addresses.values()}
        found = {
            "page and styles": cost.bytes("Document", "Stylesheet") > MOST_BYTES,
            "fonts": cost.bytes("Font") > MOST_FONT_BYTES,
            "requests": len(cost.sizes) > MOST_REQUESTS,
            "shift": shift > MOST_SHIFT,
            "scripts": cost.bytes("Script") > 0,
            "cookies": bool(cost.cookies),
            "other hosts": hosts - {urlsplit(origin).netloc, f"localhost:{demo_server.port}"} != set(),
        }
        problems += [(name, what, len(cost.sizes), shift) for what, failed in found.items() if failed]
    assert problems == []
    assert context.cookies() == []
