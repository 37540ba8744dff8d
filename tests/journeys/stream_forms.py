"""What a browser would send for the streams of a page's editor, worked out from the blocks' own definitions."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from wagtail.blocks import Block, FieldBlock, ListBlock, StreamBlock, StructBlock

STREAMS = ("body", "chapters", "related_pages")


def print_editor(slug: str, language: str) -> None:
    """Prints the page's id and the form data of its latest draft's streams as JSON; runs beside the server."""
    from wagtail.models import Page

    page = Page.objects.get(slug=slug, locale__language_code=language).specific
    draft, data = page.get_latest_revision_as_object(), {}
    for name in STREAMS:
        if hasattr(draft, name):
            value = getattr(draft, name)
            data.update(form_data(value.stream_block, value, name))
    print(json.dumps({"id": page.pk, "data": data}))


def form_data(block: Block, value: Any, prefix: str) -> dict[str, str]:
    """The fields of one block's form."""
    return dict(_fields(block, value, prefix))


def _fields(block: Block, value: Any, prefix: str) -> Iterator[tuple[str, str]]:
    if isinstance(block, StreamBlock):
        yield from _items(prefix, [(child.block, child.value, child.id, child.block_type) for child in value])
    elif isinstance(block, ListBlock):
        yield from _items(
            prefix, [(block.child_block, child.value, child.id, "") for child in value.bound_blocks]
        )
    elif isinstance(block, StructBlock):
        for name, child in block.child_blocks.items():
            yield from _fields(child, value.get(name), f"{prefix}-{name}")
    elif isinstance(block, FieldBlock):
        yield from _field(block, value, prefix)


def _items(prefix: str, items: list[tuple[Block, Any, str, str]]) -> Iterator[tuple[str, str]]:
    yield f"{prefix}-count", str(len(items))
    for index, (block, value, id, kind) in enumerate(items):
        place = f"{prefix}-{index}"
        yield from ((f"{place}-order", str(index)), (f"{place}-deleted", ""), (f"{place}-id", id or ""))
        if kind:
            yield f"{place}-type", kind
        yield from _fields(block, value, f"{place}-value")


def _field(block: FieldBlock, value: Any, prefix: str) -> Iterator[tuple[str, str]]:
    shown = block.value_for_form(value)
    if isinstance(shown, bool):
        if shown:
            yield prefix, "on"
        return
    if hasattr(shown, "pk"):
        shown = shown.pk
    yield prefix, block.field.widget.format_value(shown) or ""
