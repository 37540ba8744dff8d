"""The streams that blocks stand in: a body, what a container holds, chapters and steps."""

from __future__ import annotations

from collections import Counter
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.text import slugify
from wagtail.blocks import CharBlock, StreamBlock, StructBlock
from wagtail.blocks.stream_block import StreamBlockValidationError

from .base import VocabularyBlock
from .fact_fields import FactBlock
from .prose import (
    LOCAL,
    TEXT,
    CalloutBlock,
    DocumentBlock,
    DoDontBlock,
    ImageBlock,
    LegalBlock,
    SlotBlock,
    TextBlock,
    WarningBlock,
)
from .tasks import ActionBlock, ContactBlock, FeesBlock, HoursBlock, LinksBlock, StepsBlock
from .texts import PlainBlock


class ChildBlocks(StreamBlock):
    """What may stand inside a container: everything but containers."""

    text = TextBlock()
    steps = StepsBlock()
    do_dont = DoDontBlock()
    callout = CalloutBlock()
    warning = WarningBlock()
    legal = LegalBlock()
    action = ActionBlock()
    fees = FeesBlock()
    contact = ContactBlock()
    hours = HoursBlock()
    links = LinksBlock()
    image = ImageBlock()
    document = DocumentBlock()
    slot = SlotBlock()


class ExpanderBlock(VocabularyBlock):
    """Detail that only some people need, folded away."""

    title = PlainBlock(max_length=120, help_text="Says what is inside")
    children = ChildBlocks(label="Content")
    preview = {"title": "Change or cancel a booking"}

    class Meta:
        icon = "arrow-down"
        group = TEXT
        label_format = "{title}"
        description = "Detail that only some people need, folded away"


class GroupBlock(VocabularyBlock):
    """Blocks shown only where a fact exists."""

    fact = FactBlock(label="Shown only where this fact exists")
    children = ChildBlocks(label="Content")

    class Meta:
        icon = "view"
        group = LOCAL
        label = "Only where a fact exists"
        label_format = "{fact}"
        description = "Blocks that only councils with a certain fact show"


class BodyBlocks(ChildBlocks):
    """The body of a page."""

    expander = ExpanderBlock()
    group = GroupBlock()


class ChapterBlock(StructBlock):
    """One chapter. Its id is its identity; its slug is its address under the guide."""

    title = PlainBlock(max_length=120)
    slug = CharBlock(required=False, max_length=80, help_text="Empty: made from the title")
    body = BodyBlocks()

    class Meta:
        icon = "doc-full-inverse"
        label = "Chapter"
        label_format = "{title}"

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        cleaned["slug"] = slugify(cleaned["slug"] or cleaned["title"])
        return cleaned


class ChapterBlocks(StreamBlock):
    """The chapters of a guide, each with an address of its own."""

    chapter = ChapterBlock()

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        slugs = [chapter.value["slug"] for chapter in cleaned]
        twice = {slug for slug, count in Counter(slugs).items() if count > 1}
        errors = {
            index: ValidationError(f"Two chapters have the slug “{slug}”. Give each its own.")
            for index, slug in enumerate(slugs)
            if slug in twice
        }
        if errors:
            raise StreamBlockValidationError(block_errors=errors)
        return cleaned


class StepBlock(ChapterBlock):
    """One step. Its slug is its anchor on the page."""

    class Meta:
        icon = "list-ol"
        label = "Step"
        label_format = "{title}"


class StepByStepBlocks(ChapterBlocks):
    """The steps of a step by step, in order. They are addressed as chapters are."""

    chapter = StepBlock()


BODY_BLOCKS = BodyBlocks()
