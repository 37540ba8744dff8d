"""The database's full-text index, asked for one council and language: FTS5 on SQLite, tsvector on PostgreSQL.

Both get the same words and give the same rows; their ranks differ and only decide which pages are looked at
first. Words come from `split_words`, so they hold nothing that either language of queries takes for a sign.
"""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection

from syndication.domain.memory import remembered
from syndication.domain.pages import CouncilSite
from syndication.domain.search.questions import Term, Way
from syndication.domain.search.searching import Place
from syndication.domain.search.synonyms import Thesaurus
from syndication.domain.search.vocabulary import Dictionary
from syndication.models import Council

from .state import find_chain
from .vocabularies import get_dictionary, get_thesaurus

# A fact that says the word points to the pages that use it; they may yet say more of it themselves.
BY_FACT = 0.1
MOST_FACTS = 100


@dataclass(frozen=True)
class Engine:
    """How one database is asked; each %s in `match` and `rank` takes the words, joined as the rest says."""

    tables: str
    match: str
    rank: str
    either: str
    every: str
    beside: str
    quote: str

    def way(self, way: Way) -> str:
        if way.adjacent:
            return "(" + self.beside.join(self.word(group[0]) for group in way.groups) + ")"
        return "(" + self.every.join(self.any_of(group) for group in way.groups) + ")"

    def any_of(self, words: Sequence[str]) -> str:
        return "(" + self.either.join(self.word(word) for word in words) + ")"

    def word(self, word: str) -> str:
        return f"{self.quote}{word}{self.quote}"


# Weights by column: title, keywords, summary, headings, body, facts.
SQLITE = Engine(
    tables="syndication_searchindex JOIN syndication_searchentry entry ON entry.id = syndication_searchindex.rowid",
    match="syndication_searchindex MATCH %s",
    rank="-bm25(syndication_searchindex, 12.0, 6.0, 5.0, 3.0, 1.0, 0.0)",
    either=" OR ",
    every=" AND ",
    beside=" + ",
    quote='"',
)
POSTGRESQL = Engine(
    tables="syndication_searchentry entry",
    match="words @@ to_tsquery('simple', %s)",
    rank="ts_rank('{0.08, 0.4, 0.5, 1.0}', words, to_tsquery('simple', %s))",
    either=" | ",
    every=" & ",
    beside=" <-> ",
    quote="'",
)
ENGINES: Mapping[str, Engine] = {"sqlite": SQLITE, "postgresql": POSTGRESQL}


@dataclass(frozen=True)
class Hit:
    """One row that may have a term."""

    term: int
    shared_id: str | None
    fact: str | None
    number: int
    is_own: bool
    rank: float


@dataclass(frozen=True)
class DatabaseIndex:
    """What a council's layers and the shared library say, in one language."""

    site: CouncilSite
    language: str
    layers: tuple[int, ...]

    def dictionary(self) -> Dictionary:
        return get_dictionary(self.site, self.language, self.layers)

    def thesaurus(self) -> Thesaurus:
        return get_thesaurus(self.language)

    def find(self, terms: Sequence[Term]) -> list[Mapping[Place, float]]:
        questions = {place: _question(term) for place, term in enumerate(terms) if term.ways}
        found: list[dict[Place, float]] = [{} for _ in terms]
        facts: dict[int, set[str]] = defaultdict(set)
        for hit in self._hits(questions):
            if hit.fact:
                facts[hit.term].add(hit.fact)
            else:
                _keep(found, hit, hit.rank)
        engine = ENGINES[connection.vendor]
        users = {term: engine.any_of(sorted(names)[:MOST_FACTS]) for term, names in facts.items()}
        for hit in self._hits(users):
            _keep(found, hit, BY_FACT * hit.rank)
        return list(found)

    def _hits(self, questions: Mapping[int, str]) -> list[Hit]:
        """All rows for all questions, in one statement."""
        if not questions:
            return []
        engine, statement, parameters = ENGINES[connection.vendor], [], []
        for term, question in questions.items():
            part, values = self._select(engine, term, question)
            statement.append(part)
            parameters += values
        with connection.cursor() as cursor:
            cursor.execute(" UNION ALL ".join(statement), parameters)
            return [_hit(row) for row in cursor.fetchall()]

    def _select(self, engine: Engine, term: int, question: str) -> tuple[str, list[Any]]:
        own = ", ".join("%s" for _ in self.layers) or "NULL"
        statement = (
            f"SELECT {term}, entry.shared_id, entry.definition, entry.number, entry.layer_id, {engine.rank} "  # noqa: S608
            f"FROM {engine.tables} WHERE {engine.match} AND entry.language IN (%s, '') "
            f"AND (entry.layer_id IS NULL OR entry.layer_id IN ({own}))"
        )
        asked = [question] * (engine.rank.count("%s") + engine.match.count("%s"))
        return statement, [*asked, self.language, *self.layers]


def find_index(council: Council, site: CouncilSite, language: str) -> DatabaseIndex:
    """The index of one council; its layers are read once for each value of its site."""
    layers = remembered(site, "search layers", lambda: tuple(layer.pk for layer in find_chain(council)))
    return DatabaseIndex(site, language, layers)


def _question(term: Term) -> str:
    engine = ENGINES[connection.vendor]
    return engine.either.join(engine.way(way) for way in term.ways)


def _hit(row: Sequence[Any]) -> Hit:
    term, shared_id, definition, number, layer, rank = row
    return Hit(
        term,
        str(uuid.UUID(str(shared_id))) if shared_id else None,
        uuid.UUID(str(definition)).hex if definition else None,
        number,
        layer is not None,
        max(float(rank), 1e-6),
    )


def _keep(found: list[dict[Place, float]], hit: Hit, rank: float) -> None:
    if hit.shared_id:
        place = (hit.shared_id, 0 if hit.is_own else hit.number)
        found[hit.term][place] = max(rank, found[hit.term].get(place, 0.0))
