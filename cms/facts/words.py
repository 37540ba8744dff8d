"""Names of days and months, and the small words that formats need, in English and Welsh."""

from __future__ import annotations

from collections.abc import Mapping

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

DAY_NAMES: Mapping[str, tuple[str, ...]] = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "cy": (
        "dydd Llun",
        "dydd Mawrth",
        "dydd Mercher",
        "dydd Iau",
        "dydd Gwener",
        "dydd Sadwrn",
        "dydd Sul",
    ),
}

MONTHS: Mapping[str, tuple[str, ...]] = {
    "en": (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    "cy": (
        "Ionawr",
        "Chwefror",
        "Mawrth",
        "Ebrill",
        "Mai",
        "Mehefin",
        "Gorffennaf",
        "Awst",
        "Medi",
        "Hydref",
        "Tachwedd",
        "Rhagfyr",
    ),
}

WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "and": "and",
        "day_to": "to",
        "time_to": "to",
        "am": "am",
        "pm": "pm",
        "midday": "midday",
        "midnight": "midnight",
        "all_day": "24 hours",
        "closed": "closed",
        "yes": "Yes",
        "no": "No",
        "free": "Free",
    },
    "cy": {
        "and": "a",
        "day_to": "i",
        "time_to": "tan",
        "am": "yb",
        "pm": "yh",
        "midday": "hanner dydd",
        "midnight": "hanner nos",
        "all_day": "24 awr",
        "closed": "ar gau",
        "yes": "Ie",
        "no": "Na",
        "free": "Am ddim",
    },
}


def known(language: str) -> str:
    """The language to write in: Welsh where Welsh (`cy`, `cy-GB`) is asked for, else English."""
    return "cy" if language.lower().split("-")[0] == "cy" else "en"


def welsh_and(number: int) -> str:
    """`ac` before a number that is said with a vowel (un, wyth, un deg …, wyth deg …) or w, else `a`."""
    return "ac" if number in (1, 8, *range(11, 20), *range(80, 90)) else "a"
