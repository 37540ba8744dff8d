"""Reading `{{key}}` and `{{key|format}}` in text. A key is a fact's name, or in editions its UUID."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

TOKEN = re.compile(r"\{\{\s{0,9}([a-z0-9-]{1,100})\s{0,9}(?:\|\s{0,9}([a-z_]{1,30})\s{0,9})?\}\}")
_BRACED = re.compile(r"\{\{[^{}]{0,200}\}\}|\{\{[^{}]{0,40}|[^{}]{0,40}\}\}")


@dataclass(frozen=True)
class Token:
    """One use of a fact in a text; `format` is "" where the type's default is meant."""

    key: str
    format: str
    start: int
    end: int


def find_tokens(text: str) -> list[Token]:
    """Every well-formed token, in reading order."""
    return [Token(m[1], m[2] or "", m.start(), m.end()) for m in TOKEN.finditer(text)]


def replace_keys(text: str, mapping: Callable[[str], str] | Mapping[str, str]) -> str:
    """The text with each token's key replaced; a mapping leaves the keys alone that it does not hold."""
    rename = mapping if callable(mapping) else lambda key: mapping.get(key, key)

    def token(match: re.Match[str]) -> str:
        ending = f"|{match[2]}" if match[2] else ""
        return f"{{{{{rename(match[1])}{ending}}}}}"

    return TOKEN.sub(token, text)


def malformed_tokens(text: str) -> list[str]:
    """Each piece of text that looks like a token and is not one, so that the editor can point at it."""
    rest = TOKEN.sub("\n", text)
    return [match[0].strip() for match in _BRACED.finditer(rest)]


def nearest_key(key: str, known: Iterable[str]) -> str | None:
    """The known key most like a mistyped one, or None when nothing is close."""
    typed = re.sub(r"[\s_]+", "-", key.strip().lower())
    matches = get_close_matches(typed, sorted(known), 1, 0.6)
    return matches[0] if matches else None
