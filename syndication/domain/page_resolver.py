"""One visible page for one council: its texts with facts and links, where they come from, its version."""

from __future__ import annotations

from collections.abc import Set

from .block_templates import block_template
from .cards import Cards
from .channels import Channel, find_channels
from .consulted import Consulted
from .documents import Block, Chapter, walk
from .facts import FactAnswer
from .library import Library, LibraryPage
from .links import Links
from .pages import (
    Card,
    PageOrigin,
    PageReport,
    Problem,
    ResolvedBlock,
    ResolvedChapter,
    ResolvedPage,
)
from .signposts import signpost_html
from .standing import Standing
from .templates import expand, expand_text


class PageResolver:
    """Works out one visible page: texts with facts, links, provenance, version."""

    def __init__(self, cards: Cards, page: LibraryPage) -> None:
        self.cards, self.source, self.language = cards, page, page.language
        self.standing, self.carded = cards.standings.of(page), cards.of(page)
        layered, edition = self.carded.layered, self.standing.edition
        if layered is None or edition is None:
            raise ValueError("Only a page that the council publishes can be resolved.")
        self.layered, self.edition, self.document = layered, edition, layered.document
        self.consulted = Consulted()
        self.consulted.include(self.standing.consulted)
        self.links = Links(cards, page.language, self.consulted)
        self.missing: list[Problem] = []

    def page(self) -> tuple[ResolvedPage, PageReport]:
        self.consulted.include(self.carded.consulted)
        for row in self.cards.localisations(self.source):
            self.consulted.see(row.number, "local")
        page = self._assemble(*self._content())
        return page, self._report()

    def _content(self) -> tuple[tuple[ResolvedBlock, ...], tuple[ResolvedChapter, ...]]:
        if self.standing.signpost:
            return (self._signpost(),), ()
        chapters = enumerate(self.document.chapters, 1)
        return self._blocks(self.document.body), tuple(self._chapter(*numbered) for numbered in chapters)

    def look_up(self, fact: str) -> FactAnswer | None:
        """A fact's answer; its number is consulted, and an absence is noted once."""
        answer = self.cards.sheets[self.language].answer(fact)
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
        template = block_template(block, self.language)
        html = expand(template, fact=self.look_up, link=self.links.address, language=self.language)
        return ResolvedBlock(
            block.id, block.type, origin_of({child.origin for child in walk((block,))}), html
        )

    def _chapter(self, number: int, chapter: Chapter) -> ResolvedChapter:
        title = expand_text(chapter.title, fact=self.look_up, language=self.language)
        is_step = self.document.kind == "step-by-step"
        page = self.carded.card.url
        url = f"{page}#{chapter.slug}" if is_step else self.cards.addresses.chapter(page, chapter.slug)
        return ResolvedChapter(
            id=chapter.id,
            slug=chapter.slug,
            title=title,
            url=url,
            blocks=self._blocks(chapter.body),
            title_origin=self.layered.chapter_origins.get(chapter.id, "shared"),
            number=number if is_step else None,
        )

    def _signpost(self) -> ResolvedBlock:
        html = signpost_html(self.document, self.carded.card.title, self.cards.council, self.language)
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
            id=card.id,
            shared_id=card.shared_id,
            language=card.language,
            kind=document.kind,
            title=card.title,
            summary=summary,
            path=card.path,
            url=card.url,
            blocks=blocks,
            chapters=chapters,
            image=image or None,
            tags=document.tags,
            service=document.service,
            topics=topics,
            audience=document.audience,
            translations=translations,
            related=related,
            reviewed=review.reviewed if review else document.reviewed,
            next_review=review.next_review if review else document.next_review,
            owner=document.owner,
            licence=document.licence,
            attribution=document.attribution,
            origin=self._origin(blocks, chapters),
            signpost=self.standing.signpost,
            edition=self.edition.number,
            version=self.consulted.number,
            change_kind=self.consulted.kind,
            change_note=self.consulted.note,
            published=self.source.editions[0].published,
            channels=self._channels(),
        )

    def _channels(self) -> tuple[Channel, ...]:
        """None on a signpost: the service is another council's."""
        if self.standing.signpost:
            return ()
        chapters = (block for chapter in self.document.chapters for block in chapter.body)
        return find_channels((*self.document.body, *chapters), self.look_up, self.language)

    def _topics(self) -> tuple[Card, ...]:
        """Cards of the visible topics above, from the top down."""
        found: list[Card] = []
        seen: set[str] = set()
        parent = self.document.parent
        while parent and parent not in seen:
            seen.add(parent)
            card = self.links.visible_card(parent, self.language)
            if card:
                found.append(card)
            topic = self.cards.standings.topic(parent, self.language)
            parent = topic.editions[-1].document.parent if topic else None
        return tuple(reversed(found))

    def _translations(self) -> tuple[Card, ...]:
        others = sorted(set(self.cards.council.languages) - {self.language})
        cards = [self.links.visible_card(self.source.shared_id, language) for language in others]
        return tuple(card for card in cards if card)

    def _related(self) -> tuple[Card, ...]:
        cards = [self.links.visible_card(shared_id, self.language) for shared_id in self.document.related]
        return tuple(card for card in cards if card)

    def _origin(self, blocks: tuple[ResolvedBlock, ...], chapters: tuple[ResolvedChapter, ...]) -> PageOrigin:
        found: set[PageOrigin] = {block.origin for block in blocks}
        for chapter in chapters:
            found |= {chapter.title_origin, *(block.origin for block in chapter.blocks)}
        found |= {self.layered.title_origin, self.layered.summary_origin}
        found |= {
            "mixed" for state in self.layered.states if state.applied and state.operation.kind == "hide"
        }
        return origin_of(found)

    def _report(self) -> PageReport:
        problems = [*self.carded.problems, *self.links.problems, *self.missing, *self._out_of_step()]
        problems += missing_facts(self.cards.library, self.standing)
        return PageReport(self.layered.states, tuple(dict.fromkeys(problems)), self.standing.waiting)

    def _out_of_step(self) -> list[Problem]:
        """Languages out of step: changed here, while a translation that is also published was not."""
        if not any(state.applied for state in self.layered.states):
            return []
        council = self.cards.council
        others = [lang for lang in council.languages if lang != self.language]
        behind = [lang for lang in others if self._is_unchanged(lang)]
        return [
            Problem("out-of-step", f"Changed in “{self.language}” but not in “{lang}”.", lang)
            for lang in behind
        ]

    def _is_unchanged(self, language: str) -> bool:
        page = self.cards.library.pages.get((self.source.shared_id, language))
        if page is None or not self.cards.standings.of(page).visible:
            return False
        return not any(row.operations for row in self.cards.localisations(page))


def origin_of(found: Set[PageOrigin]) -> PageOrigin:
    """One origin where all agree, else mixed."""
    return next(iter(found)) if len(found) == 1 else "mixed"


def missing_facts(library: Library, standing: Standing) -> tuple[Problem, ...]:
    """The required facts for want of which the page, or its newest edition, is not published."""
    labels = {
        fact: definition.label for fact in standing.missing if (definition := library.definitions.get(fact))
    }
    return tuple(
        Problem("required-fact", f"Waiting for “{labels.get(fact, fact)}”.", fact)
        for fact in standing.missing
    )
