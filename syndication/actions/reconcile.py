"""Repairs the log where Wagtail's state and the editions disagree, with rows like any other (law 1)."""

from __future__ import annotations

from collections.abc import Callable

from wagtail.models import Page

from cms.canonical import UnknownReference
from cms.models import FactDefinition, LibraryDocument, LibraryImage, SharedPage
from syndication.models import DefinitionRecord, EditionRow, MediaRecord, PageRecord, content_transaction

from .publish_page import publish_page
from .record_definition import record_definition, record_media, remove_definition, remove_media
from .remove_page import remove_page


def reconcile(warn: Callable[[str], object] = lambda fault: None) -> list[str]:
    """Brings editions, definitions and media in step with the library; says what had to be repaired.

    A page that cannot be read stays as it was and stops no other: `warn` is told what is wrong with it.
    """
    repaired: list[str] = []
    with content_transaction():
        _definitions(repaired)
        _media(repaired)
        _live_pages(repaired, warn)
        _missing_pages(repaired)
    return repaired


def _live_pages(repaired: list[str], warn: Callable[[str], object]) -> None:
    for page in Page.objects.live().specific():
        if not isinstance(page, SharedPage) or _is_in_step(page):
            continue
        change = page.published_change
        try:
            publish_page(page, kind=change.kind or "minor", note=change.note or "Repaired")
        except UnknownReference as fault:
            warn(f"“{page.title}” (page {page.pk}): {fault}")
        else:
            repaired.append(f"published “{page.title}”")


def _is_in_step(page: SharedPage) -> bool:
    language = page.locale.language_code
    record = PageRecord.objects.filter(
        shared_id=page.translation_key, language=language, removal_number=0
    ).first()
    edition = EditionRow.objects.filter(number=record.last_edition).first() if record else None
    return edition is not None and edition.revision_id == page.live_revision_id


def _missing_pages(repaired: list[str]) -> None:
    live = {
        (page.translation_key, page.locale.language_code)
        for page in Page.objects.live().specific()
        if isinstance(page, SharedPage)
    }
    for record in PageRecord.objects.filter(removal_number=0):
        if (record.shared_id, record.language) not in live:
            remove_page(record.shared_id, record.language)
            repaired.append(f"removed “{record.title}”")


def _definitions(repaired: list[str]) -> None:
    known = set(DefinitionRecord.objects.filter(active=True).values_list("uuid", flat=True))
    for definition in FactDefinition.objects.all():
        if definition.uuid not in known:
            repaired.append(f"fact “{definition.key}”")
        record_definition(definition)
    for gone in known - set(FactDefinition.objects.values_list("uuid", flat=True)):
        remove_definition(gone)
        repaired.append(f"removed fact {gone}")


def _media(repaired: list[str]) -> None:
    known = set(MediaRecord.objects.filter(active=True).values_list("uuid", flat=True))
    present = set()
    for item in (*LibraryImage.objects.all(), *LibraryDocument.objects.all()):
        present.add(item.uuid)
        if item.uuid not in known:
            repaired.append(f"file “{item.title}”")
        record_media(item)
    for gone in known - present:
        remove_media(gone)
        repaired.append(f"removed file {gone}")
