"""Checking text as it is saved: every fact in it must exist, and offer the format that is asked for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from django.core.exceptions import ValidationError

from cms.facts.tokens import Token, find_tokens, malformed_tokens, nearest_key
from cms.facts.types import FACT_TYPES

LONGEST_TEXT = 50_000
WHERE = "The list is under Library, Facts; the “Insert fact” button offers the same."
FACT_LINK = re.compile(r'href="ref:fact/([^"]*)"')


def check_length(text: str) -> None:
    """Raise ValidationError for a text that no reader would finish; cleaning it could take very long."""
    if len(text) > LONGEST_TEXT:
        message = (
            f"This text is longer than {LONGEST_TEXT:,} characters. Divide it into several blocks or pages."
        )
        raise ValidationError(message, code="length")


def check_note(text: str) -> None:
    """Raise ValidationError for braces in a note: one note goes to all councils, so no fact can stand in it."""
    if "{{" in text or "}}" in text:
        message = "A note is the same for every council, so no fact can stand in it. Write it without braces."
        raise ValidationError(message, code="fact")


def check_text(text: str) -> None:
    """Raise ValidationError for an overlong text, and one message for each fact in it that cannot be shown."""
    check_length(text)
    if "{{" not in text and "}}" not in text and "ref:fact/" not in text:
        return
    errors = [*_malformed(text), *_faults(find_tokens(text)), *_link_faults(FACT_LINK.findall(text))]
    if errors:
        raise ValidationError([ValidationError(error, code="fact") for error in errors])


def unknown_fact(key: str, known: Iterable[str]) -> str:
    """The message for a key that no fact has."""
    near = nearest_key(key, known)
    hint = f" Did you mean {{{{{near}}}}}?" if near else ""
    return f"There is no fact called “{key}”.{hint} {WHERE}"


def _malformed(text: str) -> Iterator[str]:
    for piece in malformed_tokens(text):
        yield f"“{piece}” looks like a fact but cannot be read. Write {{{{fact-key}}}}. {WHERE}"


def _faults(tokens: list[Token]) -> Iterator[str]:
    types = _types({token.key for token in tokens})
    for token in tokens:
        if token.key not in types:
            yield unknown_fact(token.key, _known())
        elif token.format and token.format not in FACT_TYPES[types[token.key]].formats:
            kind = FACT_TYPES[types[token.key]]
            yield (
                f"{{{{{token.key}|{token.format}}}}}: “{token.format}” is not a format of this fact "
                f"({kind.label.lower()}). Use one of: {', '.join(kind.formats)}."
            )


def _link_faults(keys: list[str]) -> Iterator[str]:
    types = _types(set(keys))
    for key in keys:
        if key not in types:
            yield unknown_fact(key, _known())
        elif types[key] != "url":
            yield f"A link can only go to a fact that is a web address, and “{key}” is not one."


def _types(keys: set[str]) -> dict[str, str]:
    from cms.models import FactDefinition

    return dict(FactDefinition.objects.filter(key__in=keys).values_list("key", "type")) if keys else {}


def _known() -> list[str]:
    from cms.models import FactDefinition

    return list(FactDefinition.objects.values_list("key", flat=True))
