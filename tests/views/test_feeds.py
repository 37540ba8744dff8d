"""Feeds over HTTP: types, validators, and what a reader gets who asks wrongly."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from types import SimpleNamespace
from typing import Any

import pytest
from django.middleware.gzip import GZipMiddleware
from django.test import RequestFactory

from syndication.domain.branding import Brand
from syndication.domain.errors import KeyRequired, UnknownCouncil
from syndication.domain.pages import CouncilSite
from syndication.http import answers
from syndication.views import feeds
from tests.samples import COUNCIL_NAMES, ORIGIN, a_page, a_removed, a_site, a_small_site

TYPES = {
    "feed.json": "application/feed+json",
    "rss.xml": "application/rss+xml; charset=utf-8",
    "atom.xml": "application/atom+xml; charset=utf-8",
}
Ask = Callable[..., Any]


class World(SimpleNamespace):
    """What the views' questions are answered with."""

    site: CouncilSite
    requires_key: bool


@pytest.fixture
def world(monkeypatch: pytest.MonkeyPatch) -> World:
    world = World(site=a_small_site(), requires_key=False)
    brand = Brand(name=COUNCIL_NAMES, short_name=COUNCIL_NAMES)

    def get_council(slug: str) -> SimpleNamespace:
        if slug != "ambridge":
            raise UnknownCouncil("There is no such council.")
        return a_council(world)

    monkeypatch.setattr(feeds, "get_council", get_council)
    monkeypatch.setattr(feeds, "get_site", lambda council: world.site)
    monkeypatch.setattr(feeds, "get_brand", lambda council: brand)
    return world


def a_council(world: World) -> SimpleNamespace:
    names = SimpleNamespace(display_name=COUNCIL_NAMES.__getitem__)
    return SimpleNamespace(
        slug="ambridge", public_origin=ORIGIN, requires_key=world.requires_key, **vars(names)
    )


@pytest.fixture
def ask(world: World) -> Ask:
    def ask(name: str = "feed.json", query: str = "", method: str = "GET", **headers: str) -> Any:
        request = RequestFactory().generic(method, f"/feeds/ambridge/{name}?{query}", headers=headers)
        answer = partial(feeds.service_feed, slug="ambridge", name=name)
        return GZipMiddleware(answer)(request)

    return ask


@pytest.mark.parametrize("name", TYPES)
def test_each_format_has_its_type_and_manners(ask: Ask, name: str) -> None:
    response = ask(name)
    assert (response.status_code, response["Content-Type"]) == (200, TYPES[name])
    assert response["Cache-Control"] == "public, max-age=60, stale-while-revalidate=300, stale-if-error=86400"
    assert response["Access-Control-Allow-Origin"] == "*"
    assert "ETag" in response["Access-Control-Expose-Headers"]
    assert "Accept-Encoding" in response["Vary"]
    assert response["ETag"].startswith('"')
    assert response["Last-Modified"] == "Thu, 01 Jan 2026 12:00:00 GMT"


