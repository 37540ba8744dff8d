"""The block vocabulary: what each type is called, which members hold text and facts, who renders it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from . import places, prose, tasks

_ID = re.compile(r"[A-Za-z0-9-]{1,100}")
_FIRST_TAG = re.compile(r"<[a-z][a-z0-9]*")
Renderer = Callable[[Mapping[str, Any], str, str], str]


@dataclass(frozen=True)
class BlockType:
    """One type of block. Paths name members; `items[].title` is one of each item, `do[]` each item itself."""

    name: str
    label: str
    render: Renderer = field(repr=False)
    rich: tuple[str, ...] = ()
    plain: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    container: bool = False

    @property
    def texts(self) -> tuple[str, ...]:
        """Every path that may hold `{{…}}`."""
        return self.rich + self.plain


_TYPES = (
    BlockType("text", "Text", prose.render_text, rich=("html",)),
    BlockType("callout", "Call-out", prose.render_callout, rich=("html",), plain=("title",)),
    BlockType("warning", "Warning", prose.render_warning, plain=("text",)),
    BlockType("legal", "Legal note", prose.render_legal, rich=("html",), plain=("source",)),
    BlockType("action", "Action", tasks.render_action, plain=("label", "note"), facts=("fact",)),
    BlockType("steps", "Steps", tasks.render_steps, rich=("items[].html",), plain=("title", "items[].title")),
    BlockType(
        "fees",
        "Fees table",
        tasks.render_fees,
        plain=("caption", "rows[].item", "rows[].fee", "rows[].note"),
    ),
    BlockType("contact", "Contact card", places.render_contact, plain=("title",), facts=places.CONTACT_ROWS),
    BlockType("hours", "Opening hours", places.render_hours, plain=("title",), facts=("fact",)),
    BlockType("do_dont", "Do and don't", tasks.render_do_dont, plain=("do[]", "dont[]")),
    BlockType("expander", "Expander", prose.render_expander, plain=("title",), container=True),
    BlockType("image", "Image", places.render_image, plain=("alt", "caption", "licence", "credit")),
    BlockType("document", "Document", places.render_document, plain=("title",)),
    BlockType("links", "Related links", places.render_links, plain=("title", "items[].text")),
    BlockType("slot", "Slot", prose.render_slot, rich=("default",)),
    BlockType(
        "group",
        "Only where a fact exists",
        prose.render_group,
        facts=("fact",),
        container=True,
    ),
)

BLOCK_TYPES: Mapping[str, BlockType] = {kind.name: kind for kind in _TYPES}


def render_block(
    block_type: str, value: Mapping[str, Any], children_html: str = "", *, language: str, block_id: str = ""
) -> str:
    """The token HTML of one block: `{{…}}` and `ref:…` still in it; "" when there is nothing to show.

    `block_id` gives the first element an id, `block-<uuid>`, so that a block can be linked to.
    """
    html = BLOCK_TYPES[block_type].render(value, children_html, language)
    first = _FIRST_TAG.match(html)
    if first is None or not _ID.fullmatch(block_id):
        return html
    return f'{first[0]} id="block-{block_id}"{html[first.end() :]}'
