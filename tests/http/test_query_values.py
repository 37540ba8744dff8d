"""Query strings: what is not understood is refused, and the refusal names the member."""

from __future__ import annotations

import pytest
from django.test import RequestFactory

from syndication.domain.errors import InvalidQuery
from syndication.domain.filters import FeedQuery
from syndication.domain.paging import encode_position, position_of
from syndication.http.query_values import read_feed_query
from tests.samples import a_page

TOKEN = encode_position(position_of(a_page()))


def read(query_string: str) -> FeedQuery:
    return read_feed_query(RequestFactory().get("/feed.json", QUERY_STRING=query_string))


def test_nothing_asked_is_the_default_question() -> None:
    assert read("") == FeedQuery()


def test_every_member_is_read() -> None:
    text = f"topic=bins&tag=big+bins&service=524&lang=cy&q=+lost%20%20bin+&limit=500&page={TOKEN}&all=0"
    place = position_of(a_page())
    assert read(text) == FeedQuery("bins", "big bins", 524, "cy", "lost bin", limit=500, page=place)
    assert read("all=1").all


def test_empty_search_box_asks_for_everything() -> None:
    assert read("q=") == FeedQuery()


@pytest.mark.parametrize(
    ("text", "member"),
    [
        ("limit=0", "limit"),
        ("limit=501", "limit"),
        ("limit=-1", "limit"),
        ("limit=1.0", "limit"),
        ("limit=%D9%A7", "limit"),
        ("limit=99999999999999999999", "limit"),
        ("limit=", "limit"),
        ("service=abc", "service"),
        ("service=0", "service"),
        ("topic=+", "topic"),
        ("lang=Welsh%20please", "lang"),
        ("lang=", "lang"),
        ("all=yes", "all"),
        ("page=xyz", "page"),
        (f"page={TOKEN}&all=1", "page"),
        ("q=a&q=b", "q"),
        ("cursor=1", "cursor"),
        ("q=" + "a" * 201, "q"),
        ("q=%ff", "q"),
        ("tag=a%00b", "tag"),
        ("q=" + "a" * 2000, "query"),
        ("&".join(["a"] * 1000), "a"),
    ],
)
def test_bad_value_is_refused_by_name(text: str, member: str) -> None:
    with pytest.raises(InvalidQuery) as refusal:
        read(text)
    assert refusal.value.members == {"member": member}


def test_unknown_member_is_told_what_is_known() -> None:
    with pytest.raises(InvalidQuery, match="Known are: topic, tag, service, lang, q, limit, page, all"):
        read("topics=bins")
