"""Opening hours and dates as people read them, in English and Welsh."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import Any

from .words import DAY_NAMES, DAYS, MONTHS, WORDS, welsh_and

Row = Mapping[str, Any]


def write_date(value: str, language: str, *, weekday: bool = False) -> str:
    """`1 April 2027`, `dydd Iau 1 Ebrill 2027`."""
    day = date.fromisoformat(value)
    shown = f"{day.day} {MONTHS[language][day.month - 1]} {day.year}"
    return f"{DAY_NAMES[language][day.weekday()]} {shown}" if weekday else shown


def hours_lines(value: Row, language: str) -> list[str]:
    """One line for each group of days, then one for each exception, each starting with a capital."""
    lines = regular_phrases(value, language)
    lines += [_exception(row, language) for row in value.get("exceptions", [])]
    return [line[:1].upper() + line[1:] for line in lines]


def regular_phrases(value: Row, language: str) -> list[str]:
    """`Monday to Friday, 9am to 5pm` for each group of days that are next to each other in the list."""
    words, phrases = WORDS[language], []
    for days, rows in groupby(value.get("regular", []), key=lambda row: tuple(row["days"])):
        spans = _listed([_span(row, words) for row in rows], words)
        phrases.append(f"{_day_names(days, language)}, {spans}")
    return phrases


def _exception(row: Row, language: str) -> str:
    words = WORDS[language]
    note = f" ({row['note']})" if row.get("note") else ""
    hours = words["closed"] if row.get("closed") else _span(row, words)
    return f"{write_date(row['date'], language)}: {hours}{note}"


def _span(row: Row, words: Mapping[str, str]) -> str:
    if (row["opens"], row["closes"]) == ("00:00", "24:00"):
        return words["all_day"]
    return f"{_time(row['opens'], words)} {words['time_to']} {_time(row['closes'], words)}"


def _time(value: str, words: Mapping[str, str]) -> str:
    hour, minute = int(value[:2]), value[3:5]
    if minute == "00" and hour in (0, 12, 24):
        return words["midday"] if hour == 12 else words["midnight"]
    half = words["am"] if hour % 24 < 12 else words["pm"]
    return f"{(hour - 1) % 12 + 1}{'' if minute == '00' else ':' + minute}{half}"


def _day_names(days: Sequence[str], language: str) -> str:
    """Runs of three days and more as `Monday to Friday`, the others one by one."""
    numbers = sorted({DAYS.index(day) for day in days})
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    names = [name for run in runs for name in _run_names(run, language)]
    return _listed(names, WORDS[language])


def _run_names(run: Sequence[int], language: str) -> list[str]:
    names = DAY_NAMES[language]
    if len(run) < 3:
        return [names[number] for number in run]
    last = names[run[-1]]
    # After `i` Welsh softens the d of dydd.
    last = last.replace("dydd", "ddydd", 1) if language == "cy" else last
    return [f"{names[run[0]]} {WORDS[language]['day_to']} {last}"]


def _listed(items: Sequence[str], words: Mapping[str, str]) -> str:
    if len(items) < 2:
        return "".join(items)
    joint = words["and"]
    hour = re.match(r"\d+", items[-1])
    if joint == "a" and hour:
        joint = welsh_and(int(hour[0]))
    return f"{', '.join(items[:-1])} {joint} {items[-1]}"
