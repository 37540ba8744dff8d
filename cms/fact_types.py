"""The fact types of cms.facts as Django's forms and models want them."""

from __future__ import annotations

from typing import Any

TYPES = (
    "text", "phone", "email", "url", "address", "money", "number", "date", "hours", "yes_no", "choice",
)


def type_choices() -> list[tuple[str, str]]:
    """The types with their names, for a select."""
    return [(name, name) for name in TYPES]


def parse_fact(type: str, text: str, options: list[str]) -> Any:
    """The value that `text` means."""
    return text
