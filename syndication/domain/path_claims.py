"""Two items that claim one path: the older keeps it, the newer moves aside and is listed as a problem.

Wagtail keeps slugs of siblings apart, so a claim can only collide where a council chose a path of its own or
publishes an older edition. Whoever could collide, now or once its rival moves away, consults the rival's card.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from .consulted import Consulted
from .library import LibraryPage
from .pages import Problem

if TYPE_CHECKING:
    from .cards import Carded, Cards

Slot = tuple[str, str | None, str]  # language, parent, slug


def settle_paths(cards: Cards) -> None:
    """Gives every visible page a path of its own and makes versions depend on what could have taken it."""
    pages = sorted(cards.library.pages.values(), key=lambda page: page.editions[0].number)
    carded = {(page.shared_id, page.language): cards.of(page) for page in pages}
    rivalry = Rivalry(cards, pages)
    consulted = {key: rivalry.consulted(page) for key, page in zip(carded, pages, strict=True)}
    for key, extra in consulted.items():
        carded[key].consulted.include(extra)
    claims: dict[tuple[str, str], Carded] = {}
    for entry in carded.values():
        if entry.visible:
            first = claims.setdefault((entry.card.language, entry.card.path), entry)
            if first is not entry:
                _give_way(cards, entry, first)


def _give_way(cards: Cards, newer: Carded, older: Carded) -> None:
    taken = newer.card.path
    path = f"{taken.rstrip('/')}-{newer.card.id[:8]}/"
    url = cards.addresses.page(newer.card.language, path, newer.card.id)
    newer.card = replace(newer.card, path=path, url=url)
    detail = f"“{older.card.title}” already lives at {taken}, so this page is at {path}."
    newer.problems.append(Problem("path-taken", detail, older.card.shared_id))


class Rivalry:
    """Who could claim the path of whom."""

    def __init__(self, cards: Cards, pages: list[LibraryPage]) -> None:
        self.cards = cards
        self.pages = pages
        self.slots: dict[Slot, list[LibraryPage]] = defaultdict(list)
        self.claimed: dict[tuple[str, str], list[LibraryPage]] = defaultdict(list)
        for page in pages:
            for slot in slots_of(page):
                self.slots[slot].append(page)
            for path in cards.given_paths(page):
                self.claimed[page.language, path].append(page)

    def consulted(self, page: LibraryPage) -> Consulted:
        """The cards of every rival of a page, as a change of links."""
        seen = Consulted()
        for rival in self._rivals(page):
            seen.include(self.cards.of(rival).consulted, "links")
        return seen

    def _rivals(self, page: LibraryPage) -> list[LibraryPage]:
        if self.cards.given_paths(page):
            return self.pages
        rivals = [rival for slot in slots_of(page) for rival in self.slots[slot] if rival is not page]
        return rivals + self.claimed[page.language, self.cards.of(page).card.path]


def slots_of(page: LibraryPage) -> set[Slot]:
    """The places in the library's tree that any edition of a page has had."""
    return {(page.language, edition.document.parent, edition.document.slug) for edition in page.editions}
