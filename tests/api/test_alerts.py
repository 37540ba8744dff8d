"""Live alerts over the API: all, one, what is over, and who may ask."""

from __future__ import annotations

import pytest
from django.test import Client

from syndication.domain.alerts import alert_item_id
from tests.alert_samples import an_alert, in_english, over
from tests.samples import a_small_site, a_uuid

from .alert_shapes import check_alert
from .conftest import API, World

SECONDS = "public, max-age=5, stale-while-revalidate=5, stale-if-error=86400"


def id_of(name: str, language: str = "en") -> str:
    return alert_item_id(a_small_site().council_id, a_uuid(f"alert {name}"), language)


@pytest.fixture
def storm(world: World) -> World:
    world.alerts = (an_alert(), over("flood", number=21), over("hoax", "withdrawn", number=22))
    return world


def test_all_live_alerts_come_at_once(client: Client, storm: World) -> None:
    answer = client.get(f"{API}/ambridge/alerts")
    found = answer.json()["alerts"]
    assert [(item["language"], item["title"]) for item in found] == [
        ("en", "Storm on the coast"),
        ("cy", "Storm ar yr arfordir"),
    ]
    for item in found:
        check_alert(item)


def test_nobodys_copy_is_older_than_seconds(client: Client, storm: World) -> None:
    for path in ("alerts", f"alerts/{id_of('storm')}"):
        assert client.get(f"{API}/ambridge/{path}")["Cache-Control"] == SECONDS


def test_an_unchanged_list_is_not_sent_again(client: Client, storm: World) -> None:
    etag = client.get(f"{API}/ambridge/alerts")["ETag"]
    asked = {"If-None-Match": etag}
    assert client.get(f"{API}/ambridge/alerts", headers=asked).status_code == 304
    storm.alerts = ()
    assert client.get(f"{API}/ambridge/alerts", headers=asked).json() == {"alerts": []}


def test_a_language_gets_each_alert_once_and_marked(client: Client, storm: World) -> None:
    storm.alerts = (an_alert(), in_english(id=a_uuid("alert flood")))
    found = client.get(f"{API}/ambridge/alerts?lang=cy").json()["alerts"]
    assert sorted(item["language"] for item in found) == ["cy", "en"]


@pytest.mark.parametrize("query", ["lang=fr", "lang=", "topic=bins"])
def test_a_bad_question_is_refused(client: Client, storm: World, query: str) -> None:
    answer = client.get(f"{API}/ambridge/alerts?{query}")
    assert (answer.status_code, answer.json()["member"]) == (422, query.partition("=")[0])


def test_one_alert_by_its_id(client: Client, storm: World) -> None:
    item = client.get(f"{API}/ambridge/alerts/{id_of('storm', 'cy')}").json()
    assert item["title"] == "Storm ar yr arfordir"


@pytest.mark.parametrize(("name", "reason"), [("flood", "ended"), ("hoax", "withdrawn")])
def test_one_that_is_over_is_gone_with_its_reason(
    client: Client, storm: World, name: str, reason: str
) -> None:
    answer = client.get(f"{API}/ambridge/alerts/{id_of(name)}")
    assert (answer.status_code, answer.json()["reason"]) == (410, reason)


def test_an_unknown_one_is_not_there(client: Client, storm: World) -> None:
    for name in (a_uuid("never"), "x"):
        answer = client.get(f"{API}/ambridge/alerts/{name}")
        assert (answer.status_code, answer.json()["type"].rsplit("/")[-1]) == (404, "unknown-alert")


def test_a_council_that_asks_for_a_key_asks_for_it_here(client: Client, storm: World) -> None:
    assert client.get(f"{API}/borsetshire/alerts").status_code == 401


def test_a_council_names_where_its_alerts_are(client: Client, world: World) -> None:
    told = client.get(f"{API}/ambridge").json()
    assert told["api"]["alerts"].endswith("/api/v1/councils/ambridge/alerts")
    assert told["feeds"][0]["alerts_atom"].endswith("/feeds/ambridge/alerts.atom.xml?lang=en")
