"""The library's fact definitions and media, as rows that syndication reads."""

from __future__ import annotations

import uuid

from cms.models import FactDefinition, LibraryDocument, LibraryImage
from syndication.models import DefinitionRecord, MediaRecord
from syndication.source.media import build_media


def record_definition(definition: FactDefinition) -> DefinitionRecord:
    """Stores what a definition says now; nothing is written when it says what it said before."""
    snapshot = {
        "label": definition.label,
        "type": definition.type,
        "required": definition.required,
        "defaults": definition.defaults,
        "fallbacks": definition.fallbacks,
        "choices": definition.options,
        "guidance": definition.guidance,
        "example": definition.example,
        "unit": definition.unit,
        "lgsl": definition.lgsl_id,
        "lgil": definition.lgil_id,
    }
    record = DefinitionRecord.objects.filter(uuid=definition.uuid).first()
    if record and (record.key, record.snapshot, record.active) == (definition.key, snapshot, True):
        return record
    record = DefinitionRecord(uuid=definition.uuid, key=definition.key, snapshot=snapshot)
    record.save()
    return record


def remove_definition(definition_id: uuid.UUID) -> None:
    """Ends a definition; its values stay, without effect."""
    for record in DefinitionRecord.objects.filter(uuid=definition_id, active=True):
        record.delete()


def record_media(item: LibraryImage | LibraryDocument) -> None:
    """Stores how an image or document is linked to; a replaced file is a new address and a new number."""
    media = build_media(item)
    snapshot = {
        "title": media.title,
        "url": media.url,
        "size": media.size,
        "content_type": media.content_type,
        "width": media.width,
        "height": media.height,
    }
    record = MediaRecord.objects.filter(uuid=media.id).first()
    if record is None or (record.snapshot, record.active) != (snapshot, True):
        MediaRecord(uuid=media.id, kind=media.kind, snapshot=snapshot).save()


def remove_media(media_id: uuid.UUID) -> None:
    """Ends an image or document; links to it keep their text and lose their address."""
    for record in MediaRecord.objects.filter(uuid=media_id, active=True):
        record.delete()
