"""Tiny builders for documents, blocks and overrides: a test says only what matters to it.

A block is named by one letter or word, which is also its id and its text: `text("B")`.
"""

from __future__ import annotations

from typing import Any

from syndication.domain.documents import Block, Chapter, Document, Origin
from syndication.domain.overrides import Localisation, Operation

Layer = tuple[Localisation, Origin]
Above = list[Layer]


def text(id: str, html: str | None = None, **more: Any) -> Block:
    """A text block whose words are its id unless given."""
    return Block(id, "text", {"html": f"<p>{html or id}</p>"}, **more)


def slot(id: str, default: str = "<p>default</p>", guidance: str = "Say where", **more: Any) -> Block:
    return Block(id, "slot", {"name": id, "guidance": guidance, "default": default}, **more)


def expander(id: str, *children: Block, title: str = "More", **more: Any) -> Block:
    return Block(id, "expander", {"title": title}, children=children, **more)


def page(*blocks: Block | str, **more: Any) -> Document:
    """A service page titled "Bins"; a string stands for the text block of that name."""
    body = tuple(text(block) if isinstance(block, str) else block for block in blocks)
    return Document(
        **{"kind": "service", "title": "Bins", "summary": "About bins", "slug": "bins", "body": body, **more}
    )


def guide(*chapters: Chapter, **more: Any) -> Document:
    return Document(
        **{"kind": "guide", "title": "Moving", "summary": "", "slug": "moving", "chapters": chapters, **more}
    )


def chapter(id: str, *blocks: Block | str) -> Chapter:
    body = tuple(text(block) if isinstance(block, str) else block for block in blocks)
    return Chapter(id, id.lower(), f"Chapter {id}", body)


def council(*operations: Operation) -> Layer:
    return Localisation("council", "page-1", "en", operations), "local"


def partnership(*operations: Operation) -> Layer:
    return Localisation("wessex", "page-1", "en", operations), "partnership"


def nation(*operations: Operation) -> Layer:
    return Localisation("wales", "page-1", "en", operations), "partnership"


def words(document: Document) -> str:
    """The ids or texts of a page as a reader meets them, such as "A b C"; containers as "E(x y)"."""
    parts = [_words(block) for block in document.body]
    parts += [f"{part.id}[{' '.join(_words(block) for block in part.body)}]" for part in document.chapters]
    return " ".join(parts)


def _words(block: Block) -> str:
    if block.children:
        return f"{block.id}({' '.join(_words(child) for child in block.children)})"
    shown = block.value.get("html") or block.value.get("default") or block.id
    return str(shown).replace("<p>", "").replace("</p>", "")
