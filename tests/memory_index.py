"""A search index of plain values: every page of one site, looked at one by one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from syndication.domain.pages import CouncilSite
from syndication.domain.search.questions import Term
from syndication.domain.search.ranking import term_score
from syndication.domain.search.searching import Answer, Place, Search
from syndication.domain.search.synonyms import SynonymLine, Thesaurus
from syndication.domain.search.texts import page_text
from syndication.domain.search.vocabulary import Dictionary, Vocabulary


@dataclass(frozen=True)
class MemoryIndex:
    site: CouncilSite
    language: str
    lines: tuple[SynonymLine, ...] = ()

    def dictionary(self) -> Dictionary:
        pages = self.site.ordered(self.language)
        counts = Counter(word for page in pages for word in page_text(page).words())
        return Dictionary((Vocabulary(self.language, counts),))

    def thesaurus(self) -> Thesaurus:
        return Thesaurus(self.language, self.lines)

    def find(self, terms: Sequence[Term]) -> list[Mapping[Place, float]]:
        pages = self.site.ordered(self.language)
        scores = [
            {(page.shared_id, 0): term_score(term, page_text(page)) for page in pages} for term in terms
        ]
        return [{place: score for place, score in found.items() if score} for found in scores]


def search_values(
    _council: Any, site: CouncilSite, language: str, question: str, *, exactly: bool = False
) -> Answer:
    """Stands in for `search_site` where there is no database."""
    return Search(site, language, MemoryIndex(site, language)).answer(question, exactly=exactly)


def search(site: CouncilSite, question: str, language: str = "en", *lines: SynonymLine) -> Answer:
    return Search(site, language, MemoryIndex(site, language, lines)).answer(question)
