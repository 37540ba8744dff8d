"""What of a page a layer can change: its fields and blocks, each with its content path."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from cms.canonical import References
from cms.markup import BLOCK_TYPES, render_block
from syndication.domain.addresses import chapter_body_path, chapter_title_path
from syndication.domain.documents import Block, Document
from syndication.domain.layers import apply_layers
from syndication.domain.plain_text import plain_text

from .bases import Base

_FACT = re.compile(r"\{\{([0-9a-f-]{36})")
EXCERPT = 90


@dataclass(frozen=True)
class Addressable:
    """One field, block or body that an override can address. `depth` is 1 inside a group or an expander."""

    path: str
    label: str
    excerpt: str
    locked: bool = False
    depth: int = 0

    @property
    def summary(self) -> str:
        """What a list of choices shows."""
        lock = " (locked)" if self.locked else ""
        text = f": {self.excerpt}" if self.excerpt else ""
        return f"{'– ' * self.depth}{self.label}{lock}{text}"


def list_addressables(base: Base, language: str) -> list[Addressable]:
    """In reading order, as the layers above leave the page."""
    document = apply_layers(base.document, base.above).document
    return list(_Reader(document, References(language).keys, language).read())


class _Reader:
    """Walks one document."""

    def __init__(self, document: Document, keys: Mapping[str, str], language: str) -> None:
        self.document = document
        self.keys = keys
        self.language = language

    def read(self) -> Iterator[Addressable]:
        yield Addressable("title", "Title", self._text(self.document.title), self.document.title_locked)
        yield Addressable("summary", "Summary", self._text(self.document.summary))
        yield Addressable("path", "Path", "where the page is on the council's site")
        yield Addressable("body", "Body", "start or end of the page, for added blocks")
        yield from self._blocks("body", self.document.body)
        for chapter in self.document.chapters:
            title = self._text(chapter.title)
            yield Addressable(chapter_title_path(chapter.id), "Chapter title", title)
            yield Addressable(chapter_body_path(chapter.id), "Chapter", f"start or end of “{title}”")
            yield from self._blocks(chapter_body_path(chapter.id), chapter.body)

    def _blocks(
        self, root: str, blocks: Iterable[Block], depth: int = 0, locked: bool = False
    ) -> Iterator[Addressable]:
        for block in blocks:
            is_locked = locked or block.locked
            label = BLOCK_TYPES[block.type].label if block.type in BLOCK_TYPES else block.type
            yield Addressable(f"{root}/{block.id}", label, self.excerpt(block), is_locked, depth)
            yield from self._blocks(root, block.children, depth + 1, is_locked)

    def excerpt(self, block: Block) -> str:
        return self._text(block_text(block, self.language))

    def _text(self, text: str) -> str:
        named = with_fact_keys(text, self.keys)
        return named if len(named) <= EXCERPT else f"{named[: EXCERPT - 1].rstrip()}…"


def block_text(block: Block, language: str) -> str:
    """The words of a block, on one line, facts by UUID."""
    if block.type not in BLOCK_TYPES:
        return ""
    children = " ".join(block_text(child, language) for child in block.children)
    html = render_block(block.type, block.value, children, language=language)
    return plain_text(html)


def with_fact_keys(text: str, keys: Mapping[str, str]) -> str:
    """The text with facts by the names that editors know."""
    return _FACT.sub(lambda match: "{{" + keys.get(match[1], match[1]), text)
