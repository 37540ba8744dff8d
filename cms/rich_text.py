"""Rich text in three spellings: as Wagtail stores it, as editions hold it, and cleaned in either."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape, unescape

from cms.markup import sanitise_rich

_OPENING_LINK = re.compile(r"<a\b([^<>]*)>")
_ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')
_REFERENCE = re.compile(r'<a href="ref:(page|document)/([^"]*)">')

_BLOCK_TAG = re.compile(r"(</?(?:p|h2|h3|h4|ul|ol|li)>)")

Target = Callable[[str, str], str | None]


def to_references(html: str, target: Target) -> str:
    """Wagtail's own links (linktype and id) as `ref:` hrefs; `target` gives the UUID for a type and an id.

    A link whose target is gone keeps its words and loses its address.
    """

    def opening(match: re.Match[str]) -> str:
        attributes = dict(_ATTRIBUTE.findall(match[1]))
        kind, key = attributes.get("linktype"), attributes.get("id", "")
        if kind not in ("page", "document"):
            return match[0]
        found = target(kind, key)
        return f'<a href="ref:{kind}/{found}">' if found else "<a>"

    return _OPENING_LINK.sub(opening, html)


def to_stored(html: str, target: Target) -> str:
    """The reverse: `ref:page` and `ref:document` hrefs as Wagtail's own links."""

    def opening(match: re.Match[str]) -> str:
        found = target(match[1], unescape(match[2]))
        return f'<a linktype="{match[1]}" id="{escape(found)}">' if found else "<a>"

    return _REFERENCE.sub(opening, html)


def without_gaps(html: str) -> str:
    """Without white space around block elements, which means nothing and comes and goes with the editor."""
    first, *between = _BLOCK_TAG.split(html)
    if not between:
        return html
    return "".join([first.rstrip(), *(piece.strip() for piece in between[:-1]), between[-1].lstrip()])


def sanitise_stored(html: str) -> str:
    """Stored rich text, cleaned, its own links kept."""

    def same(kind: str, key: str) -> str:
        return key

    return to_stored(without_gaps(sanitise_rich(to_references(html, same))), same)
