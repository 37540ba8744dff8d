"""Pages of a list, newest version first: a stable walk by keyset on (version, id)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from .armour import armoured, find_raw
from .errors import InvalidQuery
from .pages import RemovedPage, ResolvedPage

LONGEST_TOKEN = 100
_PLACE = re.compile(rb"([0-9]{1,18})\.([0-9a-f]{32})")


@dataclass(frozen=True)
class Position:
    """Behind the item `id` of version `version`. A walk that stops here goes on with what sorts after it."""

    version: int
    id: str


@dataclass(frozen=True)
class PageSlice:
    """One page of a list. A predecessor at the beginning has no position either: `is_first` tells."""

    pages: tuple[ResolvedPage, ...]
    is_first: bool
    previous: Position | None  # where the page before starts; None for the beginning
    next: Position | None  # None at the end


def slice_pages(pages: Sequence[ResolvedPage], after: Position | None, limit: int) -> PageSlice:
    """At most `limit` of `pages`, which are ordered by (version descending, id), behind `after`.

    An item that changes during a walk moves to the front, so the walk repeats nothing and skips nothing that
    stayed as it was.
    """
    start = bisect_right(pages, rank(after), key=rank) if after else 0
    end = min(start + limit, len(pages))
    before = start - limit
    return PageSlice(
        pages=tuple(pages[start:end]),
        is_first=start == 0,
        previous=position_of(pages[before - 1]) if before > 0 else None,
        next=position_of(pages[end - 1]) if 0 < end < len(pages) else None,
    )


def position_of(page: ResolvedPage) -> Position:
    return Position(page.version, page.id)


def encode_position(position: Position) -> str:
    """The position as url-safe text. It is opaque, not secret: it lets nobody see more."""
    return armoured(f"{position.version}.{UUID(position.id).hex}".encode())


def decode_position(token: str) -> Position:
    """The position that `encode_position` wrote; InvalidQuery for any other text."""
    match = _PLACE.fullmatch(find_raw(token, LONGEST_TOKEN) or b"")
    position = Position(int(match[1]), str(UUID(hex=match[2].decode()))) if match else None
    # A number may be spelt with zeros before it; only ours is a token.
    if position is None or encode_position(position) != token:
        detail = "This page does not exist: follow next_url from the first page again."
        raise InvalidQuery(detail, member="page")
    return position


def rank(place: ResolvedPage | RemovedPage | Position) -> tuple[int, str]:
    """What a list is sorted by."""
    return -place.version, place.id
