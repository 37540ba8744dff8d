"""Typed references become this council's addresses; a target that it does not publish falls back (law 5)."""

from __future__ import annotations

from .cards import Carded, Cards
from .consulted import Consulted
from .library import LibraryPage
from .pages import Card, Problem


class Links:
    """Looks references up for one page, noting what was consulted and which links fell back."""

    def __init__(self, cards: Cards, language: str, consulted: Consulted) -> None:
        self.cards = cards
        self.language = language
        self.consulted = consulted
        self.problems: list[Problem] = []

    def address(self, kind: str, target: str) -> str:
        """The absolute address of a `ref:`, never empty for a page; empty for media that are gone."""
        if kind == "page":
            return self._page(target)
        media = self.cards.library.media.get(target)
        self.consulted.see(media.number if media else 0, "links")
        return media.url if media else ""

    def _page(self, shared_id: str) -> str:
        own, other = self._candidates(shared_id)
        for carded in (own, other):
            if carded and carded.visible:
                return carded.card.url
        self._report(shared_id, own or other)
        return self._opt_out_address(shared_id) or self._topic_address(shared_id) or self._home()

    def _candidates(self, shared_id: str) -> tuple[Carded | None, Carded | None]:
        """The target in this language and, should that be missing, in the council's default one."""
        found: list[Carded | None] = []
        for language in (self.language, self.cards.council.languages[0]):
            page = self.cards.library.pages.get((shared_id, language))
            found.append(self.see(page) if page else None)
        return found[0], found[1]

    def see(self, page: LibraryPage) -> Carded:
        """A page's card, consulted: whether it is visible counts, and so does where it is."""
        carded = self.cards.of(page)
        self.consulted.include(carded.consulted, "links")
        return carded

    def _opt_out_address(self, shared_id: str) -> str:
        row = self.cards.council.opt_outs.get(shared_id)
        return row.address if row and row.active else ""

    def _topic_address(self, shared_id: str) -> str:
        page = self.cards.library.pages.get((shared_id, self.language))
        parent = self.cards.standings.of(page).place.document.parent if page else None
        topic = self.cards.library.pages.get((parent, self.language)) if parent else None
        if topic is None:
            return ""
        carded = self.see(topic)
        return carded.card.url if carded.visible else ""

    def _home(self) -> str:
        return self.cards.addresses.home(self.language)

    def _report(self, shared_id: str, target: Carded | None) -> None:
        name = f"“{target.card.title}”" if target else "a page that is not in the library"
        self.problems.append(
            Problem("link-fallback", f"A link goes to {name}, which you do not publish.", shared_id)
        )

    def visible_card(self, shared_id: str | None, language: str) -> Card | None:
        """The card of a page in exactly this language, or None; consulted either way."""
        page = self.cards.library.pages.get((shared_id, language)) if shared_id else None
        carded = self.see(page) if page else None
        return carded.card if carded and carded.visible else None
