"""What people type becomes one canonical value, or a sentence that says what to type."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.facts import FACT_TYPES, InvalidFact, format_address, format_html, format_text

CHOICES = ("weekly", "fortnightly")


def read(kind: str, raw: Any) -> Any:
    return FACT_TYPES[kind].parse(raw, choices=CHOICES)


GOOD = [
    ("text", "  the Town\n Hall ", "the Town Hall"),
    ("text", {"text": "Caerdydd", "soft": "Gaerdydd"}, {"text": "Caerdydd", "soft": "Gaerdydd"}),
    ("text", {"text": "Caerdydd", "soft": ""}, "Caerdydd"),
    ("phone", "01632 960 001", "01632960001"),
    ("phone", "+44 (0)1632 960-001", "01632960001"),
    ("phone", "0044 20 7946 0000", "02079460000"),
    ("phone", "101", "101"),
    ("email", "waste@ambridge.example", "waste@ambridge.example"),
    ("url", "www.ambridge.example/bins", "https://www.ambridge.example/bins"),
    ("url", "http://ambridge.example/a b|c", "http://ambridge.example/a%20b%7Cc"),
    (
        "address",
        "Town Hall\nHigh Street\nba11aa",
        {"lines": ["Town Hall", "High Street"], "postcode": "BA1 1AA"},
    ),
    ("address", "Town Hall, High Street", {"lines": ["Town Hall", "High Street"], "postcode": ""}),
    ("money", "£1,250.5", "1250.50"),
    ("money", "52", "52.00"),
    ("number", "2.50", "2.5"),
    ("number", 1000, "1000"),
    ("date", "1 April 2027", "2027-04-01"),
    ("date", "1 ebrill 2027", "2027-04-01"),
    ("date", "01/04/2027", "2027-04-01"),
    ("date", date(2027, 4, 1), "2027-04-01"),
    ("yes_no", "Yes", True),
    ("yes_no", False, False),
    ("choice", "weekly", "weekly"),
]
BAD = [
    ("text", ""),
    ("text", "see {{phone}}"),
    ("text", "x" * 2001),
    ("text", {"text": "Caerdydd", "softly": "Gaerdydd"}),
    ("phone", "12345"),
    ("phone", "01632 ٩٦٠ ٠٠١"),
    ("phone", "+353 1 234 5678"),
    ("phone", "01632 960 001 ext 5"),
    ("email", "waste at ambridge"),
    ("email", "a@b.example?bcc=c@d.example"),
    ("url", "javascript:alert(1)"),
    ("url", "https://user:pass@ambridge.example/"),
    ("url", "https://ambridge.example\\@evil.example/"),
    ("url", "ftp://ambridge.example/"),
    ("url", "https://"),
    ("url", "mailto:a@b.example"),
    ("address", "\n \n"),
    ("address", {"lines": ["x"], "postcode": "nowhere"}),
    ("money", "-5"),
    ("money", "5.123"),
    ("money", "1e9"),
    ("number", "NaN"),
    ("number", True),
    ("date", "2027-02-30"),
    ("date", "soon"),
    ("date", "0001-01-01"),
    ("hours", "whenever"),
    ("hours", "Mon-Fri 17:00-09:00"),
    ("hours", {"regular": [{"days": ["someday"], "opens": "09:00", "closes": "17:00"}]}),
    ("hours", ""),
    ("yes_no", "perhaps"),
    ("choice", "daily"),
    ("choice", None),
]


@pytest.mark.parametrize(("kind", "raw", "value"), GOOD)
def test_what_is_typed_becomes_the_canonical_value(kind: str, raw: Any, value: Any) -> None:
    assert read(kind, raw) == value


@pytest.mark.parametrize(("kind", "raw"), BAD)
def test_what_does_not_fit_is_refused_with_advice(kind: str, raw: Any) -> None:
    with pytest.raises(InvalidFact, match=r"[Tt]ype|Choose|leave out|forms|Closing"):
        read(kind, raw)


def test_a_refused_choice_names_the_choices() -> None:
    with pytest.raises(InvalidFact, match="weekly, fortnightly"):
        read("choice", "daily")


def test_hours_are_read_as_people_write_them() -> None:
    text = (
        "Monday to Wed, Fri 9am-5.30pm; Sat & Sun 10:00-12:00, 13:00-16:00\n2026-12-25 closed Christmas Day"
    )
    assert read("hours", text) == {
        "regular": [
            {"days": ["mon", "tue", "wed", "fri"], "opens": "09:00", "closes": "17:30"},
            {"days": ["sat", "sun"], "opens": "10:00", "closes": "12:00"},
            {"days": ["sat", "sun"], "opens": "13:00", "closes": "16:00"},
        ],
        "exceptions": [{"date": "2026-12-25", "closed": True, "note": "Christmas Day"}],
    }


def test_hours_until_midnight_and_all_day() -> None:
    spans = [
        (row["opens"], row["closes"]) for row in read("hours", "Fri 18:00-00:00; Sun 24 hours")["regular"]
    ]
    assert spans == [("18:00", "24:00"), ("00:00", "24:00")]


@pytest.mark.parametrize("kind", sorted(FACT_TYPES))
def test_every_example_can_be_typed_stored_and_read_again(kind: str) -> None:
    value = read(kind, FACT_TYPES[kind].example)
    assert read(kind, json.loads(json.dumps(value))) == value


def test_words_are_bound_to_their_language_and_nothing_else_is() -> None:
    assert {name for name, kind in FACT_TYPES.items() if kind.language_bound} == {"text", "choice"}


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=10), inner, max_size=3),
    max_leaves=6,
)


@given(
    kind=st.sampled_from(sorted(FACT_TYPES)), raw=JSON | st.text(alphabet="0123456789-:;+£.,monfri@ /ah{}\n")
)
def test_anything_at_all_is_read_or_refused_and_reading_is_stable(kind: str, raw: Any) -> None:
    try:
        value = read(kind, raw)
    except InvalidFact:
        return
    assert read(kind, value) == value
    assert all(format_text(kind, value, fmt) for fmt in FACT_TYPES[kind].formats)


@given(
    kind=st.sampled_from([*FACT_TYPES, "unheard-of"]),
    value=JSON,
    fmt=st.sampled_from(["", "list", "words", "soft"]),
)
def test_no_value_however_broken_breaks_a_page(kind: str, value: Any, fmt: str) -> None:
    for language in ("en", "cy"):
        assert isinstance(format_text(kind, value, fmt, language), str)
        assert "None" not in format_html(kind, value, fmt, language) or "None" in str(value)
    assert not format_address(kind, value).lower().startswith(("javascript:", "data:"))
