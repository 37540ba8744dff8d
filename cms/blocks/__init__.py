"""The block vocabulary of shared pages, and of the local blocks that councils write."""

from .streams import BODY_BLOCKS, BodyBlocks, ChapterBlocks, ChildBlocks

__all__ = ["BODY_BLOCKS", "BodyBlocks", "ChapterBlocks", "ChildBlocks"]
