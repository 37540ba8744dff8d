"""Content paths: what part of a page an override addresses (semantics: Addresses)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

AddressKind = Literal["field", "body", "block"]

_FIELD = re.compile(r"title|summary|path|chapters/(?P<chapter>[^/]+)/title")
_BODY = re.compile(r"(?P<root>body|chapters/[^/]+/body)(?:/(?P<block>[^/]+))?")


@dataclass(frozen=True)
class Address:
    """A path taken apart. `root` is the path of the field, or of the body that a block was written in."""

    kind: AddressKind
    root: str
    block: str = ""


def find_address(path: str) -> Address | None:
    """What a path addresses, or None where it has no such form."""
    if _FIELD.fullmatch(path):
        return Address("field", path)
    match = _BODY.fullmatch(path)
    if match is None:
        return None
    block = match["block"] or ""
    return Address("block" if block else "body", match["root"], block)


def chapter_title_path(chapter: str) -> str:
    return f"chapters/{chapter}/title"


def chapter_body_path(chapter: str) -> str:
    return f"chapters/{chapter}/body"
