"""A deliberate review of a page: a row of its own, no edition."""

from __future__ import annotations

from datetime import datetime

from cms.models import SharedPage
from syndication.models import Entry, Event, PageRecord, record_entry


def record_review(page: SharedPage) -> None:
    """Records when a page was reviewed and is due again. Does nothing for a page that was never published."""
    language = page.locale.language_code
    records = PageRecord.objects.filter(shared_id=page.translation_key, language=language)
    if not records.exists():
        return

    def write(number: int, now: datetime) -> None:
        records.update(
            review_number=number,
            reviewed=page.last_reviewed,
            next_review=page.next_review,
        )

    payload = {"reviewed": str(page.last_reviewed or ""), "next_review": str(page.next_review or "")}
    record_entry(
        Entry(
            Event.REVIEWED,
            "minor",
            "Reviewed",
            shared_id=page.translation_key,
            language=language,
            payload=payload,
            write=write,
        )
    )
