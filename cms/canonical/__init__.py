"""Blocks in canonical form, as editions hold them: facts, pages and media by UUID, no Wagtail spelling."""

from .blocks import CanonicalBlock
from .reading import read_blocks, read_text
from .references import References, UnknownReference
from .writing import write_blocks

__all__ = ["CanonicalBlock", "References", "UnknownReference", "read_blocks", "read_text", "write_blocks"]
