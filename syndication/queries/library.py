"""The shared library as a value, read from editions and records and kept for as long as its number stands."""

from __future__ import annotations

from collections import OrderedDict, defaultdict
from threading import Lock
from typing import Any
from urllib.parse import urljoin

from django.conf import settings
from django.db.models import Max

from syndication.domain.document_json import load_document
from syndication.domain.facts import FactDefinition
from syndication.domain.library import Edition, Library, LibraryPage, Media, Removal, Review
from syndication.models import DefinitionRecord, EditionRow, MediaRecord, PageRecord, Release

from .log import current_epoch

_editions: dict[int, Edition] = {}
_libraries: OrderedDict[tuple[str, int], Library] = OrderedDict()
_lock = Lock()


def get_library(number: int) -> Library:
    """The library as of its newest row, whose number the caller has just read."""
    key = (current_epoch(), number)
    # Whoever comes second waits for the first: reading it twice would take both of them longer.
    with _lock:
        if key not in _libraries:
            _libraries[key] = _read_library(number)
        while len(_libraries) > 2:
            _libraries.popitem(last=False)
        return _libraries[key]


def _read_library(number: int) -> Library:
    return Library(
        number=number,
        pages=_read_pages(),
        definitions={
            str(row.uuid): definition_value(row) for row in DefinitionRecord.objects.filter(active=True)
        },
        media={str(row.uuid): media_value(row) for row in MediaRecord.objects.filter(active=True)},
        release=Release.objects.aggregate(last=Max("number"))["last"] or 0,
    )


def _read_pages() -> dict[tuple[str, str], LibraryPage]:
    editions = _read_editions()
    pages = {}
    for record in PageRecord.objects.order_by("pk"):
        key = (str(record.shared_id), record.language)
        if editions[key]:
            pages[key] = page_value(record, tuple(editions[key]))
    return pages


def _read_editions() -> dict[tuple[str, str], list[Edition]]:
    """Every page's editions, oldest first. An edition never changes, so each is parsed once per process."""
    found: dict[tuple[str, str], list[Edition]] = defaultdict(list)
    index = EditionRow.objects.order_by("number").values_list("number", "shared_id", "language")
    places = list(index)
    unknown = [number for number, _, _ in places if number not in _editions]
    for start in range(0, len(unknown), 500):
        for row in EditionRow.objects.filter(number__in=unknown[start : start + 500]):
            _editions[row.number] = edition_value(row)
    for number, shared_id, language in places:
        found[str(shared_id), language].append(_editions[number])
    return found


def forget_editions() -> None:
    """Drops what this process keeps; for tests, whose databases reuse numbers, and after a restore."""
    with _lock:
        _editions.clear()
        _libraries.clear()


def edition_value(row: EditionRow) -> Edition:
    document = load_document(row.document)
    return Edition(row.number, document, row.kind, row.note, row.published, row.card_number)


def page_value(record: PageRecord, editions: tuple[Edition, ...]) -> LibraryPage:
    removal = review = None
    if record.removal_number:
        redirect = str(record.redirect_to) if record.redirect_to else None
        removal = Removal(
            record.removal_number, record.removal_reason, record.removal_note, redirect, record.in_grace
        )
    if record.review_number:
        review = Review(record.review_number, record.reviewed, record.next_review)
    return LibraryPage(
        str(record.shared_id),
        record.language,
        editions,
        removal,
        review,
        record.last_removal,
        record.holds_ended,
    )


def definition_value(row: DefinitionRecord) -> FactDefinition:
    data: dict[str, Any] = row.snapshot
    return FactDefinition(
        str(row.uuid),
        row.key,
        data["label"],
        data["type"],
        data["required"],
        data["defaults"],
        data["fallbacks"],
        data["lgsl"],
        data["lgil"],
        row.number,
    )


def media_value(row: MediaRecord) -> Media:
    """On our own disk, media live on the service's host of today, wherever they were uploaded."""
    url = urljoin(f"{settings.PUBLIC_ORIGIN}/", row.snapshot["url"])
    return Media(**{**row.snapshot, "url": url}, id=str(row.uuid), kind=row.kind, number=row.number)
