"""Values as citizens read them, in English and in Welsh."""

from __future__ import annotations

from typing import Any

import pytest

from cms.facts import FACT_TYPES, format_address, format_html, format_text

WEEK = FACT_TYPES["hours"].parse("Mon-Fri 09:00-17:00; Sat 09:30-12:00")
SPLIT = FACT_TYPES["hours"].parse("Tue, Thu 10:00-12:00, 13:00-16:00; 2026-12-25 closed; 2026-12-24 9am-1pm")
HALL = {"lines": ["Town Hall", "High <Street>"], "postcode": "BA1 1AA"}
NAME = {"text": "Cyngor Llareggub", "soft": "Gyngor Llareggub", "a": "â Chyngor Llareggub"}

TEXTS = [
    ("money", "52.00", "", "en", "£52"),
    ("money", "52.50", "", "en", "£52.50"),
    ("money", "1250.00", "pence", "en", "£1,250.00"),
    ("money", "52.00", "words", "en", "52 pounds"),
    ("money", "1.01", "words", "en", "1 pound 1 penny"),
    ("money", "0.50", "words", "en", "50 pence"),
    ("money", "52.00", "", "cy", "£52"),
    ("money", "52.00", "words", "cy", "52 o bunnoedd"),
    ("money", "1.02", "words", "cy", "1 bunt a 2 geiniog"),
    ("money", "3.11", "words", "cy", "3 o bunnoedd ac 11 ceiniog"),
    ("money", "0.00", "", "en", "£0"),
    ("money", "0.00", "free_if_zero", "en", "Free"),
    ("money", "0.00", "free_if_zero", "cy", "Am ddim"),
    ("money", "0.50", "free_if_zero", "en", "£0.50"),
    ("number", "12500", "", "en", "12,500"),
    ("date", "2027-04-01", "", "en", "1 April 2027"),
    ("date", "2027-04-01", "", "cy", "1 Ebrill 2027"),
    ("date", "2027-04-01", "weekday", "en", "Thursday 1 April 2027"),
    ("date", "2027-04-01", "weekday", "cy", "dydd Iau 1 Ebrill 2027"),
    ("hours", WEEK, "", "en", "Monday to Friday, 9am to 5pm; Saturday, 9:30am to midday"),
    ("hours", WEEK, "", "cy", "dydd Llun i ddydd Gwener, 9yb tan 5yh; dydd Sadwrn, 9:30yb tan hanner dydd"),
    ("hours", SPLIT, "", "en", "Tuesday and Thursday, 10am to midday and 1pm to 4pm"),
    ("hours", SPLIT, "", "cy", "dydd Mawrth a dydd Iau, 10yb tan hanner dydd ac 1yh tan 4yh"),
    ("phone", "01632960001", "", "en", "01632 960 001"),
    ("phone", "02079460000", "", "en", "020 7946 0000"),
    ("phone", "01134960000", "", "en", "0113 496 0000"),
    ("phone", "01214960000", "", "en", "0121 496 0000"),
    ("phone", "07700900123", "", "en", "07700 900 123"),
    ("phone", "03001234567", "", "en", "0300 123 4567"),
    ("phone", "01539420111", "", "en", "015394 20111"),
    ("phone", "116123", "", "en", "116 123"),
    ("phone", "101", "", "en", "101"),
    ("url", "https://www.council.example/waste/?a=1", "", "en", "council.example/waste"),
    ("address", HALL, "", "en", "Town Hall, High <Street>, BA1 1AA"),
    ("yes_no", True, "", "cy", "Ie"),
    ("yes_no", False, "", "en", "No"),
    ("text", NAME, "soft", "cy", "Gyngor Llareggub"),
    ("text", NAME, "a", "cy", "â Chyngor Llareggub"),
    ("text", NAME, "nasal", "cy", "Cyngor Llareggub"),
    ("text", "Ambridge", "soft", "cy", "Ambridge"),
    ("date", "2027-04-01", "unheard_of", "en", "1 April 2027"),
]


@pytest.mark.parametrize(("kind", "value", "fmt", "language", "text"), TEXTS)
def test_as_plain_text(kind: str, value: Any, fmt: str, language: str, text: str) -> None:
    assert format_text(kind, value, fmt, language) == text


HTML = [
    ("phone", "01632960001", "", '<a href="tel:+441632960001">01632 960 001</a>'),
    ("phone", "01632960001", "text", "01632 960 001"),
    ("phone", "101", "", '<a href="tel:101">101</a>'),
    ("email", "a.b@c.example", "", '<a href="mailto:a.b@c.example">a.b@c.example</a>'),
    ("url", "https://c.example/a?b=1&c=2", "", '<a href="https://c.example/a?b=1&amp;c=2">c.example/a</a>'),
    ("url", "javascript:alert(1)", "", ""),
    ("address", HALL, "", "Town Hall<br>High &lt;Street&gt;<br>BA1 1AA"),
    ("address", HALL, "inline", "Town Hall, High &lt;Street&gt;, BA1 1AA"),
    ("text", "<b>Fish & chips</b>", "", "&lt;b&gt;Fish &amp; chips&lt;/b&gt;"),
]


@pytest.mark.parametrize(("kind", "value", "fmt", "html"), HTML)
def test_as_html(kind: str, value: Any, fmt: str, html: str) -> None:
    assert format_html(kind, value, fmt, "en") == html


def test_listed_hours_show_the_exceptions_in_order_of_date() -> None:
    assert format_html("hours", SPLIT, "list", "cy") == (
        "<ul><li>Dydd Mawrth a dydd Iau, 10yb tan hanner dydd ac 1yh tan 4yh</li>"
        "<li>24 Rhagfyr 2026: 9yb tan 1yh</li><li>25 Rhagfyr 2026: ar gau</li></ul>"
    )


def test_only_what_can_be_followed_has_an_address() -> None:
    assert format_address("phone", "101") == "tel:101"
    assert format_address("email", "a@b.example") == "mailto:a@b.example"
    assert format_address("url", "https://b.example/") == "https://b.example/"
    assert format_address("url", "javascript:alert(1)") == ""
    assert format_address("money", "52.00") == ""
