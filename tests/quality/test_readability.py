"""Reading age, Welsh length, long sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.quality.readability import (
    build_sample,
    check_readability,
    check_sentences,
    reading_age,
    welsh_length,
)

from .builders import AROUND, found, make_page

PLAIN = "Put your bin out by 7 in the morning. " * 13
OFFICIAL = (
    "The responsible authority will determine the eligibility of every residential applicant following "
    "consideration of the information. "
) * 8
MIDDLING = "You need to tell us about your family and your home if you apply by telephone. " * 7


@pytest.mark.parametrize(
    ("text", "codes"), [(PLAIN, []), (MIDDLING, ["reading-age"]), (OFFICIAL, ["reading-age-high"])]
)
def test_pages_are_told_from_each_other_by_reading_age(text: str, codes: list[str]) -> None:
    assert found(check_readability, make_page(text)) == codes


def test_reading_age_is_flesch_kincaid_plus_five() -> None:
    sample = build_sample(make_page("The cat sat on the mat.").prose)
    assert reading_age(sample) == pytest.approx(0.39 * 6 + 11.8 - 15.59 + 5)


def test_the_message_says_the_age_and_what_to_do() -> None:
    (finding,) = check_readability(make_page(MIDDLING), AROUND)
    assert finding.message.startswith("The reading age is 1")
    assert "Use shorter sentences" in finding.message


def test_nothing_is_said_of_short_pages() -> None:
    assert found(check_readability, make_page(OFFICIAL[:200])) == []


@given(st.integers(1, 8))
def test_a_long_name_in_place_of_a_fact_changes_nothing(times: int) -> None:
    texts = [f"Ring {{{{{key}}}}} for help. " * times for key in ("a", "responsible-authority-telephone")]
    ages = {reading_age(build_sample(make_page(text).prose)) for text in texts}
    assert len(ages) == 1


def test_welsh_is_measured_by_length_and_double_letters_are_one() -> None:
    assert welsh_length(build_sample(make_page("Rhowch.", language="cy").prose)) == 1
    assert welsh_length(build_sample(make_page("Gwastraffus.", language="cy").prose)) == 101


def test_long_welsh_is_reported_and_plain_welsh_is_not() -> None:
    plain = "Rhowch eich bin allan erbyn 7 y bore. " * 13
    long = "Gweithrediadau gweinyddol awdurdodau cyfrifol ynghylch penderfyniadau. " * 18
    assert found(check_readability, make_page(plain, language="cy")) == []
    assert found(check_readability, make_page(long, language="cy")) == ["welsh-hard"]


def test_a_sentence_may_have_25_words_and_no_more() -> None:
    assert found(check_sentences, make_page("word " * 25 + ".")) == []
    assert found(check_sentences, make_page("word " * 26 + ".")) == ["sentence-long"]


def test_paragraphs_do_not_run_into_one_sentence() -> None:
    assert found(check_sentences, make_page("word " * 20, "word " * 20)) == []


def test_the_summary_is_prose_too() -> None:
    assert found(check_sentences, make_page(summary="word " * 30)) == ["sentence-long"]
