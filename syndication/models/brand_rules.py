"""What the lists of a branding may hold, as rules that say what to do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from syndication.domain.brand_links import (
    LONGEST_LABEL,
    MOST_ACCOUNTS,
    MOST_FOOTER_LINKS,
    find_href_fault,
    find_url_fault,
)
from themes.wording import CHANGEABLE

Faults = Iterator[tuple[str, str]]  # (field, sentence)


def find_list_faults(social: Any, footer_links: Any, words: Any) -> Faults:
    """Everything that is wrong with the three fields that hold lists; their shapes are those of the model."""
    yield from _count_fault("social", social, MOST_ACCOUNTS)
    yield from _count_fault("footer_links", footer_links, MOST_FOOTER_LINKS)
    for row in social:
        yield from (("social", fault) for fault in account_faults(row))
    for row in footer_links:
        yield from (("footer_links", fault) for fault in footer_faults(row))
    for key, texts in words.items():
        yield from (("words", fault) for fault in word_faults(key, texts))


def _count_fault(field: str, rows: Any, most: int) -> Faults:
    if len(rows) > most:
        yield field, f"There is room for {most} of these."


def account_faults(row: Mapping[str, str]) -> Iterator[str]:
    """An account: `label` and `url`."""
    if fault := find_url_fault(row.get("url", "")):
        yield fault
    elif not row.get("label"):
        yield "Say what this account is called; we do not know the service."
    yield from _label_faults(row.get("label", ""))


def footer_faults(row: Mapping[str, str]) -> Iterator[str]:
    """A link: `href`, and labels `en` and `cy`."""
    if fault := find_href_fault(row.get("href", "")):
        yield fault
    if not (row.get("en") or row.get("cy")):
        yield "Say what this link is called."
    yield from (fault for language in ("en", "cy") for fault in _label_faults(row.get(language, "")))


def _label_faults(label: str) -> Iterator[str]:
    if len(label) > LONGEST_LABEL or not label.isprintable():
        yield f"Use at most {LONGEST_LABEL} characters."


def word_faults(key: str, texts: Mapping[str, str]) -> Iterator[str]:
    """The own sentence of a council in place of one of ours."""
    longest = CHANGEABLE.get(key)
    if longest is None:
        yield f"There is no sentence “{key}” to change."
    elif any(len(text) > longest or not text.isprintable() for text in texts.values()):
        yield f"Use at most {longest} characters in one line."
