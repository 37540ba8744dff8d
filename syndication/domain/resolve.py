"""`resolve(library, council)`: everything one council publishes, as a pure function of shared and local state.

Nothing here reads a clock or a database. What resolving consulted decides each item's version, so a change
that could alter an item always raises it, and nothing else does (architecture: Version arithmetic).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from .cards import Carded, Cards
from .factsheet import FactSheet
from .library import CouncilState, Library, LibraryPage
from .links import Links
from .overrides import OperationState
from .page_resolver import PageResolver, missing_facts
from .pages import CouncilSite, PageReport, RemovedPage, ResolvedPage
from .redirects import find_redirects
from .standing import Standing, Standings


def resolve(library: Library, council: CouncilState) -> CouncilSite:
    """One council's site: its pages, what it leaves out and why, and what its staff should know."""
    return Resolver(library, council).site()


class Resolver:
    """Holds the look-ups of one council while its pages are worked out."""

    def __init__(self, library: Library, council: CouncilState) -> None:
        self.library = library
        self.council = council
        self.sheets = fact_sheets(library, council)
        self.standings = Standings(library, council, self.sheets)
        self.cards = Cards(library, council, self.sheets, self.standings)

    def site(self) -> CouncilSite:
        pages: dict[str, ResolvedPage] = {}
        removed: dict[str, RemovedPage] = {}
        reports: dict[str, PageReport] = {}
        for page in self._items():
            standing, carded = self.standings.of(page), self.cards.of(page)
            if standing.visible:
                resolved, reports[carded.card.id] = PageResolver(self.cards, page).page()
                pages[resolved.id] = resolved
            else:
                removed[carded.card.id] = self._removed(page, standing, carded)
                reports[carded.card.id] = PageReport(
                    self._retained(page), missing_facts(self.library, standing)
                )
        versions = [page.version for page in pages.values()] + [gone.version for gone in removed.values()]
        head = max(versions, default=0)
        return CouncilSite(
            self.council.id,
            self.council.slug,
            self.council.origin,
            self.council.languages,
            head,
            pages,
            removed,
            reports,
            find_redirects(self.cards),
            self.council.url_template,
            self.council.homepage,
        )

    def _items(self) -> Iterable[LibraryPage]:
        """Pages in languages that the council publishes or once published."""
        languages = {*self.council.languages, *self.council.former_languages}
        return [page for page in self.library.pages.values() if page.language in languages]

    def _removed(self, page: LibraryPage, standing: Standing, carded: Carded) -> RemovedPage:
        links = Links(self.cards, page.language, standing.consulted)
        redirect = links.visible_card(standing.redirect_to, page.language)
        own = self.council.opt_outs.get(page.shared_id)
        target = redirect.url if redirect else (own.address if standing.reason == "opted-out" and own else "")
        keys = [
            self.library.definitions[fact].key
            for fact in standing.missing
            if fact in self.library.definitions
        ]
        return RemovedPage(
            carded.card.id,
            page.shared_id,
            page.language,
            standing.consulted.number,
            standing.reason or "gone",
            standing.note,
            target or None,
            carded.card.path,
            tuple(keys),
        )

    def _retained(self, page: LibraryPage) -> tuple[OperationState, ...]:
        """The overrides of a page that is not published: kept, listed, not applied."""
        why = "The page is not published, so this is kept and not applied."
        return tuple(
            OperationState(operation, row.layer, "suspended", applied=False, explanation=why)
            for row in self.cards.localisations(page)
            for operation in row.operations
        )


def fact_sheets(library: Library, council: CouncilState) -> dict[str, FactSheet]:
    """A fact sheet for every language of the library: absent pages in others are worked out too."""
    languages = {*council.languages, *council.former_languages, *(language for _, language in library.pages)}
    register = {
        "council-name": (council.name, council.number),
        "council-homepage": ({"": council.homepage}, council.number),
    }
    return {
        lang: FactSheet(library.definitions, council.layers, lang, register) for lang in sorted(languages)
    }


def with_times(site: CouncilSite, times: Mapping[int, datetime]) -> CouncilSite:
    """The same site with `modified` of each item set from the log's times, keyed by version."""
    pages = {key: replace(page, modified=times.get(page.version)) for key, page in site.pages.items()}
    removed = {key: replace(gone, modified=times.get(gone.version)) for key, gone in site.removed.items()}
    return replace(site, pages=pages, removed=removed)
