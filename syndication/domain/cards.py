"""How pages refer to each other on one council's site: titles, paths and addresses (laws 4 and 5)."""

from __future__ import annotations

from dataclasses import dataclass, field

from .consulted import Consulted
from .documents import Document, Origin
from .facts import FactAnswer
from .factsheet import FactSheet
from .identity import item_id
from .layers import Layered, apply_layers
from .library import CouncilState, Library, LibraryPage, PageKey
from .overrides import Localisation
from .pages import Card, Problem
from .path_claims import settle_paths
from .standing import Standing, Standings
from .templates import expand_text


@dataclass
class Carded:
    """A page's card for one council, whether it is visible, and what the card depends on."""

    card: Card
    visible: bool
    consulted: Consulted
    layered: Layered | None = None
    problems: list[Problem] = field(default_factory=list)


class Cards:
    """Works out the card of every page of one council, once each, and settles claims to the same path."""

    def __init__(
        self, library: Library, council: CouncilState, sheets: dict[str, FactSheet], standings: Standings
    ) -> None:
        self.library = library
        self.council = council
        self.sheets = sheets
        self.standings = standings
        self.addresses = council.addresses
        self._done: dict[PageKey, Carded] = {}
        settle_paths(self)

    def of(self, page: LibraryPage) -> Carded:
        key = (page.shared_id, page.language)
        if key not in self._done:
            self._done[key] = self._work_out(page)
        return self._done[key]

    def _work_out(self, page: LibraryPage) -> Carded:
        standing = self.standings.of(page)
        document, layered = self._document(page, standing)
        consulted = Consulted()
        consulted.include(standing.card)
        for localisation in self.localisations(page):
            consulted.see(localisation.card_number, "local")
        path = self._path(page, document, layered, consulted)
        title = self._title(page, document, consulted)
        id_ = item_id(self.council.id, page.shared_id, page.language)
        url = self.addresses.page(page.language, path, id_)
        card = Card(id_, page.shared_id, page.language, document.kind, title, path, url)
        return Carded(card, standing.visible, consulted, layered)

    def _document(self, page: LibraryPage, standing: Standing) -> tuple[Document, Layered | None]:
        """The localised document of the edition in force; of an absent page, as the library has it."""
        if standing.edition is None:
            return standing.place.document, None
        rows = [(row, self._origin(row)) for row in self.localisations(page)]
        layered = apply_layers(standing.edition.document, rows)
        return layered.document, layered

    def localisations(self, page: LibraryPage) -> list[Localisation]:
        """Every layer's localisation of a page, from nation to council, undone ones included."""
        key = (page.shared_id, page.language)
        return [layer.localisations[key] for layer in self.council.layers if key in layer.localisations]

    def given_paths(self, page: LibraryPage) -> list[str]:
        """Every path that a layer or a subscription has ever given a page, normalised, sorted."""
        given = {path for row in self.localisations(page) for path in row.paths}
        for row in self.council.subscriptions:
            if row.shared_id == page.shared_id:
                given |= {*row.past_paths, row.local_path}
        return sorted(f"/{path.strip('/')}/" for path in given if path.strip("/"))

    def _origin(self, localisation: Localisation) -> Origin:
        return "local" if localisation.layer == self.council.layers[-1].id else "partnership"

    def _title(self, page: LibraryPage, document: Document, consulted: Consulted) -> str:
        sheet = self.sheets[page.language]

        def look_up(fact: str) -> FactAnswer | None:
            answer = sheet.answer(fact)
            consulted.see(answer.number if answer else 0, "facts")
            return answer

        return expand_text(document.title, fact=look_up, language=page.language)

    def _path(
        self, page: LibraryPage, document: Document, layered: Layered | None, consulted: Consulted
    ) -> str:
        own = (layered.local_path if layered else None) or self._subscribed_path(page)
        if own:
            return f"/{own.strip('/')}/"
        return self._parent_path(document, page.language, consulted) + document.slug + "/"

    def _subscribed_path(self, page: LibraryPage) -> str:
        rows = [row for row in self.council.subscriptions if row.shared_id == page.shared_id and row.active]
        return next((row.local_path for row in rows if row.local_path), "")

    def _parent_path(self, document: Document, language: str, consulted: Consulted) -> str:
        topic = self.standings.topic(document.parent, language) if document.parent else None
        if topic is None:
            return "/"
        parent = self.of(topic)
        consulted.include(parent.consulted, "links")
        return parent.card.path
