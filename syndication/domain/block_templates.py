"""Blocks as templates: each is rendered and read once, for any number of councils."""

from __future__ import annotations

from cms.markup import render_block

from .documents import Block
from .memory import remembered
from .templates import Template, compile_template


def block_template(block: Block, language: str) -> Template:
    """The compiled template of a block with its children, remembered with the block."""
    return remembered(block, ("template", language), lambda: compile_template(token_html(block, language)))


def token_html(block: Block, language: str) -> str:
    """A block with its children as token HTML, ready to be compiled."""
    children = "\n".join(filter(None, (token_html(child, language) for child in block.children)))
    return render_block(block.type, block.value, children, language=language, block_id=block.id)
