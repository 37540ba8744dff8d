"""Reading what people type: one function per fact type, each giving the canonical JSON value."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from urllib.parse import quote, urlsplit

from .errors import InvalidFact
from .words import MONTHS

TEXT_LIMIT = 2000
FORMS = ("soft", "nasal", "aspirate", "a")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2066-\u2069\ufeff]")
_EMAIL = re.compile(r"[A-Za-z0-9][A-Za-z0-9._+'-]{0,63}@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}")
_PHONE = re.compile(r"0[15]\d{8,9}|0[2379]\d{9}|08\d{8,9}|0800\d{4}|1\d\d|999|116\d{3}", re.ASCII)
_POSTCODE = re.compile(r"([A-Z]{1,2}\d[A-Z\d]?) ?(\d[A-Z]{2})")
_HOST = re.compile(r"(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_][\w-]{0,61}[^\W_]\.?")
URL_SAFE = "!#$%&'()*+,/:;=?@[]~"


def plain(raw: Any, what: str, limit: int = TEXT_LIMIT) -> str:
    """One line of clean text, or a refusal that names `what` is wanted."""
    if not isinstance(raw, str | int | float | Decimal) or isinstance(raw, bool):
        raise InvalidFact(f"Type {what}.")
    text = " ".join(_CONTROL.sub("", str(raw)[: limit * 2]).split())
    if not text:
        raise InvalidFact(f"Type {what}.")
    if len(text) > limit or len(str(raw)) > limit * 2:
        raise InvalidFact(f"That is too long: type {what} of at most {limit:,} characters.")
    return text


def parse_text(raw: Any) -> str | dict[str, str]:
    if not isinstance(raw, Mapping):
        return _unbraced(plain(raw, "the text"))
    unknown = set(raw) - {"text", *FORMS}
    if unknown:
        raise InvalidFact(f"A text has the forms text, {', '.join(FORMS)} and no other.")
    forms = {form: _unbraced(plain(raw[form], f"the {form} form")) for form in FORMS if raw.get(form)}
    text = _unbraced(plain(raw.get("text"), "the text"))
    return {"text": text, **forms} if forms else text


def _unbraced(text: str) -> str:
    if "{{" in text or "}}" in text:
        raise InvalidFact("A fact cannot hold another fact: leave out the double braces.")
    return text


def parse_choice(raw: Any, choices: Sequence[str]) -> str:
    text = plain(raw, "one of the choices", 200)
    if text not in choices:
        listed = ", ".join(choices) or "none yet; add choices to the fact's definition"
        raise InvalidFact(f"Choose one of these: {listed}.")
    return text


def parse_phone(raw: Any) -> str:
    """A UK number as its digits with the leading 0; short public numbers (101, 116 123) as they are."""
    hint = "a UK telephone number such as 01632 960 001"
    digits = re.sub(r"[\s().\-–/]", "", plain(raw, hint, 40))
    digits = re.sub(r"^(?:\+|00)440?", "0", digits)
    if not _PHONE.fullmatch(digits):
        raise InvalidFact(f"Type {hint}.")
    return digits


def parse_email(raw: Any) -> str:
    hint = "an e-mail address such as waste@council.gov.uk"
    text = plain(raw, hint, 254).removeprefix("mailto:")
    if not _EMAIL.fullmatch(text) or ".." in text:
        raise InvalidFact(f"Type {hint}.")
    return text


def parse_url(raw: Any) -> str:
    """An http or https address with a public host name and no credentials; odd characters percent-encoded."""
    hint = "a web address such as https://www.council.gov.uk/waste"
    text = plain(raw, hint)
    if not re.match(r"[a-z][a-z0-9+.-]*:", text, re.IGNORECASE):
        text = f"https://{text}"
    if not is_web_address(text):
        raise InvalidFact(f"Type {hint}. It must start with https:// or http:// and hold no password.")
    return quote(text, safe=URL_SAFE)


def is_web_address(text: str) -> bool:
    """True of an http or https address whose host is a name, without credentials, backslashes or controls."""
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return False
    if parts.scheme not in ("http", "https") or "@" in parts.netloc:
        return False
    if not (_HOST.fullmatch(host) or host.endswith("localhost")):
        return False
    return not re.search(r"[\\\x00-\x1f\x7f]", text)


def parse_address(raw: Any) -> dict[str, Any]:
    if isinstance(raw, Mapping):
        lines, postcode = raw.get("lines", []), raw.get("postcode") or ""
    else:
        lines, postcode = _address_lines(raw)
    if not isinstance(lines, list | tuple) or not 1 <= len(lines) <= 8:
        raise InvalidFact("Type the address in one to eight lines, with the postcode last.")
    written = [plain(line, "each line of the address", 120) for line in lines]
    return {"lines": written, "postcode": _postcode(postcode)}


def _address_lines(raw: Any) -> tuple[list[str], str]:
    if not isinstance(raw, str) or not raw.strip() or len(raw) > TEXT_LIMIT:
        raise InvalidFact("Type the address in one to eight lines, with the postcode last.")
    lines = [line.strip(" ,\t\r") for line in re.split(r"\n" if "\n" in raw.strip() else ",", raw)]
    lines = [line for line in lines if line]
    if lines and _POSTCODE.fullmatch(lines[-1].upper()):
        return lines[:-1], lines[-1]
    return lines, ""


def _postcode(raw: Any) -> str:
    if not raw:
        return ""
    match = _POSTCODE.fullmatch(plain(raw, "the postcode", 12).upper())
    if not match:
        raise InvalidFact("Type the postcode as in BA1 1AA.")
    return f"{match[1]} {match[2]}"


def parse_money(raw: Any) -> str:
    """Pounds as a decimal string with two places."""
    hint = "an amount such as 52 or 52.50"
    text = plain(raw, hint, 20).replace("£", "").replace(" ", "")
    if not re.fullmatch(r"(\d{1,9}|\d{1,3}(,\d{3}){1,2})(\.\d{1,2})?", text):
        raise InvalidFact(f"Type {hint}.")
    return f"{Decimal(text.replace(',', '')):.2f}"


def parse_number(raw: Any) -> str:
    """A decimal string without needless zeros."""
    hint = "a number such as 12 or 2.5"
    text = plain(raw, hint, 30)
    if not re.fullmatch(r"-?(\d{1,12}|\d{1,3}(,\d{3}){1,3})(\.\d{1,6})?", text):
        raise InvalidFact(f"Type {hint}.")
    shown = f"{Decimal(text.replace(',', '')):f}"
    shown = shown.rstrip("0").rstrip(".") if "." in shown else shown
    return "0" if shown == "-0" else shown


def parse_date(raw: Any) -> str:
    """An ISO date; `1 April 2027` and `01/04/2027` are understood."""
    if isinstance(raw, date):
        return (raw.date() if isinstance(raw, datetime) else raw).isoformat()
    hint = "a date such as 2027-04-01 or 1 April 2027"
    text = plain(raw, hint, 40)
    try:
        found = _read_date(text)
    except (ValueError, StopIteration) as error:
        raise InvalidFact(f"Type {hint}.") from error
    if not 1900 <= found.year <= 2200:
        raise InvalidFact(f"Type {hint}, between the years 1900 and 2200.")
    return found.isoformat()


def _read_date(text: str) -> date:
    if match := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", text):
        return date(int(match[1]), int(match[2]), int(match[3]))
    if match := re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", text):
        return date(int(match[3]), int(match[2]), int(match[1]))
    if match := re.fullmatch(r"(\d{1,2}) ([a-z]{3,9}) (\d{4})", text.lower()):
        return date(int(match[3]), _month(match[2]), int(match[1]))
    raise ValueError(text)


def _month(name: str) -> int:
    names = [*enumerate(MONTHS["en"], 1), *enumerate(MONTHS["cy"], 1)]
    return next(n for n, month in names if month.lower() == name or month.lower()[:3] == name)


def parse_yes_no(raw: Any) -> bool:
    if isinstance(raw, bool):
        return raw
    text = raw.strip().lower() if isinstance(raw, str) and len(raw) < 20 else ""
    if text in ("yes", "y", "true", "ie", "oes", "on"):
        return True
    if text in ("no", "n", "false", "na", "nac oes", "off"):
        return False
    raise InvalidFact("Type yes or no.")
