"""Searching the pages of one council, with an index of plain values."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from syndication.domain.search.questions import clean_question
from syndication.domain.search.searching import Search
from syndication.domain.search.synonyms import SynonymLine
from tests.memory_index import MemoryIndex, search
from tests.samples import a_block, a_page, a_site, a_topic_page

BULKY = a_page("bulky", title="Large items", summary="Sofas and beds.", tags=("waste",), service=None)
BINS = a_page(
    "bins",
    title="Bin days",
    summary="When we collect.",
    tags=("waste",),
    service=None,
    blocks=(a_block("<p>We never take sofas.</p>"),),
)
TAX = a_page("tax", title="Council tax", summary="Pay your bill.", tags=(), service=None)
WELSH = a_page("bins", "cy", title="Tŷ a gardd", summary="Sofas", tags=(), service=None)
DRETH = a_page("tax", "cy", title="Talu eich treth gyngor", summary="", tags=(), service=None)
SITE = a_site(BULKY, BINS, TAX, WELSH, DRETH)


def titles(question, language="en", *lines):
    return [page.title for page in search(SITE, question, language, *lines).pages]


def test_the_summary_counts_more_than_the_text():
    assert titles("sofas") == ["Large items", "Bin days"]


def test_every_word_must_be_found_where_some_page_has_them_all():
    found = search(SITE, "sofas collect")
    assert [page.title for page in found.pages] == ["Bin days"]
    assert found.complete


def test_else_the_pages_with_the_most_words_are_shown_as_such():
    found = search(SITE, "sofas dragons")
    assert [page.title for page in found.pages] == ["Large items", "Bin days"]
    assert not found.complete


@pytest.mark.parametrize(
    "question", ["SOFA", "sof", "sofas", "the sofas and you", "sofas 12", "sofa AM1 2BC"]
)
def test_beginnings_singulars_little_words_and_figures_do_not_matter(question):
    assert "Large items" in titles(question)


def test_a_tag_finds_every_page_that_has_it():
    assert sorted(titles("waste")) == ["Bin days", "Large items"]


def test_welsh_is_found_without_its_circumflex_in_any_mutation_and_only_in_welsh():
    assert titles("ty", "cy") == ["Tŷ a gardd"]
    assert titles("ardd", "cy") == ["Tŷ a gardd"]
    assert titles("dreth cyngor", "cy") == ["Talu eich treth gyngor"]
    assert titles("ty", "en") == []


@pytest.mark.parametrize("question", ["", "   ", "!?", "((", "\\", "%", '""', "“”"])
def test_nothing_asked_finds_nothing(question):
    assert titles(question) == []


def test_tags_of_html_are_not_words():
    site = a_site(a_page("tips", tags=(), blocks=(a_block("<p><strong>S</strong>kips &amp; tips</p>"),)))
    assert search(site, "skips").complete
    assert not search(site, "amp").pages


def test_a_question_is_cut_and_cleaned():
    assert clean_question("  a\x00b\n c ") == "a b c"
    assert len(clean_question("x" * 9000)) == 200


def test_a_slip_is_mended_without_asking_when_one_word_is_meant():
    found = search(SITE, "concil tax")
    assert (found.question, found.asked) == ("council tax", "concil tax")
    assert [page.title for page in found.pages] == ["Council tax"]


def test_the_words_as_typed_can_be_insisted_on():
    found = Search(SITE, "en", MemoryIndex(SITE, "en")).answer("concil tax", exactly=True)
    assert (found.question, found.asked, found.complete) == ("concil tax", "", False)


def test_when_two_words_may_be_meant_both_are_offered():
    site = a_site(*(replace(TAX, id=name, shared_id=name, title=name) for name in ("Boats", "Coats")))
    found = search(site, "oats")
    assert found.suggestions == ("boats", "coats")
    assert not found.pages


def test_of_two_readings_the_one_that_names_a_page_is_taken():
    badge = replace(TAX, title="Blue badge")
    bags = replace(BULKY, blocks=(a_block("<p>Where to buy bags.</p>"),))
    assert search(a_site(badge, bags), "bue bage").question == "blue badge"


def test_words_in_quotation_marks_stand_side_by_side():
    site = a_site(
        a_page("one", title="One", tags=(), blocks=(a_block("<p>Garden waste.</p>"),)),
        a_page("two", title="Two", tags=(), blocks=(a_block("<p>The garden. No waste.</p>"),)),
    )
    assert [page.title for page in search(site, "“garden waste”").pages] == ["One"]
    assert len(search(site, "garden waste").pages) == 2


def test_synonyms_find_what_no_page_says():
    assert titles("settee", "en", SynonymLine(("settee", "sofa"))) == ["Large items", "Bin days"]


def test_the_very_title_comes_first():
    longer = [
        a_page(f"tax-{n}", title=f"Council tax {n}", summary="Council tax.", tags=("council", "tax"))
        for n in ("band", "help")
    ]
    assert search(a_site(*longer, TAX), "council tax").pages[0].title == "Council tax"


def test_of_equals_the_topic_comes_first():
    topic = a_topic_page("moving", title="Moving", summary="", tags=())
    page = a_page("moving-page", title="Moving", summary="", tags=(), service=None)
    site = a_site(page, replace(topic, blocks=page.blocks))
    assert search(site, "moving").pages[0].kind == "topic"


@given(st.text(max_size=250))
def test_no_question_is_an_error(text):
    search(SITE, clean_question(text))
