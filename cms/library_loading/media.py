"""Storing images and documents."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha1
from pathlib import Path

from django.core.files.base import ContentFile

from cms.content_format import ContentError, MediaContent
from cms.models import LibraryDocument, LibraryImage


def store_media(media: Iterable[MediaContent], folder: Path) -> None:
    """Creates or updates each image and document; an unchanged file is not stored again."""
    for item in media:
        _store(item, folder / item.file)


def _store(item: MediaContent, path: Path) -> None:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ContentError(f"media.toml, “{item.name}”: {item.file} cannot be read.") from error
    model = LibraryImage if item.kind == "image" else LibraryDocument
    row = model.objects.filter(uuid=item.uuid).first() or model(uuid=item.uuid)
    fields = {"title": item.title}
    if isinstance(row, LibraryImage):
        fields |= {"description": item.alt, "licence": item.licence, "credit": item.credit}
    # Wagtail's own file hash, so that it can be compared with what Wagtail stored.
    digest = sha1(content, usedforsecurity=False).hexdigest()
    same = all(getattr(row, name) == value for name, value in fields.items())
    if row.pk and same and row.file_hash == digest:
        return
    for name, value in fields.items():
        setattr(row, name, value)
    if not row.pk or row.file_hash != digest:
        _replace_file(row, item.file, content)
    row.save()


def _replace_file(row: LibraryImage | LibraryDocument, name: str, content: bytes) -> None:
    row.file = ContentFile(content, name=name)
    if isinstance(row, LibraryImage):
        row._set_image_file_metadata()
        row.file.seek(0)
    else:
        row._set_document_file_metadata()
