"""Counting sentences, words and syllables."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.quality.sentences import count_syllables, count_words, find_sentences

SPOKEN = {
    1: "bin bins tax bill street fee free pay here there where are more care use homes boxed asked missed time judge",
    2: "council garden apply housing permit boxes places wanted needed careful safely statement paying people advice "
    "table little single household landlord",
    3: "collection property benefit various period idea vehicle library family recycle burial previous",
    4: "application registration information eligible responsible emergency material temporary vulnerable education",
    5: "disability electricity university",
}


@pytest.mark.parametrize(
    ("word", "syllables"), [(word, count) for count, words in SPOKEN.items() for word in words.split()]
)
def test_syllables_are_counted_as_they_are_spoken(word: str, syllables: int) -> None:
    assert count_syllables(word) == syllables


@given(st.text(max_size=40))
def test_every_word_has_a_syllable(word: str) -> None:
    assert count_syllables(word) >= 1


def test_a_fact_a_sum_and_a_telephone_number_are_one_word_each() -> None:
    assert count_words("Ring {{bins-phone}}.") == 2
    assert count_words("Pay {{bins-fee|words}} now") == 3
    assert count_words("It costs £1,042.50 a year") == 5
    assert count_words("Call 01632 960 001 today") == 3
    assert count_words("You’re right; it's yours") == 4


def test_sentences_end_with_a_stop_before_a_space() -> None:
    text = "It costs £2.50. “Is it free?” Yes! Nothing else"
    assert find_sentences(text) == ["It costs £2.50.", "“Is it free?", "Yes!", "Nothing else"]


def test_what_has_no_word_is_no_sentence() -> None:
    assert find_sentences("… . –") == []


@given(st.lists(st.sampled_from(["one", "two", "{{a-fact}}", "£3"]), min_size=1, max_size=30))
def test_words_are_neither_lost_nor_made_between_sentences(words: list[str]) -> None:
    text = ". ".join(words) + "."
    assert sum(map(count_words, find_sentences(text))) == len(words)
