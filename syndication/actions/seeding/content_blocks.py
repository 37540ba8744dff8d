"""Blocks as the content files write them (cms/content/FORMAT.md), made into blocks as editions hold them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from syndication.domain.documents import Block
from syndication.source.tables import RegisterError

from .identities import media_uuid, page_uuid

# What each type of block holds, with what stands where the file says nothing. None: a reference to nothing.
FIELDS: Mapping[str, Mapping[str, Any]] = {
    "text": {"html": ""},
    "callout": {"title": "", "html": ""},
    "warning": {"text": ""},
    "legal": {"html": "", "source": "", "url": ""},
    "action": {"kind": "", "label": "", "fact": None, "note": ""},
    "steps": {"title": "", "items": []},
    "fees": {"caption": "", "rows": []},
    "contact": {"title": "", "phone": None, "email": None, "address": None, "hours": None, "url": None},
    "hours": {"title": "", "fact": None},
    "do_dont": {"do": [], "dont": []},
    "expander": {"title": ""},
    "image": {"image": None, "alt": "", "caption": "", "licence": "", "credit": ""},
    "document": {"document": None, "title": ""},
    "links": {"title": "", "items": []},
    "slot": {"name": "", "guidance": "", "default": ""},
    "group": {"fact": None},
}
ITEM_FIELDS: Mapping[str, Mapping[str, Any]] = {
    "steps": {"title": "", "html": ""},
    "fees": {"item": "", "fee": "", "note": ""},
    "links": {"page": None, "url": "", "text": ""},
}
FACT_FIELDS = {"action": {"fact"}, "hours": {"fact"}, "group": {"fact"}}
FACT_FIELDS["contact"] = {"phone", "email", "address", "hours", "url"}
TOKEN = re.compile(r"\{\{\s*([a-z0-9-]+)\s*(\|\s*[a-z_]+\s*)?\}\}")
REFERENCE = re.compile(r"ref:(page|document|image|fact)/([a-z0-9-]+)")
Facts = Mapping[str, UUID]  # by key


def build_block(table: Mapping[str, Any], facts: Facts, identify: Callable[[str], UUID]) -> Block:
    """The block of one `[[block]]` table. `identify` gives a block's UUID for its name."""
    kind = table["type"]
    if kind not in FIELDS:
        raise RegisterError([f"Block {table['name']!r}: there is no type {kind!r}; see FORMAT.md."])
    children = tuple(build_block(child, facts, identify) for child in table.get("children", ()))
    value = {name: _field(kind, name, table, default, facts) for name, default in FIELDS[kind].items()}
    return Block(str(identify(table["name"])), kind, value, table.get("locked", False), children)


def with_references(text: str, facts: Facts) -> str:
    """The text with facts, pages and media by UUID in place of by name."""
    text = TOKEN.sub(lambda found: f"{{{{{_fact(found[1], facts)}{found[2] or ''}}}}}", text)
    return with_links(text, facts)


def with_links(text: str, facts: Facts) -> str:
    """The text with its links by UUID; facts in it stay by key, as editors write them."""
    return REFERENCE.sub(lambda found: f"ref:{found[1]}/{_target(found[1], found[2], facts)}", text)


def _field(kind: str, name: str, table: Mapping[str, Any], default: Any, facts: Facts) -> Any:
    given = table.get("slot_name" if (kind, name) == ("slot", "name") else name, default)
    if given is None:
        return None
    if name in FACT_FIELDS.get(kind, ()):
        return _fact(given, facts)
    if name in {"image", "document"}:
        return str(media_uuid(name, given))
    if isinstance(given, list):
        return [_item(kind, entry, facts) for entry in given]
    return with_references(given, facts)


def _item(kind: str, entry: Any, facts: Facts) -> Any:
    if isinstance(entry, str):
        return with_references(entry, facts)
    fields = {name: entry.get(name, default) for name, default in ITEM_FIELDS[kind].items()}
    if fields.get("page"):
        fields["page"] = str(page_uuid(fields["page"]))
    texts = {name: value for name, value in fields.items() if name != "page" and value}
    return {**fields, **{name: with_references(value, facts) for name, value in texts.items()}}


def _target(kind: str, name: str, facts: Facts) -> str:
    if kind == "fact":
        return _fact(name, facts)
    return str(page_uuid(name) if kind == "page" else media_uuid(kind, name))


def _fact(key: str, facts: Facts) -> str:
    if key not in facts:
        raise RegisterError([f"There is no fact {key!r}; define it in facts.toml first."])
    return str(facts[key])
