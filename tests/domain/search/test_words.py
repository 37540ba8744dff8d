"""Words as the search compares them."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from syndication.domain.search.mutations import radicals
from syndication.domain.search.spelling import allowed, distance
from syndication.domain.search.stems import stem
from syndication.domain.search.vocabulary import keys
from syndication.domain.search.words import fold, split_words, telling_words


def test_words_are_lower_case_without_accents_and_marks():
    assert split_words("Tŷ a’r gardd: the council’s re-use_shop!") == [
        "ty", "a", "r", "gardd", "the", "council", "re", "use", "shop",
    ]  # fmt: skip


@given(st.text())
@example("𝐀")  # a capital only once it is decomposed
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_a_word_is_letters_and_digits_only(text):
    assert all(word and len(word) <= 40 and "_" not in word for word in split_words(text))


def test_little_words_count_only_when_there_is_nothing_else():
    assert telling_words(["how", "do", "i", "pay"], "en") == ["pay"]
    assert telling_words(["what", "is", "it"], "en") == ["what", "is", "it"]


@pytest.mark.parametrize(
    "forms",
    [
        "bin bins", "library libraries", "recycle recycled recycling", "park parks parked parking",
        "collect collects collection collections", "plan planned planning", "house houses housing",
        "apply applies applying", "box boxes", "address addresses", "price prices",
    ],
)  # fmt: skip
def test_english_forms_of_one_word_share_their_stem(forms):
    assert len({stem(word, "en") for word in forms.split()}) == 1


@pytest.mark.parametrize("pair", ["bus but", "need nee", "class clas", "tax taxi", "waste wasp", "his hi"])
def test_different_english_words_stay_apart(pair):
    one, other = pair.split()
    assert stem(one, "en") != stem(other, "en")


@pytest.mark.parametrize(
    "forms",
    [
        "bin biniau",
        "ysgol ysgolion",
        "llyfrgell llyfrgelloedd",
        "talu taliad taliadau",
        "casglu casgliad casgliadau",
    ],
)
def test_welsh_forms_of_one_word_share_their_stem(forms):
    assert len({stem(word, "cy") for word in forms.split()}) == 1


@pytest.mark.parametrize(
    ("mutated", "radical"),
    [
        ("dreth", "treth"), ("nhreth", "treth"), ("threth", "treth"),
        ("gyngor", "cyngor"), ("nghyngor", "cyngor"), ("chyngor", "cyngor"),
        ("barcio", "parcio"), ("mharcio", "parcio"), ("pharcio", "parcio"),
        ("ardd", "gardd"), ("ngardd", "gardd"), ("fathodyn", "bathodyn"), ("mathodyn", "bathodyn"),
        ("ddirwy", "dirwy"), ("nirwy", "dirwy"), ("lyfrgell", "llyfrgell"), ("feithrinfa", "meithrinfa"),
        ("reolau", "rheolau"), ("hysgol", "ysgol"), ("wastraff", "gwastraff"),
    ],
)  # fmt: skip
def test_every_mutation_leads_back_to_its_word(mutated, radical):
    assert radical in radicals(mutated)
    assert keys(mutated, "cy") & keys(radical, "cy")


@pytest.mark.parametrize("word", ["ffordd", "llyfr", "rhent", "ty"])
def test_letters_of_two_signs_are_not_taken_apart(word):
    assert radicals(word) == (word,)


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [
        ("concil", "council", 1), ("rubish", "rubbish", 1), ("recyling", "recycling", 1), ("bni", "bin", 1),
        ("libary", "library", 1), ("council", "council", 0), ("gyngr", "gyngor", 1), ("abc", "xyz", 3),
    ],
)  # fmt: skip
def test_a_slip_is_one_letter_more_less_other_or_two_exchanged(one, other, slips):
    assert distance(one, other, 2) == slips


WORDS = st.text("abcd", max_size=7)


@given(WORDS, WORDS)
def test_the_distance_is_the_same_both_ways_and_nothing_only_between_equals(one, other):
    assert distance(one, other, 3) == distance(other, one, 3)
    assert (distance(one, other, 3) == 0) == (one == other)


@given(WORDS, st.integers(0, 6), st.sampled_from("abcd"))
def test_one_letter_put_in_is_one_slip(word, place, letter):
    assert distance(word, word[:place] + letter + word[place:], 2) == 1


def test_long_words_may_have_two_slips_and_tiny_ones_none():
    assert [allowed(word) for word in ("ab", "bin", "waste", "rubbish")] == [0, 1, 1, 2]
