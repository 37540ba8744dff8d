"""Blocks that are read: text, call-outs, warnings, legal notes, do and don't, images, slots."""

from __future__ import annotations

from wagtail.blocks import ListBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock

from .base import VocabularyBlock
from .texts import PROSE, PlainAreaBlock, PlainBlock, ProseBlock, WebAddressBlock

TEXT = "Text"
EMPHASIS = "Emphasis"
MEDIA = "Images and documents"
LOCAL = "Local differences"


class TextBlock(VocabularyBlock):
    """Headings, paragraphs, lists."""

    html = ProseBlock(label="Text", features=["h2", *PROSE])
    preview = {"html": "<h2>Before you book</h2><p>You need to book, and you pay when you book.</p>"}

    class Meta:
        icon = "pilcrow"
        group = TEXT
        label_format = "{html}"
        description = "Headings, paragraphs and lists"


class CalloutBlock(VocabularyBlock):
    """A box that stands out."""

    title = PlainBlock(max_length=120)
    html = ProseBlock(label="Text")
    preview = {"title": "You may pay less", "html": "<p>If you get help with your council tax, tell us.</p>"}

    class Meta:
        icon = "info-circle"
        group = EMPHASIS
        label = "Call-out"
        label_format = "{title}"
        description = "A box for something that many people miss"


class WarningBlock(VocabularyBlock):
    """One sentence about a danger."""

    text = PlainAreaBlock(
        max_length=500, rows=2, help_text="One or two sentences about a danger or a penalty"
    )
    preview = {"text": "Keep children away from old fridges and freezers."}

    class Meta:
        icon = "warning"
        group = EMPHASIS
        label_format = "{text}"
        description = "A danger or a penalty that people must know of"


class LegalBlock(VocabularyBlock):
    """What the law says, and where."""

    html = ProseBlock(label="Text")
    source = PlainBlock(required=False, max_length=200, help_text="The Act and section")
    url = WebAddressBlock(required=False, label="Link to the law", max_length=500)
    preview = {
        "html": "<p>Your council must collect household waste.</p>",
        "source": "Environmental Protection Act 1990, section 45",
        "url": "https://www.legislation.gov.uk/ukpga/1990/43/section/45",
    }

    class Meta:
        icon = "openquote"
        group = EMPHASIS
        label = "Legal note"
        label_format = "{source}"
        description = "What the law says, with its source"


class DoDontBlock(VocabularyBlock):
    """Two lists: what to do, what not to do."""

    do = ListBlock(PlainBlock(max_length=200, label="Do"), label="Do", min_num=1)
    dont = ListBlock(PlainBlock(max_length=200, label="Don't"), label="Don't", min_num=1)
    preview = {"do": ["Empty every drawer"], "dont": ["Put items out days early"]}

    class Meta:
        icon = "list-ul"
        group = TEXT
        label = "Do and don't"
        description = "A list of what to do beside a list of what not to do"


class ImageBlock(VocabularyBlock):
    """A picture with its alt text and licence."""

    image = ImageChooserBlock()
    alt = PlainBlock(
        required=False,
        max_length=255,
        label="Alt text",
        help_text="What the picture shows. Empty: the image's own description. ",
    )
    caption = PlainBlock(required=False, max_length=255)
    licence = PlainBlock(required=False, max_length=120, help_text="Empty: the image's own")
    credit = PlainBlock(required=False, max_length=200, help_text="Empty: the image's own")

    class Meta:
        icon = "image"
        group = MEDIA
        label_format = "{alt}"
        description = "A picture with alt text, caption and licence"


class DocumentBlock(VocabularyBlock):
    """A file to download."""

    document = DocumentChooserBlock()
    title = PlainBlock(required=False, max_length=200, help_text="Empty: the document's own title")

    class Meta:
        icon = "doc-full"
        group = MEDIA
        label = "Document download"
        label_format = "{title}"
        description = "A file that people can download"


class SlotBlock(VocabularyBlock):
    """A hole for councils to fill."""

    name = PlainBlock(max_length=80, help_text="What councils see, such as: Local arrangements")
    guidance = PlainAreaBlock(
        required=False, max_length=500, rows=2, help_text="Tells councils what belongs here"
    )
    default = ProseBlock(
        required=False,
        label="Default text",
        features=["h2", *PROSE],
        help_text="Shown until a council fills it",
    )
    preview = {
        "name": "Local arrangements",
        "guidance": "Say which days you collect.",
        "default": "<p>We show the days we can come when you book.</p>",
    }

    class Meta:
        icon = "edit"
        group = LOCAL
        label_format = "{name}"
        description = "A named place for text of the council's own"
