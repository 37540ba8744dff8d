"""Fields of blocks that hold text, in which facts may stand."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from wagtail.blocks import CharBlock, RichTextBlock, TextBlock
from wagtail.rich_text import RichText

from cms.facts.parsing import is_web_address
from cms.rich_text import sanitise_stored

from .checks import check_length, check_text

# The Stimulus controller that puts an “Insert fact” button beside a field (static/cms/insert-fact.js).
FACT_CONTROLLER = "insert-fact"
PROSE = ["h3", "h4", "bold", "italic", "ol", "ul", "link", "document-link", "insert-fact"]


class PlainBlock(CharBlock):
    """One line of plain text."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.field.widget.attrs["data-controller"] = FACT_CONTROLLER
        if kwargs.get("label"):
            # The items of a list have no label of their own that a screen reader could find.
            self.field.widget.attrs["aria-label"] = kwargs["label"]

    def clean(self, value: str | None) -> str:
        text = str(super().clean(value) or "").strip()
        check_text(text)
        return text


class PlainAreaBlock(TextBlock):
    """Several lines of plain text."""

    @cached_property
    def field(self) -> forms.CharField:
        field = super().field
        field.widget.attrs["data-controller"] = FACT_CONTROLLER
        return field

    def clean(self, value: str | None) -> str:
        text = str(super().clean(value) or "").strip()
        check_text(text)
        return text


class ProseBlock(RichTextBlock):
    """Formatted text, cleaned when it is saved."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("features", PROSE)
        super().__init__(*args, **kwargs)

    def clean(self, value: RichText) -> RichText:
        source = super().clean(value).source or ""
        check_length(source)
        html = sanitise_stored(source)
        check_text(html)
        return RichText(html)


class WebAddressBlock(CharBlock):
    """An http or https address without credentials."""

    def clean(self, value: str | None) -> str:
        address = str(super().clean(value) or "").strip()
        if address and not is_web_address(address):
            raise ValidationError("Give a full web address, such as https://www.gov.uk/bins.", code="address")
        return address
