"""What a site says around its pages, in every language it speaks; `say` fills the gaps in a sentence.

One module for each part of a site, each with the same sentences in English and in Welsh.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from . import alerts, elsewhere, feedback, frame, missing, pages, search

LANGUAGE_NAMES: Mapping[str, str] = {"en": "English", "cy": "Cymraeg"}

_PARTS = (frame, alerts, pages, search, missing, feedback, elsewhere)
ENGLISH: Mapping[str, str] = {key: text for part in _PARTS for key, text in part.ENGLISH.items()}
WELSH: Mapping[str, str] = {key: text for part in _PARTS for key, text in part.WELSH.items()}
CATALOGUE: Mapping[str, Mapping[str, str]] = {"en": ENGLISH, "cy": WELSH}
# The sentences that a council may put its own in place of, and how long those may be.
CHANGEABLE: Mapping[str, int] = {"how_can_we_help": 60, "search_hint": 90, "top_tasks": 40, "recent": 40}

MONTHS: Mapping[str, str] = {
    "en": "January February March April May June July August September October November December",
    "cy": "Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr",
}
HALVES: Mapping[str, tuple[str, str]] = {"en": ("am", "pm"), "cy": ("yb", "yh")}


def say(key: str, language: str, **values: object) -> str:
    """The sentence `key` in a language, with its gaps filled; KeyError for one that nobody wrote."""
    return CATALOGUE[language][key].format(**values)


def long_date(day: date, language: str) -> str:
    """1 April 2027, or 1 Ebrill 2027."""
    return f"{day.day} {MONTHS[language].split()[day.month - 1]} {day.year}"


def long_moment(moment: datetime, language: str) -> str:
    """6:30pm on 1 April 2027, or 6:30yh ar 1 Ebrill 2027; a local time."""
    hour, half = moment.hour % 12 or 12, HALVES[language][moment.hour // 12]
    minutes = f":{moment.minute:02}" if moment.minute else ""
    joined = {"en": "on", "cy": "ar"}[language]
    return f"{hour}{minutes}{half} {joined} {long_date(moment, language)}"
