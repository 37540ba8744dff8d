"""Keeping the search's index in step with the log, inside the transaction that writes the log."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any
from uuid import UUID

from django.db import transaction

from syndication.domain.document_json import load_document, load_operation
from syndication.domain.search.texts import (
    SEARCHED_FACTS,
    SearchText,
    build_document_text,
    build_operations_text,
    build_value_text,
)
from syndication.models import Counter as LogCounter
from syndication.models import (
    DefinitionRecord,
    EditionRow,
    Entry,
    Event,
    FactValue,
    Localisation,
    PageRecord,
    SearchEntry,
    SearchWord,
)
from syndication.queries.indexed_editions import find_indexed_editions

from .count_words import count_words

EDITIONS = frozenset({Event.PUBLISHED, Event.REMOVED, Event.HOLD})


def index_changes(entries: Iterable[Entry]) -> None:
    """Brings in step what these rows of the log touch; each page, localisation and fact once."""
    rows = list(entries)
    for shared_id, language in _distinct(
        (row.shared_id, row.language) for row in rows if row.event in EDITIONS
    ):
        index_page(shared_id, language)
    places = ((row.layer_id, row.shared_id, row.language) for row in rows if row.event == Event.LOCALISATION)
    for layer, shared_id, language in _distinct(places):
        index_localisation(layer, shared_id, language)
    index_values(_distinct((row.layer_id, row.definition) for row in rows if row.event == Event.FACT))
    for (definition,) in _distinct((row.definition,) for row in rows if row.event == Event.DEFINITION):
        index_definition(definition)


def _distinct(found: Iterable[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    return list(dict.fromkeys(found))


def index_page(shared_id: UUID | str, language: str) -> None:
    """One row for each edition that some council may publish now: mostly the newest alone."""
    wanted = find_indexed_editions(shared_id, language)
    present = SearchEntry.objects.filter(shared_id=shared_id, language=language, layer=None)
    _drop(language, [row for row in present if row.number not in wanted])
    missing = wanted - set(present.values_list("number", flat=True))
    for edition in EditionRow.objects.filter(number__in=missing):
        text = build_document_text(load_document(edition.document), language)
        _add(text, language, shared_id=shared_id, number=edition.number)


def index_localisation(layer: int, shared_id: UUID | str, language: str) -> None:
    """What a layer changes on a page: only the difference."""
    SearchEntry.objects.filter(layer_id=layer, shared_id=shared_id, language=language).delete()
    for row in Localisation.objects.filter(layer_id=layer, shared_id=shared_id, language=language):
        operations = [load_operation(data) for data in row.operations]
        _add(build_operations_text(operations, language), language, shared_id=shared_id, layer_id=layer)


def index_values(places: Iterable[tuple[int, UUID | str]]) -> None:
    """What layers say for facts, given (layer, fact) pairs; facts of types that nobody searches for cost nothing."""
    pairs = [(layer, UUID(str(fact))) for layer, fact in places]
    types = _searched_types({fact for _, fact in pairs})
    for layer, fact in pairs:
        if fact in types:
            SearchEntry.objects.filter(layer_id=layer, definition=fact).delete()
            _add_values(FactValue.objects.filter(layer_id=layer, definition_id=fact), types[fact])


def _searched_types(facts: Iterable[UUID]) -> dict[UUID, str]:
    rows = DefinitionRecord.objects.filter(uuid__in=facts, active=True, snapshot__type__in=SEARCHED_FACTS)
    return {row.uuid: row.snapshot["type"] for row in rows}


def _add_values(values: Iterable[FactValue], kind: str) -> None:
    for value in values:
        if value.state == FactValue.State.CURRENT:
            text = build_value_text(kind, value.value, value.language)
            _add(text, value.language, definition=value.definition_id, layer_id=value.layer_id)


def index_definition(definition: UUID | str) -> None:
    """A fact's own defaults, and since its type may have changed, every layer's values."""
    for language in ("en", "cy", ""):
        _drop(language, list(SearchEntry.objects.filter(definition=definition, language=language)))
    for fact, kind in _searched_types([UUID(str(definition))]).items():
        record = DefinitionRecord.objects.get(uuid=fact)
        for language, value in sorted(record.snapshot["defaults"].items()):
            _add(build_value_text(kind, value, language), language, definition=fact)
        _add_values(FactValue.objects.filter(definition_id=fact), kind)


def rebuild_search() -> int:
    """Writes the whole index anew from editions, localisations and facts; says how many rows it has."""
    with transaction.atomic():
        LogCounter.objects.select_for_update().filter(name="log").first()
        SearchEntry.objects.all().delete()
        SearchWord.objects.all().delete()
        for shared_id, language in PageRecord.objects.values_list("shared_id", "language"):
            index_page(shared_id, language)
        for place in Localisation.objects.values_list("layer_id", "shared_id", "language"):
            index_localisation(*place)
        for definition in DefinitionRecord.objects.values_list("uuid", flat=True):
            index_definition(definition)
        return SearchEntry.objects.count()


def build_missing_index() -> None:
    """Builds the index of an installation that is older than it; called after migrations."""
    if EditionRow.objects.exists() and not SearchEntry.objects.exists():
        rebuild_search()


def _add(text: SearchText, language: str, **place: Any) -> None:
    if text == SearchText():
        return
    row = SearchEntry.objects.create(language=language, **place, **asdict(text))
    if row.layer_id is None:
        count_words(language, Counter(row.all_words))


def _drop(language: str, rows: list[SearchEntry]) -> None:
    """Removes rows; the words of shared ones are counted down."""
    gone = Counter(word for row in rows if row.layer_id is None for word in row.all_words)
    SearchEntry.objects.filter(pk__in=[row.pk for row in rows]).delete()
    count_words(language, Counter({word: -count for word, count in gone.items()}))
