"""The editor's panels that every shared page has."""

from __future__ import annotations

from wagtail.admin.panels import FieldPanel, MultiFieldPanel, PublishingPanel
from wagtail.blocks import PageChooserBlock, StreamBlock

from cms.blocks import LINKED_PAGES


class RelatedPagesBlock(StreamBlock):
    """Pages to read next, in the author's order."""

    page = PageChooserBlock(page_type=LINKED_PAGES)


CHANGE = MultiFieldPanel(
    [FieldPanel("change_kind"), FieldPanel("change_note")],
    heading="This change",
    help_text="Needed to submit or publish, not to save a draft. Cleared after each publication.",
)
SERVICE = MultiFieldPanel([FieldPanel("service"), FieldPanel("interaction")], heading="Service")
AUDIENCE = MultiFieldPanel([FieldPanel("nations"), FieldPanel("tiers")], heading="For whom")
PROMOTE = [
    FieldPanel("slug"),
    FieldPanel("image"),
    FieldPanel("tags"),
    AUDIENCE,
    FieldPanel("related_pages"),
]
SETTINGS = [
    FieldPanel("content_owner"),
    FieldPanel("title_locked"),
    MultiFieldPanel(
        [FieldPanel("last_reviewed", read_only=True), FieldPanel("next_review", read_only=True)],
        heading="Review",
        help_text="Set by “Mark as reviewed” in the page's menu, never by saving.",
    ),
    PublishingPanel(),
]
