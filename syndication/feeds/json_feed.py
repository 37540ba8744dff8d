"""JSON Feed 1.1 (jsonfeed.org/version/1.1). Extensions stay under `_syndication`."""

from __future__ import annotations

import json
from typing import Any

from .characters import legal_text
from .document import FeedDocument

VERSION = "https://jsonfeed.org/version/1.1"


def render_json_feed(feed: FeedDocument) -> bytes:
    """The feed as UTF-8 JSON, absent members left out."""
    members = {name: value for name, value in _members(feed).items() if value is not None}
    return json.dumps(members, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def _members(feed: FeedDocument) -> dict[str, Any]:
    return {
        "version": VERSION,
        "title": legal_text(feed.title),
        "home_page_url": feed.home_url,
        "feed_url": feed.self_url,
        "description": legal_text(feed.description),
        "next_url": feed.next_url,
        "icon": feed.icon,
        "authors": [{"name": legal_text(feed.author), "url": feed.home_url}],
        "language": feed.language,
        "hubs": [{"type": "WebSub", "url": feed.hub_url}] if feed.hub_url else None,
        "_syndication": _extension(feed),
        "items": list(feed.items),
    }


def _extension(feed: FeedDocument) -> dict[str, Any]:
    members = {
        "about": feed.about,
        "id": feed.id,
        "first_url": feed.first_url,
        "prev_url": feed.prev_url,
        "complete": feed.complete,
    }
    return {name: value for name, value in members.items() if value is not None}
