"""Headings find their level in another page."""

import pytest

from syndication.domain.headings import shift_headings

HTML = '<h2 id="a">One</h2><h3>Two</h3><hr><h4>Three</h4>'


@pytest.mark.parametrize(
    ("level", "expected"),
    [
        (2, HTML),
        (3, '<h3 id="a">One</h3><h4>Two</h4><hr><h5>Three</h5>'),
        (5, '<h5 id="a">One</h5><h6>Two</h6><hr><h6>Three</h6>'),
        (7, '<h6 id="a">One</h6><h6>Two</h6><hr><h6>Three</h6>'),
    ],
)
def test_all_headings_move_together_and_none_falls_off(level: int, expected: str) -> None:
    assert shift_headings(HTML, level) == expected


def test_words_that_look_like_headings_stay() -> None:
    assert shift_headings("<p>&lt;h2&gt; and h2</p>", 4) == "<p>&lt;h2&gt; and h2</p>"
