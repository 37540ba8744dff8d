"""`resolve(library, council)`: everything one council publishes, as a pure function of shared and local state.

Nothing here reads a clock or a database. What resolving consulted decides each item's version, so a change
that could alter an item always raises it, and nothing else does (architecture: Version arithmetic).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from cms.markup import render_block

from .cards import Carded, Cards
from .consulted import Consulted
from .documents import Block, Chapter
from .facts import FactAnswer
from .factsheet import FactSheet
from .library import CouncilState, Library, LibraryPage
from .links import Links
from .overrides import OperationState
from .pages import (
    CouncilSite,
    PageOrigin,
    PageReport,
    Problem,
    RemovedPage,
    ResolvedBlock,
    ResolvedChapter,
    ResolvedPage,
)
from .redirects import find_redirects
from .signposts import signpost_html
from .standing import Standing, Standings
from .templates import compile_template, expand, expand_text

LookUp = Callable[[str], FactAnswer | None]


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
                resolved, reports[carded.card.id] = PageResolver(self, page, standing, carded).page()
                pages[resolved.id] = resolved
            else:
                removed[carded.card.id] = self._removed(page, standing, carded)
                reports[carded.card.id] = PageReport(self._retained(page), self._missing(standing))
        versions = [page.version for page in pages.values()] + [gone.version for gone in removed.values()]
        head = max(versions, default=0)
        return CouncilSite(
            self.council.id, self.council.slug, self.council.origin, self.council.languages, head, pages, removed,
            reports, find_redirects(self.cards),
        )  # fmt: skip

    def _items(self) -> Iterable[LibraryPage]:
        """Pages in languages that the council publishes or once published."""
        languages = {*self.council.languages, *self.council.former_languages}
        return [page for page in self.library.pages.values() if page.language in languages]

    def _removed(self, page: LibraryPage, standing: Standing, carded: Carded) -> RemovedPage:
        links = Links(self.library, self.cards, page.language, standing.consulted)
        redirect = links.visible_card(standing.redirect_to, page.language)
        own = self.council.opt_outs.get(page.shared_id)
        target = redirect.url if redirect else (own.address if standing.reason == "opted-out" and own else "")
        keys = [
            self.library.definitions[fact].key
            for fact in standing.missing
            if fact in self.library.definitions
        ]
        return RemovedPage(
            carded.card.id, page.shared_id, page.language, standing.consulted.number, standing.reason or "gone",
            standing.note, target or None, carded.card.path, tuple(keys),
        )  # fmt: skip

    def _missing(self, standing: Standing) -> tuple[Problem, ...]:
        found = []
        for fact in standing.missing:
            definition = self.library.definitions.get(fact)
            label = definition.label if definition else fact
            found.append(Problem("required-fact", f"Waiting for “{label}”.", fact))
        return tuple(found)

    def _retained(self, page: LibraryPage) -> tuple[OperationState, ...]:
        """The overrides of a page that is not published: kept, listed, not applied."""
        why = "The page is not published, so this is kept and not applied."
        return tuple(
            OperationState(operation, row.layer, "suspended", applied=False, explanation=why)
            for row in self.cards.localisations(page)
            for operation in row.operations
        )


class PageResolver:
    """Works out one visible page: texts with facts, links, provenance, version."""

    def __init__(self, site: Resolver, page: LibraryPage, standing: Standing, carded: Carded) -> None:
        self.site = site
        self.source = page
        self.standing = standing
        self.carded = carded
        self.language = page.language
        self.consulted = Consulted()
        self.consulted.include(standing.consulted)
        self.links = Links(site.library, site.cards, page.language, self.consulted)
        self.missing: list[Problem] = []
        layered = carded.layered
        assert layered is not None  # noqa: S101 — a visible page has both
        assert standing.edition is not None  # noqa: S101
        self.layered, self.edition, self.document = layered, standing.edition, layered.document

    def page(self) -> tuple[ResolvedPage, PageReport]:
        self.consulted.include(self.carded.consulted)
        for row in self.site.cards.localisations(self.source):
            self.consulted.see(row.number, "local")
        page = self._assemble(*self._content())
        return page, self._report()

    def _content(self) -> tuple[tuple[ResolvedBlock, ...], tuple[ResolvedChapter, ...]]:
        if self.standing.signpost:
            return (self._signpost(),), ()
        return self._blocks(self.document.body), tuple(map(self._chapter, self.document.chapters))

    def look_up(self, fact: str) -> FactAnswer | None:
        """A fact's answer; its number is consulted, and an absence is noted once."""
        answer = self.site.sheets[self.language].answer(fact)
        self.consulted.see(answer.number if answer else 0, "facts")
        if answer is None or answer.value is None:
            label = answer.definition.label if answer else fact
            problem = Problem(
                "fact-missing", f"“{label}” has no value, so the text that needs it is left out.", fact
            )
            if problem not in self.missing:
                self.missing.append(problem)
        return answer

    def _blocks(self, blocks: tuple[Block, ...]) -> tuple[ResolvedBlock, ...]:
        resolved = (self._block(block) for block in blocks)
        return tuple(block for block in resolved if block.html.strip())

    def _block(self, block: Block) -> ResolvedBlock:
        template = compile_template(token_html(block, self.language))
        html = expand(template, fact=self.look_up, link=self.links.address, language=self.language)
        return ResolvedBlock(block.id, block.type, origin_of({child.origin for child in family(block)}), html)

    def _chapter(self, chapter: Chapter) -> ResolvedChapter:
        title = expand_text(chapter.title, fact=self.look_up, language=self.language)
        url = f"{self.carded.card.url}{chapter.slug}/"
        origin = self.layered.chapter_origins.get(chapter.id, "shared")
        return ResolvedChapter(chapter.id, chapter.slug, title, url, self._blocks(chapter.body), origin)

    def _signpost(self) -> ResolvedBlock:
        html = signpost_html(self.document, self.carded.card.title, self.site.council, self.language)
        return ResolvedBlock(self.carded.card.id, "signpost", "shared", html)

    def _assemble(
        self, blocks: tuple[ResolvedBlock, ...], chapters: tuple[ResolvedChapter, ...]
    ) -> ResolvedPage:
        document, card, review = self.document, self.carded.card, self.source.review
        self.consulted.see(review.number if review else 0, "minor", "Reviewed")
        summary = expand_text(document.summary, fact=self.look_up, language=self.language)
        topics, translations, related = self._topics(), self._translations(), self._related()
        image = self.links.address("image", document.image) if document.image else None
        return ResolvedPage(
            id=card.id, shared_id=card.shared_id, language=card.language, kind=document.kind, title=card.title,
            summary=summary, path=card.path, url=card.url, blocks=blocks, chapters=chapters, image=image or None,
            tags=document.tags, service=document.service, topics=topics, audience=document.audience,
            translations=translations, related=related,
            reviewed=review.reviewed if review else document.reviewed,
            next_review=review.next_review if review else document.next_review,
            owner=document.owner, licence=document.licence, attribution=document.attribution,
            origin=self._origin(blocks, chapters), signpost=self.standing.signpost, edition=self.edition.number,
            version=self.consulted.number, change_kind=self.consulted.kind, change_note=self.consulted.note,
            published=self.source.editions[0].published,
        )  # fmt: skip

    def _topics(self):  # type: ignore[no-untyped-def]
        """Cards of the visible topics above, from the top down."""
        found, parent, seen = [], self.document.parent, set()
        while parent and parent not in seen:
            seen.add(parent)
            card = self.links.visible_card(parent, self.language)
            if card:
                found.append(card)
            topic = self.site.standings.topic(parent, self.language)
            parent = topic.editions[-1].document.parent if topic else None
        return tuple(reversed(found))

    def _translations(self):  # type: ignore[no-untyped-def]
        others = sorted(set(self.site.council.languages) - {self.language})
        cards = [self.links.visible_card(self.source.shared_id, language) for language in others]
        return tuple(card for card in cards if card)

    def _related(self):  # type: ignore[no-untyped-def]
        cards = [self.links.visible_card(shared_id, self.language) for shared_id in self.document.related]
        return tuple(card for card in cards if card)

    def _origin(self, blocks: tuple[ResolvedBlock, ...], chapters: tuple[ResolvedChapter, ...]) -> PageOrigin:
        found: set[str] = {block.origin for block in blocks}
        for chapter in chapters:
            found |= {chapter.title_origin, *(block.origin for block in chapter.blocks)}
        found |= {self.layered.title_origin, self.layered.summary_origin}
        found |= {
            "mixed" for state in self.layered.states if state.applied and state.operation.kind == "hide"
        }
        return origin_of(found)

    def _report(self) -> PageReport:
        problems = [*self.carded.problems, *self.links.problems, *self.missing, *self._out_of_step()]
        problems += self.site._missing(self.standing)
        return PageReport(self.layered.states, tuple(dict.fromkeys(problems)), self.standing.waiting)

    def _out_of_step(self) -> list[Problem]:
        """Languages out of step: changed here, while a translation that is also published was not."""
        if not any(state.applied for state in self.layered.states):
            return []
        council = self.site.council
        others = [lang for lang in council.languages if lang != self.language]
        behind = [lang for lang in others if self._is_unchanged(lang)]
        return [
            Problem("out-of-step", f"Changed in “{self.language}” but not in “{lang}”.", lang)
            for lang in behind
        ]

    def _is_unchanged(self, language: str) -> bool:
        page = self.site.library.pages.get((self.source.shared_id, language))
        if page is None or not self.site.standings.of(page).visible:
            return False
        return not any(row.operations for row in self.site.cards.localisations(page))


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


def token_html(block: Block, language: str) -> str:
    """A block with its children as token HTML, ready to be compiled."""
    children = "\n".join(filter(None, (token_html(child, language) for child in block.children)))
    return render_block(block.type, block.value, children, language=language, block_id=block.id)


def family(block: Block) -> Iterable[Block]:
    yield block
    for child in block.children:
        yield from family(child)


def origin_of(found: set[str]) -> PageOrigin:
    """One origin where all agree, else mixed."""
    return next(iter(found)) if len(found) == 1 else "mixed"  # type: ignore[return-value,arg-type]


def with_times(site: CouncilSite, times: Mapping[int, datetime]) -> CouncilSite:
    """The same site with `modified` of each item set from the log's times, keyed by version."""
    pages = {key: replace(page, modified=times.get(page.version)) for key, page in site.pages.items()}
    removed = {key: replace(gone, modified=times.get(gone.version)) for key, gone in site.removed.items()}
    return replace(site, pages=pages, removed=removed)