@pytest.mark.parametrize("name", TYPES)
@pytest.mark.parametrize("compressed", [True, False])
def test_reader_with_the_etag_gets_304(ask: Ask, name: str, compressed: bool) -> None:
    encoding = {"Accept-Encoding": "gzip"} if compressed else {}
    first = ask(name, **encoding)
    assert first["ETag"].startswith("W/") is compressed
    again = ask(name, **encoding, **{"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert "Content-Type" not in again
    assert again["ETag"].removeprefix("W/") == first["ETag"].removeprefix("W/")
    assert again["Access-Control-Allow-Origin"] == "*"


def test_compressed_body_is_the_same_feed(ask: Ask) -> None:
    assert gzip.decompress(ask(**{"Accept-Encoding": "gzip"}).content) == ask().content


def test_reader_with_the_date_gets_304(ask: Ask) -> None:
    modified = ask()["Last-Modified"]
    assert ask(**{"If-Modified-Since": modified}).status_code == 304
    assert ask(**{"If-Modified-Since": "Thu, 01 Jan 2026 11:59:59 GMT"}).status_code == 200
    assert ask(**{"If-Modified-Since": modified, "If-None-Match": '"other"'}).status_code == 200
    assert ask(**{"If-Modified-Since": "yesterday"}).status_code == 200


def test_304_is_given_without_building_the_feed(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    etag = ask()["ETag"]
    monkeypatch.setattr(feeds, "build_feed", None)
    assert ask(**{"If-None-Match": etag}).status_code == 304


@pytest.mark.parametrize("name", TYPES)
def test_head_says_what_get_would(ask: Ask, name: str) -> None:
    head, get = ask(name, method="HEAD"), ask(name)
    assert head.status_code == 200
    for header in ("ETag", "Last-Modified", "Content-Type", "Cache-Control", "Link"):
        assert head[header] == get[header]


def test_etag_differs_by_format_question_and_address(ask: Ask, world: World) -> None:
    request = RequestFactory().get("/feed.json")
    request.council = a_council(world)  # type: ignore[attr-defined]
    own = feeds.own_feed(request, name="feed.json")
    asked = [ask(), ask("rss.xml"), ask(query="lang=en"), ask(query="lang=cy"), ask(query="limit=1"), own]
    assert len({response["ETag"] for response in asked}) == len(asked)


def test_any_change_of_the_site_changes_the_etag(ask: Ask, world: World) -> None:
    before = ask()
    world.site = a_site(*world.site.pages.values(), removed=(a_removed(version=13),))
    after = ask(**{"If-None-Match": before["ETag"], "If-Modified-Since": before["Last-Modified"]})
    assert after.status_code == 200
    assert ask(**{"If-Modified-Since": before["Last-Modified"]}).status_code == 200


def test_change_of_the_last_two_seconds_has_no_date_yet(ask: Ask, world: World) -> None:
    world.site = a_site(a_page(modified=datetime.now(UTC)))
    response = ask(**{"If-Modified-Since": "Fri, 01 Jan 2100 00:00:00 GMT"})
    assert response.status_code == 200
    assert "Last-Modified" not in response


def test_date_settles_after_two_seconds() -> None:
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    assert answers.settled(moment, moment + timedelta(seconds=1.9)) is None
    assert answers.settled(moment, moment + timedelta(seconds=2)) == moment


def test_own_host_has_its_own_address(world: World) -> None:
    request = RequestFactory().get("/feed.json?lang=cy")
    request.council = a_council(world)  # type: ignore[attr-defined]
    feed = json.loads(feeds.own_feed(request, name="feed.json").content)
    assert feed["feed_url"] == f"{ORIGIN}/feed.json?lang=cy"
    assert feed["language"] == "cy"


def test_address_never_comes_from_the_request(world: World) -> None:
    request = RequestFactory().get("/feed.json", headers={"Host": "evil.example"})
    body = feeds.service_feed(request, slug="ambridge", name="feed.json").content
    assert b"evil" not in body


@pytest.mark.parametrize(("query", "member"), [("lang=fr", "lang"), ("topic=none", "topic"), ("x=1", "x")])
def test_bad_question_is_a_problem_that_names_the_member(ask: Ask, query: str, member: str) -> None:
    response: Any = ask("rss.xml", query)
    assert (response.status_code, response["Content-Type"]) == (422, "application/problem+json")
    assert json.loads(response.content)["member"] == member
    assert response["Access-Control-Allow-Origin"] == "*"


def test_unknown_council_is_a_problem(world: World) -> None:
    request = RequestFactory().get("/feeds/borchester/feed.json")
    response = feeds.service_feed(request, slug="borchester", name="feed.json")
    assert (response.status_code, response["Content-Type"]) == (404, "application/problem+json")


def test_feeds_are_only_read(ask: Ask) -> None:
    refused, preflight = ask(method="POST"), ask(method="OPTIONS")
    assert (refused.status_code, refused["Allow"]) == (405, "GET, HEAD, OPTIONS")
    assert preflight.status_code == 204
    assert "If-None-Match" in preflight["Access-Control-Allow-Headers"]


def test_council_that_requires_a_key_answers_nobody_else(
    ask: Ask, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    etag = ask()["ETag"]
    world.requires_key = True
    response = ask(**{"If-None-Match": etag})
    assert response.status_code == KeyRequired.status
    monkeypatch.setattr(feeds, "check_access", lambda council, authorization: None)
    assert ask()["Cache-Control"].startswith("private")


def test_websub_links_are_in_the_headers(ask: Ask) -> None:
    own = '<http://localhost:8000/feeds/ambridge/rss.xml?lang=cy>; rel="self"'
    assert ask("rss.xml", "lang=cy")["Link"] == own


def test_pages_of_a_feed_lead_through_everything(ask: Ask, world: World) -> None:
    seen, query = [], "limit=1"
    while query:
        feed = json.loads(ask(query=query).content)
        seen += [item["_syndication"]["version"] for item in feed["items"]]
        query = feed.get("next_url", "").partition("?")[2]
    assert seen == [12, 9, 8, 4]
