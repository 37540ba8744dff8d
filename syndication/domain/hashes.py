"""What a block says, apart from how it is typed: the hash that decides whether shared text has changed.

Equal under the hash: spacing, typographic quotes and dashes, the order of HTML attributes and of members, a
member that is empty or absent, the lock, the editor's own keys. Different: words, links, facts, the type.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from html import escape
from html.parser import HTMLParser
from typing import Any

from .documents import Block

RICH_MEMBERS = frozenset({"html", "default"})  # members of block values that hold HTML, at any depth
EDITOR_MEMBERS = frozenset({"id", "locked"})  # the block's own id and lock live beside its value
EDITOR_ATTRIBUTES = frozenset({"data-block-key"})  # stamped by the rich text editor on each paragraph

_VARIANTS = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛ʼ′`´‹›", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
    }
)
_FACT = re.compile(r"\{\{ ?([^{}|]*?) ?(?:\| ?([^{}]*?) ?)?\}\}")  # once spaces are single
_BLOCK_TAG = re.compile(r"\s*(</?(?:p|h[1-6]|ul|ol|li|br|hr|div|blockquote)(?:\s[^>]*)?>)\s*")


def hash_value(value: Block | str) -> str:
    """SHA-256, in hex, of a block's canonical value or of a field's folded text; children do not count."""
    canonical: Any = _fold(value) if isinstance(value, str) else _canonical_block(value)
    return hashlib.sha256(_json(canonical).encode()).hexdigest()


def hash_deep(block: Block) -> str:
    """Like `hash_value` with the children counted: for asking whether two containers read the same."""
    parts = [hash_value(block), *(hash_deep(child) for child in block.children)]
    return hashlib.sha256(" ".join(parts).encode()).hexdigest()


def hash_covered(block: Block, *, covers_children: bool) -> str:
    """The baseline hash of an operation on `block`: with its children where it hides or displaces them too.

    The children of a container answer for themselves as long as they are shown; what nobody can see any more has
    nobody else to tell of its changes.
    """
    return hash_deep(block) if covers_children and block.children else hash_value(block)


def canonical_base(value: Block | str) -> str:
    """Stable JSON of what was there, as written: a string for a field, `{"type", "value"}` for a block."""
    if isinstance(value, str):
        return _json(value)
    return _json({"type": value.type, "value": _without_editor_members(value.value)})


def _canonical_block(block: Block) -> dict[str, Any]:
    value = _without_editor_members(block.value)
    if block.type == "slot":
        value.pop("guidance", None)
    return {"type": block.type, "value": _canonical(value)}


def _canonical(value: Any, member: str = "") -> Any:
    if isinstance(value, Mapping):
        folded = {key: _canonical(item, key) for key, item in value.items()}
        return {key: item for key, item in folded.items() if item not in ("", None, [], {})}
    if isinstance(value, (list, tuple)):
        return [_canonical(item, member) for item in value]
    if isinstance(value, str):
        return _canonical_html(value) if member in RICH_MEMBERS else _fold(value)
    return value


def _without_editor_members(value: Any) -> Any:
    if isinstance(value, Mapping):
        kept = ((key, item) for key, item in value.items() if key not in EDITOR_MEMBERS)
        return {key: _without_editor_members(item) for key, item in kept}
    if isinstance(value, (list, tuple)):
        return [_without_editor_members(item) for item in value]
    return value


def _fold(text: str) -> str:
    composed = unicodedata.normalize("NFC", text).translate(_VARIANTS)
    return _FACT.sub(_fold_fact, " ".join(composed.split()))


def _fold_fact(match: re.Match[str]) -> str:
    fact, style = match.group(1).lower(), match.group(2)
    return f"{{{{{fact}|{style}}}}}" if style else f"{{{{{fact}}}}}"


@lru_cache(maxsize=4096)
def _canonical_html(html: str) -> str:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return _BLOCK_TAG.sub(r"\1", _fold("".join(reader.parts))).strip()


class _Reader(HTMLParser):
    """Writes HTML again with entities resolved, attributes sorted and the editor's own ones left out."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        kept = sorted((name, value or "") for name, value in attrs if name not in EDITOR_ATTRIBUTES)
        written = "".join(f' {name}="{escape(_fold(value))}"' for name, value in kept)
        self.parts.append(f"<{tag}{written}>")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        self.parts.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self.parts.append(escape(data, quote=False))


def _json(value: Any) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
