"""Blocks out of Wagtail's streams and back; overrides are edited with the same stream block as pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from wagtail.blocks import StreamValue

from cms.canonical import CanonicalBlock, References, read_blocks, write_blocks
from syndication.domain.documents import Block


def build_blocks(stream_value: StreamValue, language: str = "en") -> tuple[Block, ...]:
    """The blocks of a stream, in order, with facts, pages and media by UUID."""
    return build_raw_blocks(stream_value.get_prep_value() if stream_value else [], References(language))


def build_raw_blocks(raw: Iterable[Mapping[str, Any]], references: References) -> tuple[Block, ...]:
    """The same, of a stream's raw data."""
    return tuple(_block(block) for block in read_blocks(raw, references))


def stream_data(blocks: Iterable[Block], language: str = "en") -> list[dict[str, Any]]:
    """Raw stream data that `build_blocks` reads back as these blocks."""
    return write_blocks(blocks, References(language))


def _block(block: CanonicalBlock) -> Block:
    children = tuple(_block(child) for child in block.children)
    return Block(block.id, block.type, block.value, block.locked, children)
