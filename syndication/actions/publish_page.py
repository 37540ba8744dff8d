"""Publishing a shared page: one edition and one log row, in the transaction that published it (law 1)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from cms.models import SharedPage
from syndication.domain.card_values import card_of
from syndication.domain.document_json import dump_document
from syndication.domain.documents import Document
from syndication.models import EditionRow, Entry, Event, PageRecord, record_entry
from syndication.queries.editions import find_edition_row
from syndication.queries.library import edition_value
from syndication.source.documents import build_document


def publish_page(page: SharedPage, *, kind: str | None = None, note: str | None = None) -> None:
    """Stores the live content of a page as its next edition. Does nothing for a page that is not live."""
    if not page.live:
        return
    change = page.published_change
    edition = Publication(page, build_document(page), kind or change.kind, note or change.note)
    record_entry(edition.entry())


class Publication:
    """One edition on its way into the log."""

    def __init__(self, page: SharedPage, document: Document, kind: str, note: str) -> None:
        self.page = page
        self.document = document
        self.kind = kind
        self.note = note
        self.shared_id = page.translation_key
        self.language = page.locale.language_code

    def entry(self) -> Entry:
        return Entry(
            Event.PUBLISHED,
            self.kind,
            self.note,
            shared_id=self.shared_id,
            language=self.language,
            payload={"title": self.document.title, "revision": self.page.live_revision_id},
            write=self.write,
        )

    def write(self, number: int, now: datetime) -> None:
        previous = find_edition_row(self.shared_id, self.language)
        record = self._record(number)
        EditionRow.objects.create(
            number=number,
            shared_id=self.shared_id,
            language=self.language,
            document=dump_document(self.document),
            kind=self.kind,
            note=self.note,
            published=now,
            revision_id=self.page.live_revision_id,
            author=self._author(),
            card_number=self._card_number(number, previous, record),
        )
        self._bring_back(record)

    def _author(self) -> Any:
        revision = self.page.live_revision
        return revision.user if revision else None

    def _record(self, number: int) -> PageRecord:
        record, _ = PageRecord.objects.get_or_create(shared_id=self.shared_id, language=self.language)
        record.page_id, record.title = self.page.pk, self.document.title
        record.last_edition = number
        return record

    def _card_number(self, number: int, previous: EditionRow | None, record: PageRecord) -> int:
        """Kept from the edition before unless what others see of the page has changed."""
        if previous is None or record.removal_number:
            return number
        same = card_of(edition_value(previous).document) == card_of(self.document)
        return previous.card_number if same else number

    def _bring_back(self, record: PageRecord) -> None:
        record.removal_number, record.removal_reason, record.removal_note = 0, "", ""
        record.redirect_to, record.grace_until, record.in_grace = None, None, False
        record.save()
