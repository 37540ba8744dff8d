"""media.toml: images and documents."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal
from uuid import UUID

from .errors import ContentError
from .names import document_uuid, image_uuid


@dataclass(frozen=True)
class MediaContent:
    """One file that pages show or offer. Titles and alt texts of the row itself are the English ones."""

    uuid: UUID
    kind: Literal["image", "document"]
    name: str
    file: str
    title: str
    alt: str = ""
    licence: str = ""
    credit: str = ""


def read_media(data: Mapping[str, Any], place: str) -> tuple[MediaContent, ...]:
    """Every `[[image]]`, then every `[[document]]`."""
    try:
        images = [_read(item, "image", image_uuid(item["name"])) for item in data.get("image", [])]
        documents = [
            _read(item, "document", document_uuid(item["name"])) for item in data.get("document", [])
        ]
    except KeyError as error:
        raise ContentError(f"{place}: an entry lacks {error}.") from error
    return (*images, *documents)


def _read(item: Mapping[str, Any], kind: Literal["image", "document"], uuid: UUID) -> MediaContent:
    return MediaContent(
        uuid=uuid,
        kind=kind,
        name=item["name"],
        file=item["file"],
        title=item["title_en"],
        alt=item.get("alt_en", ""),
        licence=item.get("licence", ""),
        credit=item.get("credit", ""),
    )
