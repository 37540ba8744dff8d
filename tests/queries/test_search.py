"""The database's index: whatever is asked gives an answer, and pages of other councils give none."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cms.library_setup import set_up_library
from cms.models import SearchSynonyms
from syndication.actions.localise_page import Difference, localise_page
from syndication.actions.opt_out import opt_out
from syndication.domain.search.questions import Term, Way, clean_question
from syndication.domain.search.searching import Answer
from syndication.models import Council
from syndication.queries.search import search_site
from syndication.queries.search_index import find_index
from syndication.queries.sites import get_site
from tests.admin.builders import make_council
from tests.cms.builders import make_service, make_topic, publish, raw_block

pytestmark = pytest.mark.django_db


@pytest.fixture
def council() -> Council:
    """Takes a topic with one page about sofas."""
    topic = make_topic(set_up_library())
    body = [raw_block("text", html="<p>Leave your sofas outside, near the Tŷ Gwyn.</p>")]
    publish(make_service(topic, title="Large items", body=body))
    return make_council("Ambridge")


def ask(council: Council, question: str) -> Answer:
    return search_site(council, get_site(council), "en", clean_question(question))


def test_a_page_is_found_by_its_text(council: Council) -> None:
    assert [page.title for page in ask(council, "sofa").pages] == ["Large items"]
    assert [page.title for page in ask(council, "soffas").pages] == ["Large items"]


# Signs of FTS5's and PostgreSQL's query languages, letters that fold to several, and what is no letter at all.
SIGNS = st.text(st.sampled_from("\"*():|&!<->'^+{}~\\%_ ﬁßŷ²½ا字 aAsofa19\x00\u0301"), max_size=40)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.one_of(st.text(max_size=60), SIGNS))
def test_no_question_is_an_error_for_the_database(council: Council, text: str) -> None:
    ask(council, text)


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.lists(st.from_regex(r"[^\W_]{1,8}", fullmatch=True), min_size=1, max_size=3))
def test_no_word_is_an_error_for_the_database(council: Council, words: list[str]) -> None:
    """Every word reaches the database here, also those that no page knows."""
    index = find_index(council, get_site(council), "en")
    groups = tuple((word.lower(),) for word in words)
    index.find([Term("x", (Way(groups), Way(groups, adjacent=True)))])


def test_a_phrase_stands_together(council: Council) -> None:
    assert ask(council, "“sofas outside”").complete
    assert not ask(council, "“outside sofas”").complete


def test_what_a_council_opted_out_of_is_not_found(council: Council) -> None:
    opt_out(
        council, next(page.shared_id for page in get_site(council).pages.values() if page.kind == "service")
    )
    assert ask(council, "sofas").pages == ()


def test_no_council_is_found_by_anothers_words(council: Council) -> None:
    outsider, bystander = make_council("Barchester"), make_council("Casterbridge")
    page = next(page for page in get_site(outsider).pages.values() if page.kind == "service")
    localise_page(outsider, page.shared_id, "en", [Difference("set", "title", text="Davenports")])
    assert ask(outsider, "davenports").complete
    for other in (council, bystander):
        found = ask(other, "davenports")
        assert (found.pages, found.suggestions) == ((), ())


def test_a_synonym_counts_from_the_next_question_on(council: Council) -> None:
    assert not ask(council, "settee").complete
    SearchSynonyms.objects.create(language="en", words="settee", means="sofa")
    assert ask(council, "settee").complete


def test_a_search_takes_few_queries(council: Council, django_assert_max_num_queries: Any) -> None:
    site = get_site(council)
    ask(council, "sofas outside large items near")
    with django_assert_max_num_queries(4):
        search_site(council, site, "en", "sofas outside large items near")
