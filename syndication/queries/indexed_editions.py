"""Which editions of a page some council may publish now, without looking at any council."""

from __future__ import annotations

from uuid import UUID

from syndication.models import EditionRow, Hold, PageRecord


def find_indexed_editions(shared_id: UUID | str, language: str) -> set[int]:
    """Numbers of the newest edition, of held ones, and of older ones that ask for fewer facts than those after them.

    A council that lacks a required fact stays on the newest edition that does not ask for it (semantics: Facts).
    """
    record = PageRecord.objects.filter(shared_id=shared_id, language=language).first()
    if record is None:
        return set()
    holds = Hold.objects.filter(
        shared_id=shared_id, language=language, active=True, edition__gt=record.holds_ended
    )
    held = set(holds.values_list("edition", flat=True))
    if record.removal_number:
        return held if record.in_grace else set()
    return held | _latest_complete(shared_id, language)


def _latest_complete(shared_id: UUID | str, language: str) -> set[int]:
    """Newest first; one that asks for all that a newer one asks for is never the latest complete one."""
    found: dict[int, set[str]] = {}
    rows = EditionRow.objects.filter(shared_id=shared_id, language=language).order_by("-number")
    for number, required in rows.values_list("number", "document__required_facts").iterator():
        asked = set(required or ())
        if not any(newer <= asked for newer in found.values()):
            found[number] = asked
        if not asked:
            break
    return set(found)
