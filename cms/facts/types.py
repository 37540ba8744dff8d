"""The types of facts: how each is read, which formats it offers, whether it belongs to one language."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from . import parsing
from .errors import InvalidFact
from .hours import parse_hours

__all__ = ["FACT_TYPES", "FactType", "InvalidFact"]


@dataclass(frozen=True)
class FactType:
    """One type of fact. The first of `formats` is the default; `example` can be typed as it stands."""

    name: str
    label: str
    formats: tuple[str, ...]
    example: str
    reader: Callable[..., Any] = field(repr=False)
    language_bound: bool = False

    @property
    def default_format(self) -> str:
        return self.formats[0]

    def parse(self, raw: Any, *, choices: Sequence[str] = ()) -> Any:
        """The JSON value of what was typed (or of a stored value); raises InvalidFact saying what to type."""
        return self.reader(raw, choices) if self.name == "choice" else self.reader(raw)


_TYPES = (
    FactType(
        "text",
        "Text",
        ("plain", *parsing.FORMS),
        "the Town Hall",
        parsing.parse_text,
        language_bound=True,
    ),
    FactType("phone", "Telephone number", ("link", "text"), "01632 960 001", parsing.parse_phone),
    FactType("email", "E-mail address", ("link", "text"), "waste@council.example", parsing.parse_email),
    FactType("url", "Web address", ("link", "text"), "https://www.council.example/waste", parsing.parse_url),
    FactType(
        "address",
        "Postal address",
        ("lines", "inline"),
        "Town Hall, High Street, Barchester, BA1 1AA",
        parsing.parse_address,
    ),
    FactType(
        "money",
        "Amount of money",
        ("pounds", "pence", "words", "free_if_zero"),
        "52.00",
        parsing.parse_money,
    ),
    FactType("number", "Number", ("number",), "12", parsing.parse_number),
    FactType("date", "Date", ("date", "weekday"), "1 April 2027", parsing.parse_date),
    FactType(
        "hours", "Opening hours", ("inline", "list"), "Mon-Fri 09:00-17:00; Sat 09:00-12:00", parse_hours
    ),
    FactType("yes_no", "Yes or no", ("word",), "yes", parsing.parse_yes_no),
    FactType(
        "choice",
        "One of several choices",
        ("plain",),
        "fortnightly",
        parsing.parse_choice,
        language_bound=True,
    ),
)

FACT_TYPES: Mapping[str, FactType] = {kind.name: kind for kind in _TYPES}
