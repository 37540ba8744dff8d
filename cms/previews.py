"""How the editor sees a page before it is published: clean HTML, facts as their example values."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from html import escape
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from cms.canonical import CanonicalBlock, References, read_blocks, read_text
from cms.content_checks import check_draft
from cms.content_checks.presentation import panel_data
from cms.facts import InvalidFact, find_tokens, format_address, format_html
from cms.markup import render_block
from cms.models import PAGE_KINDS, FactDefinition

if TYPE_CHECKING:
    from cms.models import SharedPage

_ADDRESS = re.compile(r'(href|src)="ref:(\w+)/([^"]*)"')
_ONLY = re.compile(r' data-only="[^"]*"')


def render_preview(page: SharedPage, request: HttpRequest) -> HttpResponse:
    """The page as a council would show it, as far as the library can know."""
    references = References(page.locale.language_code)
    examples = Examples(references.language)
    context = {
        "page": page,
        "kind": PAGE_KINDS[type(page)],
        "findings": panel_data(check_draft(page)) if getattr(request, "in_preview_panel", False) else None,
        "language": references.language,
        "title": examples.fill(escape(read_text(page.title, references))),
        "summary": examples.fill(escape(read_text(page.summary, references))),
        "body": _html(getattr(page, "body", None), references, examples),
        "chapters": [
            {
                "title": examples.fill(escape(read_text(chapter.value["title"], references))),
                "body": _html(chapter.value["body"], references, examples),
            }
            for chapter in getattr(page, "chapters", [])
        ],
    }
    return TemplateResponse(request, "cms/preview.html", context)


def preview_html(raw: Iterable[Mapping[str, Any]], language: str = "en") -> str:
    """The HTML of raw stream data, with example facts."""
    references = References(language)
    raw = [{"id": "", **item} for item in raw]
    return Examples(language).fill(_render(read_blocks(raw, references), language))


class Examples:
    """Example values in the place of facts, each read once."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.definitions = {str(fact.uuid): fact for fact in FactDefinition.objects.all()}

    def fill(self, html: str) -> str:
        """Token HTML with example values and with addresses that lead somewhere in the editor."""
        for token in reversed(find_tokens(html)):
            html = html[: token.start] + self._example(token.key, token.format) + html[token.end :]
        return _ONLY.sub("", _ADDRESS.sub(self._address, html))

    def _example(self, uuid: str, format_name: str) -> str:
        definition = self.definitions.get(uuid)
        if definition is None:
            return ""
        try:
            value = definition.parse(definition.example, self.language)
        except InvalidFact:
            return f"<mark>{escape(definition.label)}</mark>"
        return format_html(definition.type, value, format_name, self.language)

    def _address(self, match: re.Match[str]) -> str:
        attribute, kind, key = match.groups()
        if kind == "image":
            return f'{attribute}="{escape(_image_address(key))}"'
        if kind == "fact" and (definition := self.definitions.get(key)):
            return f'{attribute}="{escape(format_address(definition.type, definition.example) or "#")}"'
        return f'{attribute}="#"'


def _image_address(uuid: str) -> str:
    from cms.models import LibraryImage

    image = LibraryImage.objects.filter(uuid=uuid).first()
    return str(image.file.url) if image else ""


def _html(stream: Any, references: References, examples: Examples) -> str:
    raw = stream.get_prep_value() if stream else []
    return examples.fill(_render(read_blocks(raw, references), references.language))


def _render(blocks: Iterable[CanonicalBlock], language: str) -> str:
    return "".join(
        render_block(
            block.type, block.value, _render(block.children, language), language=language, block_id=block.id
        )
        for block in blocks
    )
