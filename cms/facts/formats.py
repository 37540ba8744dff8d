"""Writing a fact's value, as HTML, as plain text and as an address, in English and Welsh.

No value can break a page: one that does not fit its type is written as "", which readers treat as missing.
An unknown format is the type's default.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from html import escape
from typing import Any
from urllib.parse import quote, urlsplit

from .errors import InvalidFact
from .hours_text import hours_lines, regular_phrases, write_date
from .parsing import FORMS, URL_SAFE, is_web_address, parse_email, parse_phone
from .phones import group_digits, tel_address
from .words import WORDS, known, welsh_and

_MISFITS = (TypeError, ValueError, KeyError, AttributeError, IndexError, InvalidOperation)


@lru_cache(maxsize=16384)
def _cached(
    write: Callable[[str, Any, str, str], str], fact_type: str, value: str, fmt: str, language: str
) -> str:
    """The same few numbers and addresses stand on every page of a council."""
    return write(fact_type, value, fmt, language)


def format_text(fact_type: str, value: Any, fmt: str = "", language: str = "en") -> str:
    """The value as plain text; "" when it is no value of that type."""
    if isinstance(value, str):
        return _cached(_write_text, fact_type, value, fmt, language)
    return _write_text(fact_type, value, fmt, language)


def _write_text(fact_type: str, value: Any, fmt: str, language: str) -> str:
    writer = _WRITERS.get(fact_type)
    if writer is None or value is None:
        return ""
    try:
        return writer(value, fmt, known(language))
    except _MISFITS:
        return ""


def format_html(fact_type: str, value: Any, fmt: str = "", language: str = "en") -> str:
    """The value as escaped HTML; telephone numbers and addresses are links unless the format is `text`."""
    if isinstance(value, str):
        return _cached(_write_html, fact_type, value, fmt, language)
    return _write_html(fact_type, value, fmt, language)


def _write_html(fact_type: str, value: Any, fmt: str, language: str) -> str:
    try:
        if fact_type == "hours" and fmt == "list":
            return _list(hours_lines(value, known(language)))
        if fact_type == "address" and fmt != "inline":
            return "<br>".join(_escaped(line) for line in _address_lines(value))
    except _MISFITS:
        return ""
    text = _escaped(format_text(fact_type, value, fmt, language))
    address = "" if fmt == "text" else format_address(fact_type, value)
    return f'<a href="{escape(address)}">{text}</a>' if text and address else text


def format_address(fact_type: str, value: Any) -> str:
    """The value as an href (tel:, mailto:, http:, https:); "" when the type has none or it is unfit."""
    try:
        if fact_type == "phone":
            return tel_address(parse_phone(value))
        if fact_type == "email":
            return f"mailto:{quote(parse_email(value), safe='@+')}"
        if fact_type == "url":
            return quote(value, safe=URL_SAFE) if is_web_address(value) else ""
    except InvalidFact:
        return ""
    except _MISFITS:
        return ""
    return ""


def _escaped(text: str) -> str:
    return escape(text, quote=False)


def _list(lines: list[str]) -> str:
    items = "".join(f"<li>{_escaped(line)}</li>" for line in lines)
    return f"<ul>{items}</ul>" if items else ""


def _words(value: Any, fmt: str, language: str) -> str:
    if isinstance(value, str):
        return value
    form = value.get(fmt) if fmt in FORMS else ""
    return str(form or value["text"])


def _phone(value: Any, fmt: str, language: str) -> str:
    return group_digits(parse_phone(value))


def _email(value: Any, fmt: str, language: str) -> str:
    return parse_email(value)


def _url(value: Any, fmt: str, language: str) -> str:
    """Host and path, as people say an address."""
    if not is_web_address(value):
        return ""
    parts = urlsplit(value)
    return f"{parts.netloc.removeprefix('www.')}{parts.path}".rstrip("/")


def _address_lines(value: Any) -> list[str]:
    return [str(line) for line in (*value["lines"], value.get("postcode")) if line]


def _address(value: Any, fmt: str, language: str) -> str:
    return ", ".join(_address_lines(value))


def _money(value: Any, fmt: str, language: str) -> str:
    amount = Decimal(str(value)).quantize(Decimal("0.01"))
    if fmt == "free_if_zero" and not amount:
        return WORDS[language]["free"]
    if fmt == "words":
        return _money_words(int(amount), int(amount * 100) % 100, language)
    shown = f"£{amount:,.2f}"
    return shown if fmt == "pence" else shown.removesuffix(".00")


def _money_words(pounds: int, pence: int, language: str) -> str:
    in_pounds, in_pence = _POUNDS[language](pounds), _PENCE[language](pence)
    if not pence:
        return in_pounds
    joint = f" {welsh_and(pence)} " if language == "cy" else " "
    return f"{in_pounds}{joint}{in_pence}" if pounds else in_pence


def _welsh_pounds(pounds: int) -> str:
    return "1 bunt" if pounds == 1 else f"{pounds:,} o bunnoedd"


def _welsh_pence(pence: int) -> str:
    # Feminine ceiniog softens after un and dwy, and takes the aspirate after chwe.
    return f"{pence} {'geiniog' if pence in (1, 2) else 'cheiniog' if pence == 6 else 'ceiniog'}"


_POUNDS: dict[str, Callable[[int], str]] = {
    "en": lambda pounds: f"{pounds:,} {'pound' if pounds == 1 else 'pounds'}",
    "cy": _welsh_pounds,
}
_PENCE: dict[str, Callable[[int], str]] = {
    "en": lambda pence: f"{pence} {'penny' if pence == 1 else 'pence'}",
    "cy": _welsh_pence,
}


def _number(value: Any, fmt: str, language: str) -> str:
    return f"{Decimal(str(value)):,f}" if not isinstance(value, bool) else ""


def _date(value: Any, fmt: str, language: str) -> str:
    return write_date(value, language, weekday=fmt == "weekday")


def _hours(value: Any, fmt: str, language: str) -> str:
    """Exceptions are only listed: in a sentence they would bury the hours."""
    usual = [] if fmt == "list" else regular_phrases(value, language)
    return "; ".join(usual or hours_lines(value, language))


def _yes_no(value: Any, fmt: str, language: str) -> str:
    return WORDS[language]["yes" if value else "no"] if isinstance(value, bool) else ""


def _choice(value: Any, fmt: str, language: str) -> str:
    return value if isinstance(value, str) else ""


_WRITERS: dict[str, Callable[[Any, str, str], str]] = {
    "text": _words,
    "phone": _phone,
    "email": _email,
    "url": _url,
    "address": _address,
    "money": _money,
    "number": _number,
    "date": _date,
    "hours": _hours,
    "yes_no": _yes_no,
    "choice": _choice,
}
