"""Finding the pages of one council that answer a question; pure, given an index."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Protocol

from syndication.domain.pages import CouncilSite, ResolvedPage

from .corrections import find_rewrites
from .questions import Reader, Term
from .ranking import page_score, term_score
from .synonyms import Thesaurus
from .texts import SearchText, page_text
from .vocabulary import Dictionary, Vocabulary

# So many pages are looked at closely; nobody reads on so far.
MOST_PAGES = 200
# A correction is made without asking when the next one costs so much more; one that names a page costs less.
CLEARLY = 0.3
NAMED = 0.8
MOST_SUGGESTIONS = 3

# Shared id of a page and the number of the edition that has the words; 0 where a layer's own words have them.
Place = tuple[str, int]


class Index(Protocol):
    """What knows, for one council and language, which pages could hold words."""

    def dictionary(self) -> Dictionary:
        """The words of all pages, and those of the council's own layers."""

    def thesaurus(self) -> Thesaurus:
        """The editors' synonyms."""

    def find(self, terms: Sequence[Term]) -> list[Mapping[Place, float]]:
        """For each term the places that may have it, each with a rank: higher is better."""


@dataclass(frozen=True)
class Answer:
    """What a question found: pages, best first. `complete`: they have all that was asked for, not only some."""

    question: str  # as it was answered
    pages: tuple[ResolvedPage, ...] = ()
    complete: bool = False
    forms: frozenset[str] = frozenset()  # the words to be marked
    asked: str = ""  # what was typed, where it was corrected without asking
    suggestions: tuple[str, ...] = ()


@dataclass(frozen=True)
class Search:
    """One council's search in one language."""

    site: CouncilSite
    language: str
    index: Index

    def answer(self, question: str, *, exactly: bool = False) -> Answer:
        """The pages for a cleaned question. Unknown words are corrected unless it is to be taken `exactly`."""
        literal = self._answer(question)
        if literal.complete or exactly:
            return literal
        better = self._corrections(question)
        good = [(cost, found) for cost, found in better if found.complete]
        if good and (len(good) == 1 or good[1][0] - good[0][0] >= CLEARLY):
            return replace(good[0][1], asked=question)
        shown = good or ([] if literal.pages else better)
        suggestions = tuple(found.question for _, found in shown)[:MOST_SUGGESTIONS]
        return replace(literal, suggestions=suggestions)

    def _corrections(self, question: str) -> list[tuple[float, Answer]]:
        """What likely corrections find, likeliest first: one that names a page counts for more."""
        answers = [
            (rewrite.cost, self._answer(rewrite.question))
            for rewrite in find_rewrites(question, self._reader)
        ]
        costs = [(cost - NAMED * self._names_a_page(found), found) for cost, found in answers if found.pages]
        return sorted(costs, key=lambda pair: (pair[0], pair[1].question))

    def _names_a_page(self, found: Answer) -> bool:
        """Whether all that was asked for is in the title or the tags of the best page."""
        text = page_text(found.pages[0])
        title = SearchText(title=text.title, keywords=text.keywords)
        return all(term_score(term, title) for term in self._reader.read(found.question))

    @cached_property
    def _reader(self) -> Reader:
        thesaurus = self.index.thesaurus()
        listed = Vocabulary(self.language, dict.fromkeys(thesaurus.single_words(), 1))
        dictionary = self.index.dictionary()
        return Reader(self.language, Dictionary((*dictionary.parts, listed)), thesaurus)

    def _answer(self, question: str) -> Answer:
        terms = self._reader.read(question)
        had = {page.id: self._terms_of(page, terms) for page in self._candidates(terms)}
        most = max((len(found) for found in had.values()), default=0)
        pages = [self.site.pages[id_] for id_, found in had.items() if most and len(found) == most]
        forms = frozenset(word for term in terms for word in term.forms)
        return Answer(question, self._ranked(question, terms, pages), 0 < most == len(terms), forms)

    def _terms_of(self, page: ResolvedPage, terms: Sequence[Term]) -> list[Term]:
        text = page_text(page)
        return [term for term in terms if term_score(term, text)]

    def _candidates(self, terms: Sequence[Term]) -> list[ResolvedPage]:
        """The pages that may have the most terms, those that the index ranks highest first."""
        ranks: dict[str, list[float]] = defaultdict(list)
        for places in self.index.find(terms) if terms else ():
            best = max(places.values(), default=0.0) or 1.0
            for id_, rank in self._published(places).items():
                ranks[id_].append(rank / best)
        first = sorted(ranks, key=lambda id_: (-len(ranks[id_]), -sum(ranks[id_]), id_))
        return [self.site.pages[id_] for id_ in first[:MOST_PAGES]]

    def _published(self, places: Mapping[Place, float]) -> dict[str, float]:
        """The pages among the places that the council publishes, from just that edition."""
        found: dict[str, float] = {}
        for (shared_id, number), rank in places.items():
            page = self.site.translation(shared_id, self.language)
            if page and number in (0, page.edition):
                found[page.id] = max(rank, found.get(page.id, 0.0))
        return found

    def _ranked(
        self, question: str, terms: Sequence[Term], pages: Sequence[ResolvedPage]
    ) -> tuple[ResolvedPage, ...]:
        dictionary = self._reader.dictionary
        scores = {page.id: page_score(question, terms, page, dictionary) for page in pages}
        return tuple(sorted(pages, key=lambda page: (-scores[page.id], page.title.casefold(), page.id)))
