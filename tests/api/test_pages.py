"""Pages by filter and by id."""

from __future__ import annotations

import pytest
from django.test import Client

from syndication.api.schemas import Page, PageList
from tests.samples import a_page, a_removed, a_site, a_small_site, a_uuid

from .conftest import API, World

PAGES = f"{API}/ambridge/pages"


def titles(client: Client, query: str = "") -> list[str]:
    return [page["title"] for page in client.get(f"{PAGES}{query}").json()["pages"]]


def test_pages_come_newest_change_first(client: Client) -> None:
    assert titles(client) == ["Bin heb ei wagio", "Missed bin", "Moving home", "Bins"]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("?lang=cy", ["Bin heb ei wagio"]),
        ("?tag=moving", ["Moving home"]),
        ("?topic=bins&lang=en", ["Missed bin", "Bins"]),
        ("?service=524&lang=en", ["Missed bin"]),
        ("?q=before+you+move", ["Moving home"]),
        ("?q=nothing+of+the+sort", []),
    ],
)
def test_filters_are_those_of_the_feeds(client: Client, query: str, expected: list[str]) -> None:
    assert titles(client, query) == expected


def test_following_next_url_gives_each_page_once(client: Client) -> None:
    seen, address = [], f"{PAGES}?limit=1"
    while address:
        answer = client.get(address).json()
        seen += [page["id"] for page in answer["pages"]]
        address = answer["next_url"]
    assert seen == [f"urn:uuid:{page.id}" for page in a_small_site().ordered()]


def test_next_url_is_the_services_own_address_whatever_the_request_says(client: Client) -> None:
    answer = client.get(f"{PAGES}?limit=1&lang=en", headers={"X-Forwarded-Host": "evil.example"}).json()
    assert answer["next_url"].startswith(f"http://localhost:8000{PAGES}?limit=1&lang=en&page=")


def test_answers_have_the_shape_of_the_contract(client: Client) -> None:
    PageList.model_validate(client.get(PAGES).json())
    Page.model_validate(client.get(f"{PAGES}/{a_page().id}").json())


@pytest.mark.parametrize(
    ("query", "member"),
    [
        ("?limit=0", "limit"),
        ("?limit=501", "limit"),
        ("?limit=", "limit"),
        ("?limit=ten", "limit"),
        ("?limit=5&limit=6", "limit"),
        ("?service=x", "service"),
        ("?page=x", "page"),
        ("?lang=fr", "lang"),
        ("?topic=nowhere", "topic"),
        ("?topc=bins", "topc"),
        ("?cursor=x", "cursor"),
        ("?q=" + "x" * 500, "q"),
        ("?q=%FF", "q"),
    ],
)
def test_a_bad_value_is_refused_by_name(client: Client, query: str, member: str) -> None:
    answer = client.get(f"{PAGES}{query}")
    assert (answer.status_code, answer["Content-Type"]) == (422, "application/problem+json")
    assert (answer.json()["member"], answer.json()["type"]) == (
        member,
        "http://localhost:8000/problems/invalid-query",
    )


def test_one_page_is_the_item_of_the_feed(client: Client) -> None:
    answer = client.get(f"{PAGES}/{a_page().id}")
    assert answer.json()["id"] == f"urn:uuid:{a_page().id}"
    assert answer["Last-Modified"] == "Thu, 01 Jan 2026 09:00:00 GMT"


def test_the_urn_of_a_page_is_understood_too(client: Client) -> None:
    assert client.get(f"{PAGES}/urn:uuid:{a_page().id.upper()}").status_code == 200


@pytest.mark.parametrize("id", [a_uuid("never"), "not-a-uuid", "x" * 5000])
def test_a_page_that_never_was_is_unknown(client: Client, id: str) -> None:
    answer = client.get(f"{PAGES}/{id}")
    assert (answer.status_code, answer.json()["title"]) == (404, "Unknown page")


def test_a_removed_page_is_gone_with_its_reason(client: Client, world: World) -> None:
    moved = a_removed(reason="redirect", redirect_to="http://ambridge.localhost:8000/bins/", note="Merged.")
    world.sites["ambridge"] = a_site(removed=(moved,))
    answer = client.get(f"{PAGES}/{moved.id}")
    problem = answer.json()
    assert (answer.status_code, problem["type"]) == (410, "http://localhost:8000/problems/page-removed")
    assert (problem["reason"], problem["note"]) == ("redirect", "Merged.")
    assert problem["redirect_to"] == moved.redirect_to
    assert moved.redirect_to in problem["detail"]


def test_another_councils_page_is_unknown(client: Client) -> None:
    assert client.get(f"{API}/barchester/pages/{a_page().id}").status_code == 404
