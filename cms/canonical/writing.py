"""From canonical blocks to Wagtail's raw stream data: the mirror image of reading.py."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Protocol
from uuid import UUID, uuid5

from cms.facts.tokens import replace_keys
from cms.markup import BLOCK_TYPES, map_texts
from cms.models import LibraryImage
from cms.rich_text import to_stored

from .blocks import LISTS
from .references import References, media_row

_FACT_LINK = 'href="ref:fact/'


class BlockLike(Protocol):
    """A canonical block, whichever package's dataclass it is."""

    @property
    def id(self) -> str: ...
    @property
    def type(self) -> str: ...
    @property
    def value(self) -> Mapping[str, Any]: ...
    @property
    def locked(self) -> bool: ...
    @property
    def children(self) -> Iterable[BlockLike]: ...


def write_blocks(blocks: Iterable[BlockLike], references: References) -> list[dict[str, Any]]:
    """Raw stream data that reads back as these blocks, ids included."""
    return [_write_block(block, references) for block in blocks]


def write_text(text: str, references: References) -> str:
    """A text with its facts by key, as editors write them."""
    return replace_keys(text, references.fact_key)


def _write_block(block: BlockLike, references: References) -> dict[str, Any]:
    value = map_texts(block.type, block.value, lambda text: _write_any(text, references))
    value = _WRITERS.get(block.type, _unchanged)(value, references)
    for name in BLOCK_TYPES[block.type].facts:
        value[name] = value.get(name) or ""
    for name in LISTS.get(block.type, ()):
        value[name] = _listed(block.id, name, value.get(name) or [])
    if BLOCK_TYPES[block.type].container:
        value["children"] = write_blocks(block.children, references)
    return {"type": block.type, "value": {**value, "locked": block.locked}, "id": block.id}


def _write_any(text: str, references: References) -> str:
    """Rich or plain: a plain text holds no `<a href="ref:`, since its quotes and brackets mean nothing."""
    head, *links = to_stored(write_text(text, references), references.row_of).split(_FACT_LINK)
    return head + "".join(_FACT_LINK + _fact_link(rest, references) for rest in links)


def _fact_link(rest: str, references: References) -> str:
    uuid, quote, tail = rest.partition('"')
    return references.fact_key(uuid) + quote + tail


def _listed(block_id: str, name: str, members: list[Any]) -> list[dict[str, Any]]:
    """List items with ids that are the same every time."""
    return [
        {"type": "item", "value": member, "id": str(uuid5(UUID(block_id), f"{name}/{index}"))}
        for index, member in enumerate(members)
    ]


def _unchanged(value: dict[str, Any], references: References) -> dict[str, Any]:
    return value


def _write_image(value: dict[str, Any], references: References) -> dict[str, Any]:
    return {**value, "image": media_row(LibraryImage, value["image"]) if value.get("image") else None}


def _write_document(value: dict[str, Any], references: References) -> dict[str, Any]:
    row = references.row_of("document", value["document"]) if value.get("document") else None
    return {**value, "document": int(row) if row else None}


def _write_links(value: dict[str, Any], references: References) -> dict[str, Any]:
    items = [
        {**item, "page": references.page_row(item["page"]) if item.get("page") else None}
        for item in value["items"]
    ]
    return {**value, "items": items}


_WRITERS: Mapping[str, Callable[[dict[str, Any], References], dict[str, Any]]] = {
    "image": _write_image,
    "document": _write_document,
    "links": _write_links,
}
