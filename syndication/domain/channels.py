"""The ways to use a service that a page offers, as values: its actions and its contact cards."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from cms.markup.places import CONTACT_ROWS

from .documents import Block
from .facts import FactAnswer
from .templates import expand_text

# Block type -> the members that hold facts, and the member with its name.
_BLOCKS = {"action": (("fact",), "label"), "contact": (CONTACT_ROWS, "title")}
FindAnswer = Callable[[str], FactAnswer | None]


@dataclass(frozen=True)
class Channel:
    """One way in. Values have the shapes of cms.facts: digits, lines with a postcode, regular hours."""

    name: str = ""
    url: str = ""
    phone: str = ""
    email: str = ""
    address: Mapping[str, Any] = field(default_factory=dict)
    hours: Mapping[str, Any] = field(default_factory=dict)


def find_channels(blocks: Iterable[Block], find: FindAnswer, language: str) -> tuple[Channel, ...]:
    """Those of a page's blocks in reading order; without the ones for which the council has no value."""
    channels = (_channel(block, find, language) for block in _shown(blocks, find) if block.type in _BLOCKS)
    return tuple(channel for channel in channels if channel)


def _shown(blocks: Iterable[Block], find: FindAnswer) -> Iterator[Block]:
    """Blocks with all that is in them, without groups whose fact is missing."""
    for block in blocks:
        if block.type != "group" or _value(find, block.value.get("fact")):
            yield block
            yield from _shown(block.children, find)


def _value(find: FindAnswer, fact: Any) -> dict[str, Any]:
    """The value of a fact under the name of its type; nothing where there is none."""
    answer = find(str(fact)) if fact else None
    return {answer.definition.type: answer.value} if answer and answer.value is not None else {}


def _channel(block: Block, find: FindAnswer, language: str) -> Channel | None:
    members, title = _BLOCKS[block.type]
    found: dict[str, Any] = {}
    for member in members:
        found |= _value(find, block.value.get(member))
    known = {kind: value for kind, value in found.items() if kind in Channel.__dataclass_fields__}
    if not known.keys() & {"url", "phone", "email", "address"}:
        return None
    name = expand_text(str(block.value.get(title) or ""), fact=find, language=language)
    return Channel(name=name, **known)
