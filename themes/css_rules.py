"""Reads a stylesheet as far as the system checks need it: which rules, under which conditions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
CLASS = re.compile(r"\.(-?[a-zA-Z_][\w-]*)")


@dataclass(frozen=True)
class Rule:
    """One rule. `media` holds the at-rules around it, outermost first, or is empty."""

    media: str
    selector: str
    declarations: tuple[tuple[str, str], ...]

    @property
    def classes(self) -> frozenset[str]:
        return frozenset(CLASS.findall(self.selector))


def read_rules(css: str) -> list[Rule]:
    """Every rule in the order of the sheet. Knows no strings with braces in them; we have none."""
    return list(_rules(COMMENT.sub("", css), ""))


def _rules(css: str, media: str) -> Iterator[Rule]:
    for head, body in _blocks(css):
        if head.startswith("@"):
            yield from _rules(body, f"{media} {head}".strip())
        else:
            yield Rule(media, head, tuple(_declarations(body)))


def _blocks(css: str) -> Iterator[tuple[str, str]]:
    """What stands before each outermost pair of braces, and what is in it."""
    start, depth, opened = 0, 0, 0
    for place, character in enumerate(css):
        if character == "{":
            depth += 1
            opened = opened if depth > 1 else place
        elif character == "}":
            depth -= 1
            if depth == 0:
                yield " ".join(css[start:opened].split()), css[opened + 1 : place]
                start = place + 1


def _declarations(body: str) -> Iterator[tuple[str, str]]:
    for line in body.split(";"):
        name, colon, value = line.partition(":")
        if colon:
            yield name.strip(), value.strip()
