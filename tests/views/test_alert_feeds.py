"""The feed of alerts over HTTP: types, validators, freshness, and who may read."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from types import SimpleNamespace
from typing import Any

import pytest
from django.middleware.gzip import GZipMiddleware
from django.test import RequestFactory

from syndication.domain.alerts import Alert
from syndication.domain.branding import Brand
from syndication.views import alert_feeds, feeds
from tests.alert_samples import an_alert, in_english, over, some_alerts
from tests.samples import COUNCIL_NAMES, ORIGIN, a_small_site, a_uuid

TYPES = {
    "alerts.json": "application/feed+json",
    "alerts.rss.xml": "application/rss+xml; charset=utf-8",
    "alerts.atom.xml": "application/atom+xml; charset=utf-8",
}
SECONDS = "max-age=5, stale-while-revalidate=5, stale-if-error=86400"
Ask = Callable[..., Any]


class World(SimpleNamespace):
    alerts: tuple[Alert, ...]
    requires_key: bool


def a_council(world: World) -> SimpleNamespace:
    return SimpleNamespace(
        slug="ambridge",
        public_origin=ORIGIN,
        requires_key=world.requires_key,
        display_name=COUNCIL_NAMES.__getitem__,
    )


@pytest.fixture
def world(monkeypatch: pytest.MonkeyPatch) -> World:
    world = World(alerts=(an_alert(), over("flood", number=21)), requires_key=False)
    brand = Brand(name=COUNCIL_NAMES, short_name=COUNCIL_NAMES)
    monkeypatch.setattr(alert_feeds, "get_council", lambda slug: a_council(world))
    monkeypatch.setattr(alert_feeds, "get_site", lambda council: a_small_site())
    monkeypatch.setattr(alert_feeds, "get_council_alerts", lambda council, site: some_alerts(*world.alerts))
    monkeypatch.setattr(feeds, "get_brand", lambda council: brand)
    return world


@pytest.fixture
def ask(world: World) -> Ask:
    def ask(name: str = "alerts.json", query: str = "", method: str = "GET", **headers: str) -> Any:
        request = RequestFactory().generic(method, f"/feeds/ambridge/{name}?{query}", headers=headers)
        return GZipMiddleware(partial(alert_feeds.service_alerts, slug="ambridge", name=name))(request)

    return ask


@pytest.mark.parametrize("name", TYPES)
def test_each_format_has_its_type_and_is_fresh_within_seconds(ask: Ask, name: str) -> None:
    response = ask(name)
    assert (response.status_code, response["Content-Type"]) == (200, TYPES[name])
    assert response["Cache-Control"] == f"public, {SECONDS}"
    assert response["Access-Control-Allow-Origin"] == "*"
    assert response["Last-Modified"] == "Thu, 01 Jan 2026 21:00:00 GMT"
    assert response["Link"] == f'<http://localhost:8000/feeds/ambridge/{name}>; rel="self"'


@pytest.mark.parametrize("name", TYPES)
def test_reader_with_the_etag_or_the_date_gets_304(ask: Ask, name: str) -> None:
    first = ask(name, **{"Accept-Encoding": "gzip"})
    assert first["ETag"].startswith("W/"), "compressed on request"
    for header in ({"If-None-Match": first["ETag"]}, {"If-Modified-Since": first["Last-Modified"]}):
        again = ask(name, **header)
        assert (again.status_code, again.content) == (304, b"")


def test_an_end_changes_the_etag(ask: Ask, world: World) -> None:
    before = ask()["ETag"]
    world.alerts = (over(number=22), over("flood", number=21))
    after = ask(**{"If-None-Match": before})
    assert (after.status_code, json.loads(after.content)["items"]) == (200, [])


@pytest.mark.parametrize("name", TYPES)
def test_head_says_what_get_would(ask: Ask, name: str) -> None:
    head, get = ask(name, method="HEAD"), ask(name)
    assert head.status_code == 200
    for header in ("ETag", "Last-Modified", "Content-Type", "Cache-Control", "Link"):
        assert head[header] == get[header]


def test_welsh_readers_get_welsh_and_what_nobody_has_translated(ask: Ask, world: World) -> None:
    world.alerts = (an_alert(), in_english(id=a_uuid("alert flood"), severity="notice"))
    items = json.loads(ask(query="lang=cy").content)["items"]
    assert [item["language"] for item in items] == ["cy", "en"]


@pytest.mark.parametrize(
    ("query", "member"), [("lang=fr", "lang"), ("topic=bins", "topic"), ("all=1", "all")]
)
def test_bad_question_is_a_problem_that_names_the_member(ask: Ask, query: str, member: str) -> None:
    response = ask("alerts.rss.xml", query)
    assert (response.status_code, json.loads(response.content)["member"]) == (422, member)


def test_own_host_has_its_own_address(world: World) -> None:
    request = RequestFactory().get("/alerts.json?lang=cy")
    request.council = a_council(world)  # type: ignore[attr-defined]
    feed = json.loads(alert_feeds.own_alerts(request, name="alerts.json").content)
    assert feed["feed_url"] == f"{ORIGIN}/alerts.json?lang=cy"
    assert feed["home_page_url"] == f"{ORIGIN}/cy/alerts/"


def test_council_that_requires_a_key_answers_nobody_else(ask: Ask, world: World) -> None:
    world.requires_key = True
    assert ask().status_code == 401


def test_alerts_are_only_read(ask: Ask) -> None:
    assert ask(method="POST").status_code == 405
