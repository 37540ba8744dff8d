"""Addresses that a council's pages have had before: each sends people to where the page is now."""

from __future__ import annotations

from .cards import Cards
from .library import LibraryPage

MOST_PATHS = 64  # of one page: every place that it and its topics have had, multiplied


def find_redirects(cards: Cards) -> dict[tuple[str, str], str]:
    """Old paths by (language, path) with the item id to go to; a path that is in use now is never one."""
    pages = sorted(cards.library.pages.values(), key=lambda page: page.editions[0].number)
    in_use = {(page.language, cards.of(page).card.path) for page in pages if cards.of(page).visible}
    found: dict[tuple[str, str], str] = {}
    for page in pages:
        carded = cards.of(page)
        if carded.visible:
            for path in paths_of(cards, page):
                if (page.language, path) not in in_use:
                    found.setdefault((page.language, path), carded.card.id)
    return found


def paths_of(cards: Cards, page: LibraryPage, below: tuple[str, ...] = ()) -> list[str]:
    """Every path that a page can have had on this council's site, newest places first."""
    found = dict.fromkeys([cards.of(page).card.path, *cards.given_paths(page)])
    for edition in reversed(page.editions):
        for above in _paths_above(cards, edition.document.parent, page, below):
            found[f"{above}{edition.document.slug}/"] = None
    return list(found)[:MOST_PATHS]


def _paths_above(cards: Cards, parent: str | None, page: LibraryPage, below: tuple[str, ...]) -> list[str]:
    topic = cards.standings.topic(parent, page.language) if parent else None
    if topic is None or topic.shared_id in below:
        return ["/"]
    return paths_of(cards, topic, (*below, page.shared_id))
