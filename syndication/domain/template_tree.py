"""Reading token HTML into a tree of tags that keeps every character, so that writing it gives it back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

INLINE = frozenset(
    {"a", "abbr", "b", "br", "code", "em", "i", "img", "small", "span", "strong", "sub", "sup", "time", "wbr"}
)
VOID = frozenset({"br", "col", "hr", "img", "input", "source", "wbr"})
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>")
_ATTRIBUTE = re.compile(r"\s+([^\s=>\"'/]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+)))?")


@dataclass
class Tag:
    """One element as it stands in the source; `end` is "" where it is never closed."""

    name: str
    start: str
    children: list[Tag | str] = field(default_factory=list)
    end: str = ""

    @property
    def is_block(self) -> bool:
        return self.name not in INLINE or any(isinstance(c, Tag) and c.is_block for c in self.children)

    def attributes(self) -> Iterator[tuple[str, str, int, int]]:
        """Name, value, and where the attribute, with the space before it, begins and ends in `start`."""
        for match in _ATTRIBUTE.finditer(self.start):
            value = match[2] or match[3] or match[4] or ""
            yield match[1].lower(), unescape(value), match.start(), match.end()

    def text(self) -> str:
        return "".join(child if isinstance(child, str) else child.text() for child in self.children)


def read_tree(html: str) -> list[Tag | str]:
    """The top-level tags and texts. An end tag that closes nothing is kept as text."""
    root = Tag("", "")
    open_tags, at = [root], 0
    for match in _TAG.finditer(html):
        _add_text(open_tags[-1], html[at : match.start()])
        at = match.end()
        if match[1]:
            _close(open_tags, match[2].lower(), match[0])
        else:
            _open(open_tags, Tag(match[2].lower(), match[0]))
    _add_text(open_tags[-1], html[at:])
    return root.children


def _add_text(parent: Tag, text: str) -> None:
    if not text:
        return
    if parent.children and isinstance(parent.children[-1], str):
        text = str(parent.children.pop()) + text
    parent.children.append(text)


def _open(open_tags: list[Tag], tag: Tag) -> None:
    open_tags[-1].children.append(tag)
    if tag.name not in VOID:
        open_tags.append(tag)


def _close(open_tags: list[Tag], name: str, source: str) -> None:
    if name not in (tag.name for tag in open_tags[1:]):
        _add_text(open_tags[-1], source)
        return
    while (closed := open_tags.pop()).name != name:
        pass
    closed.end = source
