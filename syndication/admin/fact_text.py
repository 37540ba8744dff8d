"""A fact's value as people would type it: what is shown in the form reads back as the same value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any

from cms.facts import FACT_TYPES, format_text


def typed_text(fact_type: str, value: Any) -> str:
    """The value for a text field; "" for none."""
    if value is None or value == "":
        return ""
    if fact_type == "hours" and isinstance(value, Mapping):
        return "\n".join(_hours(value))
    if fact_type == "address" and isinstance(value, Mapping):
        return "\n".join(line for line in (*value["lines"], value.get("postcode")) if line)
    if fact_type == "text" and isinstance(value, Mapping):
        return str(value["text"])
    if fact_type in ("email", "url"):
        return str(value)
    return format_text(fact_type, value) or str(value)


def _hours(value: Mapping[str, Any]) -> Iterator[str]:
    for days, rows in groupby(value.get("regular", []), key=lambda row: row["days"]):
        spans = ", ".join(f"{row['opens']}-{row['closes']}" for row in rows)
        yield f"{', '.join(day.capitalize() for day in days)} {spans}"
    for row in value.get("exceptions", []):
        hours = "closed" if row.get("closed") else f"{row['opens']}-{row['closes']}"
        note = f" ({row['note']})" if row.get("note") else ""
        yield f"{row['date']} {hours}{note}"


def shown_texts(fact_type: str, value: Any, language: str = "") -> dict[str, str]:
    """How a stored value reads in each of its type's formats."""
    kind = FACT_TYPES[fact_type]
    texts = {name: format_text(fact_type, value, name, language or "en") for name in kind.formats}
    return {name: text for name, text in texts.items() if text}


def shown_text(fact_type: str, value: Any, language: str = "") -> str:
    """How a stored value reads where the text asks for no format."""
    return format_text(fact_type, value, "", language or "en")
