"""Taking a shared page away: a removal is just another thing to publish."""

from __future__ import annotations

import uuid
from datetime import datetime, timedelta

from django.conf import settings

from syndication.models import Entry, Event, PageRecord, record_entry


def remove_page(
    shared_id: uuid.UUID | str,
    language: str,
    *,
    reason: str = "gone",
    note: str = "",
    legal: bool = False,
    redirect_to: uuid.UUID | None = None,
) -> None:
    """Records that a page left the library. Councils that hold it keep it for the grace period, legal ones do not.

    `reason` is gone, redirect (with `redirect_to`, a shared id) or withdrawn. Does nothing for a page that was
    never published or is already gone.
    """
    record = PageRecord.objects.filter(shared_id=shared_id, language=language, removal_number=0).first()
    if record is None:
        return
    grace = timedelta(0) if legal else timedelta(days=settings.HOLD_GRACE_DAYS)

    def write(number: int, now: datetime) -> None:
        record.removal_number = record.last_removal = number
        record.holds_ended = record.holds_ended if grace else number
        record.removal_reason, record.removal_note, record.redirect_to = reason, note, redirect_to
        record.grace_until, record.in_grace = now + grace, bool(grace)
        record.save()

    kind = "legal" if legal else "major"
    record_entry(
        Entry(
            Event.REMOVED,
            kind,
            note,
            shared_id=shared_id,
            language=language,
            payload={"reason": reason, "redirect_to": str(redirect_to or "")},
            write=write,
        )
    )


def end_grace(record: PageRecord) -> None:
    """The scheduler's row when the grace period of a removed page has run out: holds end with it."""

    def write(number: int, now: datetime) -> None:
        PageRecord.objects.filter(pk=record.pk).update(
            in_grace=False, removal_number=number, last_removal=number, holds_ended=number
        )

    record_entry(
        Entry(
            Event.REMOVED,
            "major",
            record.removal_note,
            shared_id=record.shared_id,
            language=record.language,
            payload={"reason": record.removal_reason, "grace": "ended"},
            write=write,
        )
    )
