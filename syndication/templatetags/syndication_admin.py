"""Words for what the admin's reports show."""

from __future__ import annotations

from django import template

from cms.languages import LANGUAGES
from syndication.domain.overrides import Operation
from syndication.models import Override

register = template.Library()

REASONS = {
    "gone": "gone from the library",
    "redirect": "moved to another page",
    "withdrawn": "withdrawn",
    "opted-out": "opted out",
    "not-taken": "not taken",
    "waiting": "waiting for facts",
    "suspended": "council suspended",
    "language-removed": "language not published",
}
FIELDS = {"title": "title", "summary": "summary", "path": "path", "body": "body"}


@register.filter
def language_name(code: str) -> str:
    return LANGUAGES.get(code, code)


@register.filter
def reason_words(reason: str) -> str:
    return REASONS.get(reason, reason)


@register.filter
def state_words(state: str) -> str:
    return state.replace("_", " ")


@register.filter
def operation_words(operation: Operation) -> str:
    """`Replace a block`, `Change a field: title`, `Add blocks after the block`."""
    words = dict(Override.Kind.choices).get(operation.kind, operation.kind)
    if operation.kind == "insert":
        return f"{words} {dict(Override.Position.choices).get(operation.position, '').lower()}".strip()
    field = FIELDS.get(operation.path) or ("chapter title" if operation.path.endswith("/title") else "")
    return f"{words}: {field}" if field else str(words)


@register.filter
def unlocalised(number: int) -> str:
    """A number as the log writes it, without separators."""
    return str(number)
