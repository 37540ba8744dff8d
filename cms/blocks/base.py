"""What every block of the vocabulary has."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from django.utils.safestring import SafeString, mark_safe
from wagtail.blocks import BlockGroup, BooleanBlock, StructBlock

# What shared text may link to, by way of a chooser.
LINKED_PAGES = ["cms.TopicPage", "cms.ServicePage", "cms.GuidePage", "cms.StepByStepPage"]


class VocabularyBlock(StructBlock):
    """A block with a lock, tucked away with its settings."""

    locked = BooleanBlock(
        required=False,
        label="Locked",
        help_text="No council may change or hide this block: for statutory text",
    )

    preview: ClassVar[Mapping[str, Any]] = {}

    def get_form_layout(self) -> BlockGroup:
        return BlockGroup([name for name in self.child_blocks if name != "locked"], settings=["locked"])

    def get_preview_value(self) -> Any:
        """An example of the block, for the editor's block picker."""
        return self.normalize(
            {name: self.preview.get(name, block.get_default()) for name, block in self.child_blocks.items()}
        )

    def render(self, value: Any, context: Mapping[str, Any] | None = None) -> SafeString:
        """The block's HTML with example facts, as the picker and the preview show it."""
        from cms.previews import preview_html

        return mark_safe(preview_html([{"type": self.name, "value": self.get_prep_value(value)}]))
