"""The order of headings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.quality.headings import check_headings

from .builders import AROUND, found, heading, make_page


@pytest.mark.parametrize(
    ("levels", "codes"),
    [
        ([], []),
        ([2, 3, 4, 2], []),
        ([3, 3], ["heading-first"]),
        ([2, 4], ["heading-skip"]),
        ([2, 4, 4], ["heading-skip"]),
        ([2, 3, 2, 4], ["heading-skip"]),
    ],
)
def test_levels_follow_each_other(levels: list[int], codes: list[str]) -> None:
    assert found(check_headings, make_page(headings=[heading(level) for level in levels])) == codes


@pytest.mark.parametrize("text", ["", "…", " – "])
def test_a_heading_has_words(text: str) -> None:
    assert found(check_headings, make_page(headings=[heading(2, text)])) == ["heading-empty"]


def test_the_message_says_which_level_to_choose() -> None:
    (finding,) = check_headings(make_page(headings=[heading(2), heading(4, "Fees")]), AROUND)
    assert finding.message == "“Fees” is level 4 under a heading of level 2. Make it level 3."


@given(st.lists(st.integers(-2, 1), max_size=20))
def test_going_down_by_one_and_up_by_any_is_always_right(steps: list[int]) -> None:
    levels = [2]
    for step in steps:
        levels.append(min(max(levels[-1] + step, 2), 4))
    assert found(check_headings, make_page(headings=[heading(level) for level in levels])) == []
