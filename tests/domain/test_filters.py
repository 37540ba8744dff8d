"""Filters narrow a council's set; together they all apply."""

from __future__ import annotations

from typing import Any

import pytest

from syndication.domain.documents import Service
from syndication.domain.errors import InvalidQuery
from syndication.domain.filters import FeedQuery, plain_text, select_pages
from tests.samples import a_block, a_card, a_page, a_site, a_topic_page, a_uuid

BINS, RENT = a_card("bins"), a_card("rent", path="/housing/rent/")
CAFE = a_block("<p>Caf&eacute; <b>b</b>ins</p>")
SITE = a_site(
    a_topic_page("bins", version=1, tags=()),
    a_page("missed-bin", version=2, tags=("Recycling",)),
    a_page("missed-bin", "cy", version=3, tags=(), topics=(a_card("bins", "cy", path="/biniau/"),)),
    a_page("pay-rent", version=4, topics=(a_card("housing"), RENT), service=Service(60, "Rent"), tags=()),
    a_page("news", version=5, topics=(), service=None, tags=(), blocks=(CAFE,)),
)


def selected(**query: Any) -> list[int]:
    return [page.version for page in select_pages(SITE, FeedQuery(**query))]


def test_no_filter_gives_everything_newest_first() -> None:
    assert selected() == [5, 4, 3, 2, 1]


@pytest.mark.parametrize(
    "topic", ["bins", "BINS", "/bins/", "biniau", BINS.id, BINS.shared_id, f"urn:uuid:{BINS.shared_id}"]
)
def test_topic_goes_by_slug_path_or_id_in_every_language(topic: str) -> None:
    assert selected(topic=topic) == [3, 2, 1]


def test_topic_takes_in_the_topics_beneath_it() -> None:
    assert selected(topic="housing") == selected(topic="rent") == selected(topic="housing/rent") == [4]


def test_unknown_topic_is_refused_by_name() -> None:
    with pytest.raises(InvalidQuery, match="no topic “parking”") as refusal:
        selected(topic="parking")
    assert refusal.value.members == {"member": "topic"}


def test_unknown_language_is_refused_with_those_that_there_are() -> None:
    with pytest.raises(InvalidQuery, match="Choose from: en, cy") as refusal:
        selected(lang="fr")
    assert refusal.value.members == {"member": "lang"}


def test_tags_services_and_languages_narrow() -> None:
    assert selected(tag="recycling") == [2]
    assert selected(service=60) == [4]
    assert selected(lang="cy") == [3]
    assert selected(tag="nothing-has-it") == selected(service=1) == []


def test_search_finds_pages_with_all_words_anywhere() -> None:
    assert selected(q="CAFÉ news") == [5]
    assert selected(q="café rent") == []
    assert selected(q="01632") == [4, 3, 2, 1]


def test_search_sees_words_and_not_markup() -> None:
    assert plain_text("<p>Put <b>b</b>ins&nbsp;out</p><ul><li>now</li></ul>") == "Put bins out now"
    assert selected(q="bins news") == [5]
    assert selected(q="strong") == []


def test_filters_apply_together() -> None:
    assert selected(topic="bins", lang="en", tag="recycling", q="bin") == [2]
    assert selected(topic="bins", service=60) == []


@pytest.mark.parametrize("query", [{"topic": "bins"}, {"tag": "x"}, {"service": 60}, {"q": "x"}])
def test_language_alone_is_no_filter(query: dict[str, Any]) -> None:
    assert FeedQuery(**query).is_filtered
    assert not FeedQuery(lang="en").is_filtered


def test_remembered_text_belongs_to_one_page_value() -> None:
    old, new = a_page(title="Old"), a_page(title="New")
    assert select_pages(a_site(old), FeedQuery(q="old")) == [old]
    assert select_pages(a_site(new), FeedQuery(q="old")) == []


def test_topic_ids_are_not_page_ids() -> None:
    with pytest.raises(InvalidQuery):
        selected(topic=a_uuid("shared missed-bin"))
