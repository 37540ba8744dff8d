"""What strangers write is kept without what says who they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from syndication.domain.personal_details import REMOVED, without_personal_details


@pytest.mark.parametrize(
    "detail",
    [
        "jo.o'neil+bins@mail.example.co.uk",
        "01632 960 001",
        "+44 (0)1632 960001",
        "07700900123",
        "AM1 1AA",
        "sw1a2aa",
        "QQ 12 34 56 C".replace("QQ", "AB"),
        "4000 1234 5678 9010",
        "3/4/1970",
    ],
)
def test_details_are_taken_out(detail: str) -> None:
    assert without_personal_details(f"Ask me at {detail}, please") == f"Ask me at {REMOVED}, please"


@pytest.mark.parametrize(
    "text",
    [
        "The fee is £45.50, not £42.",
        "Steps 1, 2 and 3 are in the wrong order",
        "It says 2026 but it is 2027",
        "The page says within 10 to 14 days",
        "Council Tax (Reduction) 1992",
        "Form A1 is missing",
    ],
)
def test_what_a_page_is_about_stays(text: str) -> None:
    assert without_personal_details(text) == text


@given(st.text(alphabet="ab 01@.-+/£\n", max_size=200))
def test_taking_out_twice_changes_nothing_more(text: str) -> None:
    once = without_personal_details(text)
    assert without_personal_details(once) == once


@given(st.from_regex(r"0\d{4} ?\d{6}", fullmatch=True), st.sampled_from(["", "Ring ", "tel:", "(", "\n"]))
def test_no_telephone_number_survives(number: str, before: str) -> None:
    kept = without_personal_details(f"{before}{number} now")
    assert sum(character.isdigit() for character in kept) == 0
