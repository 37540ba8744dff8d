"""Which known word was meant."""

import random
import time

import pytest

from syndication.domain.search.corrections import find_rewrites
from syndication.domain.search.questions import Reader
from syndication.domain.search.synonyms import SynonymLine, Thesaurus
from syndication.domain.search.vocabulary import Dictionary, Vocabulary

ENGLISH = Vocabulary(
    "en",
    {"council": 40, "tax": 30, "rubbish": 9, "recycling": 12, "parking": 8, "permit": 7, "permits": 2, "library": 3}
    | {"libraries": 2, "bin": 20, "bins": 14, "garden": 5, "waste": 15, "car": 5, "cat": 5, "cart": 1},
)  # fmt: skip
WELSH = Vocabulary(
    "cy", {"treth": 9, "dreth": 7, "gyngor": 8, "cyngor": 20, "biniau": 5, "bin": 6, "gardd": 3}
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("concil", "council"),
        ("rubish", "rubbish"),
        ("recyling", "recycling"),
        ("libary", "library"),
        ("uocncil", "council"),
        ("bouncil", "council"),
        ("gyngr", ""),
    ],
)
def test_the_nearest_known_word_comes_first(typed, meant):
    assert next((found.word for found in ENGLISH.candidates(typed)), "") == meant


def test_welsh_slips_are_mended_in_welsh():
    assert WELSH.candidates("gyngr")[0].word == "gyngor"


def test_of_equally_near_words_the_commoner_is_likelier():
    near = Vocabulary("en", {"form": 2, "fork": 90}).candidates("forx")
    assert [candidate.word for candidate in near] == ["fork", "form"]


@pytest.mark.parametrize("word", ["bn", "xyzzy", "w1a", ""])
def test_what_is_like_nothing_stays(word):
    assert ENGLISH.candidates(word) == []


def test_a_mutated_word_knows_its_other_forms():
    assert WELSH.kin("threth") == ("dreth", "treth")
    assert WELSH.kin("finiau") == ("bin", "biniau")


def test_the_start_of_a_word_finds_its_ends_commonest_first():
    assert ENGLISH.beginnings("per") == ("permit", "permits")


def test_forms_of_one_word_are_one_candidate():
    assert [found.word for found in Dictionary((ENGLISH,)).candidates("permti")] == ["permit"]


def test_a_councils_own_words_are_known_beside_the_shared_ones():
    own = Vocabulary("en", {"felpersham": 2})
    assert Dictionary((ENGLISH, own)).candidates("felpersam")[0].word == "felpersham"


def reader(vocabulary=ENGLISH, *lines):
    language = vocabulary.language
    return Reader(language, Dictionary((vocabulary,)), Thesaurus(language, lines))


def test_words_written_as_one_are_parted():
    assert [found.question for found in find_rewrites("counciltax", reader())] == ["council tax"]


def test_only_unknown_words_are_rewritten_and_the_rest_stays_as_typed():
    assert find_rewrites("My Concil TAX", reader())[0].question == "My council TAX"


def test_every_likely_reading_is_offered():
    assert {found.question for found in find_rewrites("caz permit", reader())} == {"car permit", "cat permit"}


@pytest.mark.parametrize("question", ["council", '"concil"', "x1", "", "qqqqqqq"])
def test_nothing_is_rewritten_that_is_known_quoted_or_like_nothing(question):
    assert find_rewrites(question, reader()) == []


def terms(question, vocabulary=ENGLISH, *lines):
    return {term.asked: term.forms for term in reader(vocabulary, *lines).read(question)}


def test_a_term_may_be_written_in_each_known_form():
    assert terms("the library bin") == {
        "library": {"library", "libraries"},
        "bin": {"bin", "bins"},
    }


def test_figures_and_postcodes_are_ignored_beside_words():
    assert list(terms("AM1 2BC bin 12")) == ["bin"]
    assert list(terms("12 34")) == ["12", "34"]


def test_synonyms_work_both_ways_in_any_form():
    line = SynonymLine(("trash", "rubbish"))
    assert terms("trash", ENGLISH, line)["trash"] == {"rubbish"}
    assert terms("rubbishes", ENGLISH, line)["rubbishes"] == {"rubbish", "trash"}


def test_a_line_with_a_meaning_works_one_way():
    line = SynonymLine(("wheelie bin", "dustbin"), ("garden waste",))
    assert terms("wheelie bins", ENGLISH, line)["wheelie bins"] >= {"garden", "waste"}
    assert terms("dustbin permit", ENGLISH, line) == {
        "dustbin": {"garden", "waste"},
        "permit": {"permit", "permits"},
    }
    assert terms("garden waste", ENGLISH, line) == {"garden": {"garden"}, "waste": {"waste"}}


def test_the_longest_listed_phrase_counts():
    lines = SynonymLine(("bin", "cart")), SynonymLine(("bin permit", "library"))
    assert list(terms("bin permits", ENGLISH, *lines)) == ["bin permits"]


def test_a_question_has_at_most_twelve_terms():
    assert len(reader().read(" ".join(f"{'abcdefghijklmnopqrstuvwxyz'[n] * 4}" for n in range(26)))) == 12


def test_twenty_thousand_words_are_looked_through_in_milliseconds():
    chance = random.Random(1)
    letters = "aaabcdeeefghiijklmnooprsttuuvwy"
    words = {"".join(chance.choices(letters, k=chance.randint(4, 11))): 1 for _ in range(20_000)}
    large = Vocabulary("en", words)
    large.candidates("warm")
    questions = ["concil", "recyling", "libary", "enviromental", "parkin"] * 4
    took = []
    for question in questions:
        start = time.process_time()
        large.candidates(question)
        took.append(time.process_time() - start)
    assert min(took) < 0.005
