"""Changes: what a copy must do to follow a council's site, walked by keyset on (version, id)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from .cursors import END, Cursor
from .pages import CouncilSite, RemovedPage, ResolvedPage

Change = ResolvedPage | RemovedPage  # put | remove


@dataclass(frozen=True)
class ChangeBatch:
    """Changes in order, the cursor to ask with next, and whether asking at once would give more."""

    entries: tuple[Change, ...]
    cursor: Cursor
    more: bool


@dataclass(frozen=True)
class Digest:
    count: int
    sha256: str


def start_cursor(site: CouncilSite, epoch: str) -> Cursor:
    """Before the first item; remembers the head, because what was removed by then was never in the copy."""
    return Cursor(epoch, site.council_id, 0, "", site.head)


def end_cursor(site: CouncilSite, epoch: str) -> Cursor:
    """Behind everything that the site holds now."""
    return Cursor(epoch, site.council_id, site.head, END, site.head)


def changes_since(site: CouncilSite, cursor: Cursor | None, limit: int, *, epoch: str = "") -> ChangeBatch:
    """At most `limit` changes after `cursor`, ordered by (version, id); without one, the whole set.

    `epoch` is that of the cursors to give where none was given. An item that changes while a copy is being
    made gets a version beyond the head at that time, so it comes again later and is never skipped.
    """
    since = cursor or start_cursor(site, epoch)
    due = sorted(_after(site, since), key=_place)
    batch = tuple(due[:limit])
    if len(due) <= limit:
        return ChangeBatch(
            batch, Cursor(since.epoch, site.council_id, site.head, END, since.head), more=False
        )
    version, place = _place(batch[-1])
    return ChangeBatch(batch, Cursor(since.epoch, site.council_id, version, place, since.head), more=True)


def digest(entries: Iterable[tuple[str, int, str]]) -> Digest:
    """What a copy proves itself with: the number of its items, and SHA-256 (hex) over one line for each.

    An entry is (id, version, sha256) of an item, as they stand in it: the id with its `urn:uuid:`. A line is
    `{id} {version} {sha256}` and a line feed, in UTF-8, version in decimal; lines are sorted by id.
    """
    lines = [f"{id} {version} {sha256}\n" for id, version, sha256 in sorted(entries)]
    return Digest(len(lines), hashlib.sha256("".join(lines).encode()).hexdigest())


def _after(site: CouncilSite, since: Cursor) -> Iterable[Change]:
    seen = (since.version, since.id)
    yield from (page for page in site.pages.values() if _place(page) > seen)
    yield from (gone for gone in site.removed.values() if _place(gone) > seen and gone.version > since.head)


def _place(change: Change) -> tuple[int, str]:
    return change.version, change.id
