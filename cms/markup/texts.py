"""Walking the texts and facts of a block's value without knowing its type."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from cms.facts.tokens import find_tokens

from .registry import BLOCK_TYPES

_FACT_LINK = "ref:fact/"


def block_texts(block_type: str, value: Mapping[str, Any]) -> list[str]:
    """Every text of the block that may hold `{{…}}`, in the order of its type's paths."""
    return [text for path in BLOCK_TYPES[block_type].texts for text in _read(value, path.split("."))]


def map_texts(block_type: str, value: Mapping[str, Any], fn: Callable[[str], str]) -> dict[str, Any]:
    """A copy of the value with `fn` applied to every rich and plain text."""
    changed = dict(value)
    for path in BLOCK_TYPES[block_type].texts:
        changed = _write(changed, path.split("."), fn)
    return changed


def block_facts(block_type: str, value: Mapping[str, Any]) -> set[str]:
    """The id (or key) of every fact that the block uses, in texts, in links and as its own fields."""
    facts = {str(value[name]) for name in BLOCK_TYPES[block_type].facts if value.get(name)}
    for text in block_texts(block_type, value):
        facts.update(token.key for token in find_tokens(text))
        facts.update(_linked(text))
    return facts


def _linked(text: str) -> Iterator[str]:
    for piece in text.split(_FACT_LINK)[1:]:
        yield piece.split('"', 1)[0].split("'", 1)[0]


def _read(value: Any, path: list[str]) -> Iterator[str]:
    if not path:
        if isinstance(value, str):
            yield value
        return
    name, *rest = path
    member = value.get(name.removesuffix("[]")) if isinstance(value, Mapping) else None
    for item in _many(member) if name.endswith("[]") else [member]:
        yield from _read(item, rest)


def _write(value: Any, path: list[str], fn: Callable[[str], str]) -> Any:
    if not path:
        return fn(value) if isinstance(value, str) else value
    name, *rest = path
    member = name.removesuffix("[]")
    if not isinstance(value, Mapping) or member not in value:
        return value
    if name.endswith("[]"):
        return {**value, member: [_write(item, rest, fn) for item in _many(value[member])]}
    return {**value, member: _write(value[member], rest, fn)}


def _many(items: Any) -> list[Any]:
    return list(items) if isinstance(items, list | tuple) else []
