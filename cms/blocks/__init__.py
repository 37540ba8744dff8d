"""The block vocabulary of shared pages, and of the local blocks that councils write."""

from .base import LINKED_PAGES
from .streams import BODY_BLOCKS, BodyBlocks, ChapterBlocks, ChildBlocks, StepByStepBlocks

__all__ = ["BODY_BLOCKS", "LINKED_PAGES", "BodyBlocks", "ChapterBlocks", "ChildBlocks", "StepByStepBlocks"]
