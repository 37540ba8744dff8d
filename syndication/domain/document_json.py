"""Documents, blocks and operations as JSON, and back: the form in which editions and overrides are stored.

Members that hold their default are left out of blocks, so an edition stays small; a missing member loads as
the default of today's dataclass, so old editions keep loading when a field is added. Dates are ISO 8601.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from datetime import date, datetime
from typing import Any

from .documents import Audience, Block, Chapter, Document, Service
from .overrides import Operation


def dump_block(block: Block) -> dict[str, Any]:
    """One block with its children; `locked`, `children` and `origin` only where they say something."""
    dumped: dict[str, Any] = {"id": block.id, "type": block.type, "value": _plain(block.value)}
    if block.locked:
        dumped["locked"] = True
    if block.children:
        dumped["children"] = [dump_block(child) for child in block.children]
    if block.origin != "shared":
        dumped["origin"] = block.origin
    return dumped


def load_block(data: Mapping[str, Any]) -> Block:
    """The block that `dump_block` wrote."""
    return Block(
        id=data["id"],
        type=data["type"],
        value=data["value"],
        locked=data.get("locked", False),
        children=_blocks(data.get("children", ())),
        origin=data.get("origin", "shared"),
    )


def dump_document(document: Document) -> dict[str, Any]:
    """The whole content of an edition, every member present, in the order of the dataclass."""
    dumped = {field.name: _plain(getattr(document, field.name)) for field in fields(document)}
    dumped["body"] = [dump_block(block) for block in document.body]
    dumped["chapters"] = [_dump_chapter(chapter) for chapter in document.chapters]
    dumped["service"] = _dump_flat(document.service) if document.service else None
    dumped["audience"] = _dump_flat(document.audience)
    return dumped


def load_document(data: Mapping[str, Any]) -> Document:
    """The document that `dump_document` wrote; members that this release does not know are ignored."""
    known = _known(Document, data)
    for name in ("tags", "related", "required_facts"):
        known[name] = tuple(data.get(name, ()))
    for name in ("reviewed", "next_review"):
        known[name] = _date(data.get(name))
    known["body"] = _blocks(data.get("body", ()))
    known["chapters"] = tuple(_load_chapter(chapter) for chapter in data.get("chapters", ()))
    known["service"] = Service(**_known(Service, data["service"])) if data.get("service") else None
    known["audience"] = _load_audience(data.get("audience") or {})
    return Document(**known)


def dump_operation(operation: Operation) -> dict[str, Any]:
    """One override with all that it keeps: baseline, neighbours, reason, owner, review date, author, time."""
    dumped = {field.name: _plain(getattr(operation, field.name)) for field in fields(operation)}
    dumped["blocks"] = [dump_block(block) for block in operation.blocks]
    return dumped


def load_operation(data: Mapping[str, Any]) -> Operation:
    """The operation that `dump_operation` wrote."""
    known = _known(Operation, data)
    before, after = data.get("neighbours") or (None, None)
    known["neighbours"] = (before, after)
    known["blocks"] = _blocks(data.get("blocks", ()))
    known["review_by"] = _date(data.get("review_by"))
    known["at"] = datetime.fromisoformat(data["at"]) if data.get("at") else None
    return Operation(**known)


def _dump_chapter(chapter: Chapter) -> dict[str, Any]:
    body = [dump_block(block) for block in chapter.body]
    return {"id": chapter.id, "slug": chapter.slug, "title": chapter.title, "body": body}


def _load_chapter(data: Mapping[str, Any]) -> Chapter:
    return Chapter(data["id"], data["slug"], data["title"], _blocks(data.get("body", ())))


def _load_audience(data: Mapping[str, Any]) -> Audience:
    return Audience(tuple(data.get("nations", ())), tuple(data.get("tiers", ())))


def _dump_flat(value: Service | Audience) -> dict[str, Any]:
    return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}


def _blocks(data: Any) -> tuple[Block, ...]:
    return tuple(load_block(block) for block in data)


def _known(of: type, data: Mapping[str, Any]) -> dict[str, Any]:
    names = {field.name for field in fields(of)}
    return {name: value for name, value in data.items() if name in names}


def _date(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    return value
