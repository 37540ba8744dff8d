"""Feed documents of the small sample site, and the three ways to write them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from syndication.domain.filters import FeedQuery
from syndication.domain.pages import CouncilSite
from syndication.feeds.assembly import FeedSetting, build_feed
from syndication.feeds.atom import render_atom
from syndication.feeds.document import FeedDocument
from syndication.feeds.items import ItemContext
from syndication.feeds.json_feed import render_json_feed
from syndication.feeds.rss import render_rss
from tests.samples import COUNCIL_NAMES, ORIGIN, SERVICE_ORIGIN, a_small_site

CONTEXT = ItemContext(SERVICE_ORIGIN, f"{ORIGIN}/", COUNCIL_NAMES)
RENDERERS: dict[str, Callable[[FeedDocument], bytes]] = {
    "feed.json": render_json_feed,
    "rss.xml": render_rss,
    "atom.xml": render_atom,
}


def a_setting(name: str = "feed.json") -> FeedSetting:
    address = f"{SERVICE_ORIGIN}/feeds/ambridge/{name}"
    return FeedSetting(CONTEXT, address, f"{SERVICE_ORIGIN}/hub", f"{ORIGIN}/icon-0123456789ab.svg")


def a_feed(site: CouncilSite | None = None, name: str = "feed.json", **query: Any) -> FeedDocument:
    return build_feed(site or a_small_site(), FeedQuery(**query), a_setting(name))


def written(name: str, site: CouncilSite | None = None, **query: Any) -> bytes:
    return RENDERERS[name](a_feed(site, name, **query))
