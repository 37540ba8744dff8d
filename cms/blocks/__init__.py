"""The block vocabulary of shared pages."""

from __future__ import annotations

from wagtail.blocks import StreamBlock


class BodyBlocks(StreamBlock):
    """The body of a page."""


class ChapterBlocks(StreamBlock):
    """The chapters of a guide."""
