"""Searching one council's pages."""

import pytest

from syndication.views.site_search import clean_query, find_pages
from tests.samples import a_block, a_page, a_site

BULKY = a_page("bulky", title="Large items", summary="Sofas and beds.", tags=("waste",), service=None)
BINS = a_page(
    "bins",
    title="Bin days",
    summary="When we collect.",
    tags=("waste",),
    service=None,
    blocks=(a_block("<p>We never take sofas.</p>"),),
)
WELSH = a_page("bins", "cy", title="Tŷ a gardd", summary="Sofas", tags=())
SITE = a_site(BULKY, BINS, WELSH)


def titles(query, language="en"):
    return [page.title for page in find_pages(SITE, language, query)]


def test_the_summary_counts_more_than_the_text():
    assert titles("sofas") == ["Large items", "Bin days"]


def test_every_word_must_be_found():
    assert titles("sofas collect") == ["Bin days"]
    assert titles("sofas planning") == []


@pytest.mark.parametrize("query", ["SOFA", "sof", "sofas", "the sofas and you"])
def test_beginnings_singulars_and_little_words_do_not_matter(query):
    assert "Large items" in titles(query)


def test_a_tag_finds_every_page_that_has_it():
    assert sorted(titles("waste")) == ["Bin days", "Large items"]


def test_welsh_is_found_without_its_circumflex_and_only_in_welsh():
    assert titles("ty", "cy") == ["Tŷ a gardd"]
    assert titles("ty", "en") == []


@pytest.mark.parametrize("query", ["", "   ", "!?", "((", "\\", "%"])
def test_nothing_asked_finds_nothing(query):
    assert titles(query) == []


def test_tags_of_html_are_not_words():
    assert titles("p") == []


def test_a_query_is_cut_and_cleaned():
    assert clean_query("  a\x00b\n c ") == "a b c"
    assert len(clean_query("x" * 9000)) == 200


def test_words_are_those_that_a_reader_sees():
    site = a_site(a_page("tips", tags=(), blocks=(a_block("<p><strong>S</strong>kips &amp; tips</p>"),)))
    assert find_pages(site, "en", "skips")
    assert not find_pages(site, "en", "amp")
