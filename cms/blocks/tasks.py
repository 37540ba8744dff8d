"""Blocks that help people to get something done: actions, steps, fees, contacts, hours, links."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from wagtail.blocks import ChoiceBlock, ListBlock, PageChooserBlock, StructBlock
from wagtail.blocks.struct_block import StructBlockValidationError

from .base import LINKED_PAGES, VocabularyBlock
from .fact_fields import FactBlock
from .texts import PlainBlock, ProseBlock, WebAddressBlock

GROUP = "Getting things done"
KINDS = [
    ("report", "Report something"),
    ("apply", "Apply for something"),
    ("pay", "Pay"),
    ("check", "Check something"),
]


class ActionBlock(VocabularyBlock):
    """The button that starts a task; its address is a fact."""

    kind = ChoiceBlock(choices=KINDS)
    label = PlainBlock(max_length=120, help_text="The words on the button, starting with a verb")
    fact = FactBlock("url", label="Goes to", help_text="The fact that holds each council's own address")
    note = PlainBlock(required=False, max_length=255, help_text="Such as: It takes about 5 minutes")
    preview = {"kind": "pay", "label": "Book and pay for a collection", "note": "It takes about 5 minutes."}

    class Meta:
        icon = "link-external"
        group = GROUP
        label_format = "{label}"
        description = "A button that starts a task on the council's own system"


class StepBlock(StructBlock):
    """One step."""

    title = PlainBlock(max_length=120)
    html = ProseBlock(label="Text", required=False)

    class Meta:
        label_format = "{title}"


class StepsBlock(VocabularyBlock):
    """What happens, in order."""

    title = PlainBlock(required=False, max_length=120)
    items = ListBlock(StepBlock(label="Step"), label="Steps", min_num=1)
    preview = {
        "title": "How it works",
        "items": [{"title": "Make a list", "html": "<p>Count your items.</p>"}],
    }

    class Meta:
        icon = "list-ol"
        group = GROUP
        label_format = "{title}"
        description = "Numbered steps"


class FeeBlock(StructBlock):
    """One row of a fees table."""

    item = PlainBlock(max_length=200)
    fee = PlainBlock(max_length=80)
    note = PlainBlock(required=False, max_length=255)

    class Meta:
        label_format = "{item}"


class FeesBlock(VocabularyBlock):
    """What things cost."""

    caption = PlainBlock(max_length=120)
    rows = ListBlock(FeeBlock(label="Row"), label="Rows", min_num=1)
    preview = {
        "caption": "What a collection costs",
        "rows": [{"item": "One collection", "fee": "£42", "note": ""}],
    }

    class Meta:
        icon = "table"
        group = GROUP
        label = "Fees table"
        label_format = "{caption}"
        description = "A table of what things cost"


class ContactBlock(VocabularyBlock):
    """How to get in touch, from facts."""

    title = PlainBlock(max_length=120)
    phone = FactBlock("phone", required=False)
    email = FactBlock("email", required=False, label="E-mail")
    address = FactBlock("address", required=False)
    hours = FactBlock("hours", required=False, label="Opening hours")
    url = FactBlock("url", required=False, label="Web address")
    preview = {"title": "Ask about a collection"}

    class Meta:
        icon = "mail"
        group = GROUP
        label = "Contact card"
        label_format = "{title}"
        description = "Telephone, e-mail, address and hours, from the council's facts"


class HoursBlock(VocabularyBlock):
    """Opening hours, from a fact."""

    title = PlainBlock(max_length=120)
    fact = FactBlock("hours", label="Hours")
    preview = {"title": "When we are open"}

    class Meta:
        icon = "time"
        group = GROUP
        label = "Opening hours"
        label_format = "{title}"
        description = "Opening hours, from the council's facts"


class LinkBlock(StructBlock):
    """A link to a page of the library, or elsewhere."""

    page = PageChooserBlock(page_type=LINKED_PAGES, required=False)
    url = WebAddressBlock(required=False, label="or web address", max_length=500)
    text = PlainBlock(required=False, max_length=200, help_text="Empty: the page's title")

    class Meta:
        label_format = "{text}"

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        has_page, has_url = bool(cleaned["page"]), bool(cleaned["url"])
        if has_page and has_url:
            raise _fault("url", "Give either a page or a web address, not both.")
        if self.is_deferred_validation or has_page:
            return cleaned
        if not has_url:
            raise _fault("page", "Choose a page, or give a web address.")
        if not cleaned["text"]:
            raise _fault("text", "Say where the link goes.")
        return cleaned


def _fault(field: str, message: str) -> StructBlockValidationError:
    return StructBlockValidationError({field: ValidationError(message)})


class LinksBlock(VocabularyBlock):
    """Where to read on."""

    title = PlainBlock(required=False, max_length=120)
    items = ListBlock(LinkBlock(label="Link"), label="Links", min_num=1)
    preview = {
        "title": "Other ways",
        "items": [
            {"page": None, "url": "https://www.gov.uk/hazardous-waste-disposal", "text": "Hazardous waste"}
        ],
    }

    class Meta:
        icon = "link"
        group = GROUP
        label = "Related links"
        label_format = "{title}"
        description = "A list of links to pages of the library and elsewhere"
