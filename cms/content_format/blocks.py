"""Blocks of content files in canonical form."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from cms.facts import replace_keys
from cms.markup import BLOCK_TYPES, map_texts

from .errors import ContentError
from .names import document_uuid, fact_uuid, image_uuid, page_uuid

Identify = Callable[[str], UUID]

# The members of each type that are neither facts nor lists, and those of the items of its lists.
_MEMBERS: Mapping[str, tuple[str, ...]] = {
    "text": ("html",),
    "callout": ("title", "html"),
    "warning": ("text",),
    "legal": ("html", "source", "url"),
    "action": ("kind", "label", "note"),
    "steps": ("title",),
    "fees": ("caption",),
    "contact": ("title",),
    "hours": ("title",),
    "do_dont": (),
    "expander": ("title",),
    "image": ("alt", "caption", "licence", "credit"),
    "document": ("title",),
    "links": ("title",),
    "slot": ("name", "guidance", "default"),
    "group": (),
}
_LISTS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "steps": {"items": ("title", "html")},
    "fees": {"rows": ("item", "fee", "note")},
    "links": {"items": ("url", "text", "page")},
    "do_dont": {"do": (), "dont": ()},
}
_MEDIA: Mapping[str, Callable[[str], UUID]] = {"image": image_uuid, "document": document_uuid}
_REFERENCE = re.compile(r'href="ref:(page|document|fact)/([a-z0-9-]+)"')
_IDENTITY = {"page": page_uuid, "document": document_uuid, "fact": fact_uuid}


@dataclass(frozen=True)
class BlockContent:
    """One block of a content file in canonical form: everything it refers to by UUID."""

    id: str
    type: str
    value: Mapping[str, Any]
    locked: bool = False
    children: tuple[BlockContent, ...] = ()


def read_block(data: Mapping[str, Any], identify: Identify, place: str) -> BlockContent:
    """One `[[block]]`; `identify` gives the UUID of a block name, `place` names the file in messages."""
    kind, name = str(data.get("type", "")), str(data.get("name", ""))
    if kind not in _MEMBERS or not name:
        raise ContentError(
            f"{place}: a block needs a name and a type of the vocabulary, not “{kind}” “{name}”."
        )
    place = f"{place}, block “{name}”"
    _refuse_unknown(kind, data, place)
    value: dict[str, Any] = {member: _text(data, kind, member) for member in _MEMBERS[kind]}
    value |= {member: _fact(data.get(member)) for member in BLOCK_TYPES[kind].facts}
    value |= {
        member: [_item(item, fields, place) for item in data.get(member, [])]
        for member, fields in _LISTS.get(kind, {}).items()
    }
    if kind in _MEDIA:
        value[kind] = str(_MEDIA[kind](data[kind])) if data.get(kind) else None
    children = tuple(read_block(child, identify, place) for child in data.get("children", []))
    value = map_texts(kind, value, read_text)
    return BlockContent(str(identify(name)), kind, value, bool(data.get("locked", False)), children)


def read_text(text: str) -> str:
    """A text with its references and facts by UUID instead of by name."""
    linked = _REFERENCE.sub(lambda match: f'href="ref:{match[1]}/{_IDENTITY[match[1]](match[2])}"', text)
    return replace_keys(linked, lambda key: str(fact_uuid(key))).strip()


def _text(data: Mapping[str, Any], kind: str, member: str) -> str:
    # A block's own `name` is its identity, so a slot's name has another word.
    written = "slot_name" if (kind, member) == ("slot", "name") else member
    return str(data.get(written, ""))


def _fact(key: str | None) -> str | None:
    return str(fact_uuid(key)) if key else None


def _item(item: Any, fields: tuple[str, ...], place: str) -> Any:
    if not fields:
        return str(item)
    unknown = set(item) - set(fields)
    if unknown:
        raise ContentError(f"{place}: an item has no {', '.join(sorted(unknown))}.")
    value: dict[str, Any] = {field: str(item.get(field, "")) for field in fields}
    if "page" in fields:
        value["page"] = str(page_uuid(item["page"])) if item.get("page") else None
    return value


def _refuse_unknown(kind: str, data: Mapping[str, Any], place: str) -> None:
    known = {"name", "type", "locked", *_MEMBERS[kind], *BLOCK_TYPES[kind].facts, *_LISTS.get(kind, {})}
    known |= {"slot_name"} if kind == "slot" else set()
    known |= {kind} if kind in _MEDIA else set()
    known |= {"children"} if BLOCK_TYPES[kind].container else set()
    unknown = set(data) - known
    if unknown:
        raise ContentError(f"{place}: a {kind} block has no {', '.join(sorted(unknown))}.")
