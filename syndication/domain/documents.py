"""The shared page as a value: what an edition stores, in a form that refers to everything by UUID.

A text inside a block's value may hold `{{fact-uuid}}` or `{{fact-uuid|format}}`; an address may be
`ref:page/UUID`, `ref:document/UUID`, `ref:image/UUID` or `ref:fact/UUID`. Both are expanded once, for one
council, when a page is resolved.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

Origin = Literal["shared", "partnership", "local"]
PageKind = Literal["topic", "service", "guide", "step-by-step"]

# Blocks whose direct children are addressable (semantics: Addresses).
CONTAINERS = frozenset({"group", "expander"})


@dataclass(frozen=True)
class Block:
    """One addressable piece of a page. `value` is JSON; its shape belongs to `type` (cms/markup)."""

    id: str
    type: str
    value: Mapping[str, Any]
    locked: bool = False
    children: tuple[Block, ...] = ()
    origin: Origin = "shared"


@dataclass(frozen=True)
class Chapter:
    """One chapter of a guide, or one step of a step by step. `slug` is its address under the page, or its anchor."""

    id: str
    slug: str
    title: str
    body: tuple[Block, ...] = ()


@dataclass(frozen=True)
class Service:
    """An LGSL service, with the LGIL interaction where the page is about one."""

    lgsl: int
    name: str
    lgil: int | None = None
    providing_tier: str = "all"  # all | county/unitary | district/unitary


@dataclass(frozen=True)
class Audience:
    """Whom a page is for. Empty means everyone. Nations and tiers are lower-case slugs."""

    nations: tuple[str, ...] = ()
    tiers: tuple[str, ...] = ()


@dataclass(frozen=True)
class Document:
    """The content of one edition, in one language."""

    kind: PageKind
    title: str
    summary: str
    slug: str
    parent: str | None = None  # shared_id of the topic above; None at the top
    body: tuple[Block, ...] = ()
    chapters: tuple[Chapter, ...] = ()  # of guides; the steps of a step by step
    title_locked: bool = False
    service: Service | None = None
    tags: tuple[str, ...] = ()  # sorted
    audience: Audience = field(default_factory=Audience)
    owner: str = ""
    reviewed: date | None = None
    next_review: date | None = None
    related: tuple[str, ...] = ()  # shared ids, in the author's order
    image: str | None = None  # UUID of a library image
    required_facts: tuple[str, ...] = ()  # UUIDs, sorted
    licence: str = ""
    attribution: str = ""


def walk(blocks: Iterable[Block]) -> Iterator[Block]:
    """Blocks with all that is in them, containers before their children, in reading order."""
    for block in blocks:
        yield block
        yield from walk(block.children)
