"""JSON Feed 1.1 as rules, stricter than most readers: what the specification says, and nothing unknown."""

from __future__ import annotations

from datetime import datetime
from typing import Any

TOP = {
    "version": str,
    "title": str,
    "home_page_url": str,
    "feed_url": str,
    "description": str,
    "user_comment": str,
    "next_url": str,
    "icon": str,
    "favicon": str,
    "authors": list,
    "language": str,
    "expired": bool,
    "hubs": list,
    "items": list,
}
ITEM = {
    "id": str,
    "url": str,
    "external_url": str,
    "title": str,
    "content_html": str,
    "content_text": str,
    "summary": str,
    "image": str,
    "banner_image": str,
    "date_published": str,
    "date_modified": str,
    "authors": list,
    "tags": list,
    "language": str,
    "attachments": list,
}


def broken_rules(feed: dict[str, Any]) -> list[str]:
    """What is wrong with a feed, in words; empty for a valid one."""
    found = _members(feed, TOP, "feed")
    found += [f"feed lacks {name}" for name in ("version", "title", "items") if name not in feed]
    if feed.get("version") != "https://jsonfeed.org/version/1.1":
        found.append("version is not 1.1's address")
    found += [f"hub {hub} lacks type or url" for hub in feed.get("hubs", []) if set(hub) != {"type", "url"}]
    ids = [item.get("id") for item in feed["items"]]
    if len(set(ids)) != len(ids):
        found.append("ids are not unique")
    for item in feed["items"]:
        found += _item(item)
    return found


def _item(item: dict[str, Any]) -> list[str]:
    found = _members(item, ITEM, "item")
    if not item.get("id"):
        found.append("item lacks id")
    if "content_html" not in item and "content_text" not in item:
        found.append("item lacks content")
    for name in ("date_published", "date_modified"):
        if datetime.fromisoformat(item[name]).tzinfo is None:
            found.append(f"{name} has no offset")
    found += ["a tag is not text" for tag in item.get("tags", []) if not isinstance(tag, str)]
    return found + ["an author says nothing" for author in item.get("authors", []) if not author]


def _members(value: dict[str, Any], known: dict[str, type], what: str) -> list[str]:
    extensions = {name for name in value if name.startswith("_")}
    found = [f"{what} has unknown {name}" for name in value.keys() - known.keys() - extensions]
    found += [f"{what}'s {name} is no object" for name in extensions if not isinstance(value[name], dict)]
    wrong = [name for name in known.keys() & value.keys() if not isinstance(value[name], known[name])]
    return found + [f"{what}'s {name} is no {known[name]}" for name in wrong]
