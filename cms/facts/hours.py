"""Reading opening hours, from JSON or from text such as `Mon-Fri 09:00-17:00; 2026-12-25 closed`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from .errors import InvalidFact
from .parsing import parse_date, plain
from .words import DAYS

_HINT = "Type hours as in Mon-Fri 09:00-17:00; Sat 09:00-12:00; 2026-12-25 closed."
_DAY = r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}"
_RULE = re.compile(r"([^\d:]{3,80}):?\s*(\d.*)")
_DAYS = re.compile(rf"\s*({_DAY})(?:\s*(?:-|–|to)\s*({_DAY}))?\s*", re.IGNORECASE)
_EXCEPTION = re.compile(
    r"(\d{4}-\d\d-\d\d):?\s+(closed|\S+?\s?(?:-|–|to)\s?\S+)(?:\s+\(?([^()]*)\)?)?", re.IGNORECASE
)
_TIME = re.compile(r"(\d{1,2})(?:[:.](\d\d))?\s?(am|pm)?", re.IGNORECASE)


def parse_hours(raw: Any) -> dict[str, Any]:
    """`{"regular": [{days, opens, closes}], "exceptions": [{date, closed | opens and closes, note?}]}`."""
    value = raw if isinstance(raw, Mapping) else _read(raw)
    regular, exceptions = value.get("regular", []), value.get("exceptions", [])
    if not _rows(regular, 40) or not _rows(exceptions, 60) or not (regular or exceptions):
        raise InvalidFact(_HINT)
    return {
        "regular": [{"days": _days(row.get("days")), **_span(row)} for row in regular],
        "exceptions": sorted((_exception(row) for row in exceptions), key=lambda row: str(row["date"])),
    }


def _rows(rows: Any, limit: int) -> bool:
    return isinstance(rows, list | tuple) and len(rows) <= limit and all(isinstance(r, Mapping) for r in rows)


def _exception(row: Mapping[str, Any]) -> dict[str, Any]:
    note = {"note": plain(row["note"], "a note", 120)} if row.get("note") else {}
    hours = {"closed": True} if row.get("closed") else _span(row)
    return {"date": parse_date(row.get("date", "")), **hours, **note}


def _days(days: Any) -> list[str]:
    if not isinstance(days, list | tuple) or not days or any(day not in DAYS for day in days):
        raise InvalidFact(_HINT)
    return sorted(set(days), key=DAYS.index)


def _span(row: Mapping[str, Any]) -> dict[str, str]:
    opens, closes = _time(row.get("opens")), _time(row.get("closes"))
    closes = "24:00" if closes == "00:00" else closes
    if opens >= closes:
        raise InvalidFact(f"Closing time comes after opening time. {_HINT}")
    return {"opens": opens, "closes": closes}


def _time(raw: Any) -> str:
    match = _TIME.fullmatch(raw.strip()) if isinstance(raw, str) and len(raw) < 12 else None
    if not match:
        raise InvalidFact(_HINT)
    hour, minute, half = int(match[1]), int(match[2] or 0), (match[3] or "").lower()
    if half:
        if not 1 <= hour <= 12:
            raise InvalidFact(_HINT)
        hour = hour % 12 + (12 if half == "pm" else 0)
    if minute > 59 or hour > 24 or (hour == 24 and minute):
        raise InvalidFact(_HINT)
    return f"{hour:02d}:{minute:02d}"


def _read(raw: Any) -> dict[str, list[dict[str, Any]]]:
    if not isinstance(raw, str) or len(raw) > 2000:
        raise InvalidFact(_HINT)
    value: dict[str, list[dict[str, Any]]] = {"regular": [], "exceptions": []}
    for part in filter(None, (part.strip() for part in re.split(r"[;\n]", raw))):
        if match := _EXCEPTION.fullmatch(part):
            value["exceptions"].append(_read_exception(match))
        elif match := _RULE.fullmatch(part):
            value["regular"].extend({"days": _read_days(match[1]), **span} for span in _read_spans(match[2]))
        else:
            raise InvalidFact(_HINT)
    return value


def _read_exception(match: re.Match[str]) -> dict[str, Any]:
    hours: dict[str, Any] = {"closed": True} if match[2].lower() == "closed" else _read_spans(match[2])[0]
    return {"date": match[1], **hours, "note": (match[3] or "").strip()}


def _read_days(text: str) -> list[str]:
    days: list[str] = []
    for group in re.split(r",|&|\band\b", text.lower()):
        match = _DAYS.fullmatch(group)
        if not match:
            raise InvalidFact(_HINT)
        start, end = DAYS.index(match[1][:3]), DAYS.index((match[2] or match[1])[:3])
        days += [DAYS[(start + step) % 7] for step in range((end - start) % 7 + 1)]
    return days


def _read_spans(text: str) -> list[dict[str, str]]:
    if re.fullmatch(r"24 ?h(?:ou)?rs?", text.strip().lower()):
        return [{"opens": "00:00", "closes": "24:00"}]
    spans = [re.split(r"\s?(?:-|–|\bto\b)\s?", span.strip()) for span in re.split(r",|&|\band\b", text)]
    if any(len(span) != 2 for span in spans):
        raise InvalidFact(_HINT)
    return [_span({"opens": opens, "closes": closes}) for opens, closes in spans]
