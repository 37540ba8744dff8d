"""The neutral feed that every format is written from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Protocol

from .items import Item

# RSS and Atom demand a date even of a feed in which nothing has ever happened.
NEVER = datetime(1970, 1, 1, tzinfo=UTC)


class RemovedItem(Protocol):
    """What a tombstone tells of an item that went away, be it a page or an alert."""

    @property
    def id(self) -> str: ...
    @property
    def version(self) -> int: ...
    @property
    def reason(self) -> str: ...
    @property
    def note(self) -> str: ...
    @property
    def redirect_to(self) -> str | None: ...
    @property
    def modified(self) -> datetime | None: ...


@dataclass(frozen=True)
class FeedDocument:
    """One document of a council's feed. Addresses are absolute; `items` are in the order of the feed."""

    id: str  # "urn:uuid:…", the same for every page of one feed
    title: str
    description: str
    language: str
    author: str
    home_url: str
    self_url: str
    hub_url: str | None = None  # only for feeds that the hub announces
    first_url: str | None = None
    prev_url: str | None = None
    next_url: str | None = None
    icon: str | None = None
    about: str = ""
    updated: datetime = NEVER
    complete: bool = False  # RFC 5005: what is not in it does not exist
    items: tuple[Item, ...] = ()
    removed: Sequence[RemovedItem] = ()

    def links(self) -> list[tuple[str, str]]:
        """(relation, address) of the hub and of the neighbouring pages, for the XML formats."""
        # RFC 5005 calls the page before "previous", the link registry "prev"; readers look for either.
        found = [
            ("hub", self.hub_url),
            ("first", self.first_url),
            ("previous", self.prev_url),
            ("prev", self.prev_url),
            ("next", self.next_url),
        ]
        return [(relation, address) for relation, address in found if address]
