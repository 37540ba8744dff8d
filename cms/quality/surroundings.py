"""What a page is checked against: which pages, facts and media there are, and what day it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from .pages import BlockShape

NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Surroundings:
    """The library around a page. Pages and documents are named by shared id, facts by key.

    `live` holds the titles of published pages, by language and id; `english` the blocks of English ones, by id.
    """

    today: date
    live: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    facts: frozenset[str] = NOTHING
    # Facts that the service itself uses, or other facts' sentences: no page needs to.
    used_elsewhere: frozenset[str] = NOTHING
    documents: frozenset[str] = NOTHING
    english: Mapping[str, tuple[BlockShape, ...]] = field(default_factory=dict)

    def is_live(self, page: str, language: str) -> bool:
        """Whether a page is published in exactly this language."""
        return page in self.live.get(language, ())

    def find_title(self, page: str) -> str | None:
        """The title of a page that is published in any language, English first."""
        return self.live.get("en", {}).get(page) or self.live.get("cy", {}).get(page)
