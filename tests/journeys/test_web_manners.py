"""Every public address of the demo, asked as a browser asks: safe, without cookies, from nobody else, and light."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit
from xml.etree import ElementTree

import pytest
import requests

from tests.conftest import DemoServer

BUDGET = 60_000  # bytes over the wire: a page with its stylesheets and fonts
SAFE = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}
# Two languages, so all of it; the others have the same kinds of page, and looks of their own.
CRAWLED, SAMPLED = "llareggub", ("ambridge", "barchester", "casterbridge")
MACHINE_FILES = (
    "/robots.txt",
    "/sitemap.xml",
    "/favicon.ico",
    "/site.webmanifest",
    "/.well-known/security.txt",
    "/feed.json",
    "/nothing/",
)
SERVICE = (
    "/",
    "/robots.txt",
    "/.well-known/security.txt",
    "/problems/",
    "/nothing/",
    "/healthz",
    "/embed.js",
    "/embed.css",
    "/oembed",
    "/feeds/ambridge/feed.json",
    "/feeds/nobody/feed.json",
    "/api/v1/councils",
    "/sites/ambridge/",
)


@dataclass(frozen=True)
class Visited:
    """One answer. `size` is what went over the wire; `fetched` what a browser would fetch for it at once."""

    council: str
    path: str
    status: int
    headers: requests.structures.CaseInsensitiveDict[str]
    size: int
    fetched: tuple[str, ...]


def ask(server: DemoServer, path: str, council: str) -> Visited:
    answer = server.get(
        path, council, headers={"Accept-Encoding": "gzip"}, stream=True, allow_redirects=False
    )
    size = len(answer.raw.read(decode_content=False))
    # A second reading, unpacked, for what is in it.
    is_page = answer.headers.get("Content-Type", "").startswith("text/html")
    html = server.get(path, council, allow_redirects=False).text if is_page else ""
    fetched = tuple(urljoin(path, address) for address in fetches(html))
    return Visited(council, path, answer.status_code, answer.headers, size, fetched)


def fetches(html: str) -> list[str]:
    """Stylesheets, preloads, scripts, pictures and frames; not what is merely linked to."""
    links = re.findall(
        r'<link rel="(?:stylesheet|preload|icon|manifest|apple-touch-icon)"[^>]*href="([^"]+)"', html
    )
    return links + re.findall(r'<(?:script|img|iframe|source|video|audio|embed)\b[^>]*?\ssrc="([^"]+)"', html)


def listed(server: DemoServer, council: str) -> Iterator[str]:
    """The paths of a council's sitemap, all parts of it."""

    def locations(path: str) -> list[str]:
        root = ElementTree.fromstring(server.get(path, council).content)
        return [urlsplit(str(entry.findtext("{*}loc"))).path for entry in root]

    for part in locations("/sitemap.xml"):
        yield from locations(part)


@pytest.fixture(scope="module")
def visited(demo_server: DemoServer) -> list[Visited]:
    asked = [(path, CRAWLED) for path in listed(demo_server, CRAWLED)]
    asked += [("/search/?q=bin", CRAWLED), ("/cy/search/?q=bin", CRAWLED), ("/cy/dim/", CRAWLED)]
    for council in (CRAWLED, *SAMPLED):
        asked += [
            (path, council) for path in (*MACHINE_FILES, "/", "/a-z/", "/bins-and-recycling/bulky-waste/")
        ]
    pages = [ask(demo_server, path, council) for path, council in asked]
    return pages + [ask(demo_server, path, "") for path in SERVICE]


def faults(visited: list[Visited], fault: object) -> list[tuple[str, str, object]]:
    """Council, path and what is wrong, of every answer with which something is."""
    found = ((each, fault(each)) for each in visited)  # type: ignore[operator]
    return [(each.council, each.path, wrong) for each, wrong in found if wrong]


def test_the_crawl_found_every_kind_of_page(visited: list[Visited]) -> None:
    assert len({each.path for each in visited if each.path.startswith("/cy/")}) > 20
    assert {200, 404} <= {each.status for each in visited} <= {200, 404, 422}


def test_every_answer_carries_its_safety_headers(visited: list[Visited]) -> None:
    def missing(each: Visited) -> set[str]:
        policy = each.headers.get("Content-Security-Policy", "")
        unsafe = {"policy"} if "default-src 'none'" not in policy or "unsafe" in policy else set()
        return unsafe | {name for name, value in SAFE.items() if each.headers.get(name) != value}

    assert faults(visited, missing) == []


def test_pages_belong_to_their_own_origin_and_what_is_shared_to_all(visited: list[Visited]) -> None:
    def wrong(each: Visited) -> str:
        policy = each.headers.get("Cross-Origin-Resource-Policy", "none")
        shared = "Access-Control-Allow-Origin" in each.headers
        return "" if policy == ("cross-origin" if shared else "same-origin") else policy

    assert faults(visited, wrong) == []


def test_nothing_sets_a_cookie_or_depends_on_one(visited: list[Visited]) -> None:
    def wrong(each: Visited) -> str:
        varies = "Cookie" if "cookie" in each.headers.get("Vary", "").lower() else ""
        return each.headers.get("Set-Cookie", "") or varies

    assert faults(visited, wrong) == []


def test_no_page_fetches_anything_from_somebody_else(demo_server: DemoServer, visited: list[Visited]) -> None:
    def others(each: Visited) -> list[str]:
        media = f"{demo_server.origin}/media/"
        return [
            address
            for address in each.fetched
            if not address.startswith("/") and not address.startswith(media)
        ]

    assert faults(visited, others) == []
    assert sum(len(each.fetched) for each in visited) > 100


def test_a_page_with_its_styles_and_fonts_is_light(demo_server: DemoServer, visited: list[Visited]) -> None:
    weights: dict[tuple[str, str], int] = {}

    def weight(council: str, address: str) -> int:
        if (council, address) not in weights:
            weights[council, address] = ask(demo_server, address, council).size
        return weights[council, address]

    def too_heavy(each: Visited) -> int:
        needed = [address for address in each.fetched if re.search(r"\.(css|woff2)$", address)]
        total = each.size + sum(weight(each.council, address) for address in needed)
        return total if each.fetched and total >= BUDGET else 0

    assert faults(visited, too_heavy) == []
    assert {address.rsplit(".", 1)[-1] for _, address in weights} >= {"css"}
