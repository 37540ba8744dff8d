"""A copy made through the API is in step, and every doubtful cursor is refused."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from django.test import Client

from syndication.api.schemas import Changes, Digest, Page
from syndication.client.digest import digest_of, fingerprint
from tests.samples import a_page, a_removed, a_site, a_small_site

from .conftest import API, World

CHANGES = f"{API}/ambridge/changes"


def follow(client: Client, copy: dict[str, Any], cursor: str = "", limit: int = 2) -> str:
    more = True
    while more:
        answer = client.get(
            CHANGES, {"cursor": cursor, "limit": limit} if cursor else {"limit": limit}
        ).json()
        Changes.model_validate(answer)
        for change in answer["changes"]:
            if change["op"] == "put":
                copy[change["id"]] = change["page"]
            else:
                copy.pop(change["id"], None)
        cursor, more = answer["cursor"], answer["more"]
    return cursor


def is_in_step(client: Client, copy: dict[str, Any]) -> bool:
    told, own = client.get(f"{API}/ambridge/digest").json(), digest_of(copy.values())
    Digest.model_validate(told)
    return (told["count"], told["sha256"]) == (own.count, own.sha256)


def test_a_copy_proves_that_it_is_in_step(client: Client) -> None:
    copy: dict[str, Any] = {}
    follow(client, copy, limit=1)
    assert len(copy) == 4
    assert is_in_step(client, copy)


def test_a_copy_follows_puts_and_removals(client: Client, world: World) -> None:
    copy: dict[str, Any] = {}
    cursor = follow(client, copy)
    site = world.sites["ambridge"]
    gone = a_removed("missed-bin", version=20, reason="opted-out")
    kept = {id: page for id, page in site.pages.items() if id != gone.id} | {
        a_page("new").id: a_page("new", version=21)
    }
    world.sites["ambridge"] = replace(site, pages=kept, removed={**site.removed, gone.id: gone}, head=21)
    assert not is_in_step(client, copy)
    follow(client, copy, cursor)
    assert is_in_step(client, copy)


def test_a_put_carries_what_the_digest_counts(client: Client) -> None:
    put = client.get(f"{CHANGES}?limit=1").json()["changes"][0]
    assert put["sha256"] == put["page"]["_syndication"]["sha256"] == fingerprint(put["page"])
    assert (put["id"], put["version"]) == (put["page"]["id"], put["page"]["_syndication"]["version"])


def test_a_removal_says_why_and_leaves_out_what_it_does_not_know(client: Client, world: World) -> None:
    world.sites["ambridge"] = a_site(a_page(version=3))
    cursor = client.get(CHANGES).json()["cursor"]
    world.sites["ambridge"] = a_site(removed=(a_removed("missed-bin", version=4, note=""),))
    changes = client.get(CHANGES, {"cursor": cursor}).json()["changes"]
    assert changes == [{"op": "remove", "id": f"urn:uuid:{a_page().id}", "version": 4, "reason": "withdrawn"}]


def test_at_the_end_there_is_nothing_new_and_the_same_cursor(client: Client) -> None:
    cursor = follow(client, {})
    assert client.get(CHANGES, {"cursor": cursor}).json() == {"changes": [], "cursor": cursor, "more": False}


def a_cursor_of(client: Client, slug: str) -> str:
    return str(client.get(f"{API}/{slug}/changes").json()["cursor"])


@pytest.mark.parametrize(
    "case", ["tampered", "malformed", "huge", "foreign", "epoch", "ahead", "rotated away"]
)
def test_a_doubtful_cursor_means_starting_again_never_an_empty_list(
    client: Client, world: World, settings: Any, case: str
) -> None:
    good = a_cursor_of(client, "ambridge")
    swapped = ("B" if good[0] == "A" else "A") + good[1:]
    cursor = {"tampered": swapped, "malformed": "%00é", "huge": "A" * 5000}.get(case, good)
    if case == "foreign":
        cursor = a_cursor_of(client, "barchester")
    elif case == "epoch":
        world.epoch = "e2"
    elif case == "ahead":
        world.sites["ambridge"] = replace(a_small_site(), head=3)
    elif case == "rotated away":
        settings.SECRET_KEY = "another secret, without the old one as fallback"
    answer = client.get(CHANGES, {"cursor": cursor})
    assert (answer.status_code, answer["Content-Type"]) == (410, "application/problem+json")
    assert answer.json()["type"] == "http://localhost:8000/problems/resync-required"


def test_a_cursor_outlives_the_rotation_of_the_secret(client: Client, settings: Any) -> None:
    cursor = a_cursor_of(client, "ambridge")
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "the next secret", [settings.SECRET_KEY]
    assert client.get(CHANGES, {"cursor": cursor}).status_code == 200


@pytest.mark.parametrize(
    "query", ["limit=0", "limit=501", "limit=x", "topic=bins", "lang=en", "cursor=a&cursor=b"]
)
def test_changes_are_never_filtered_and_bad_values_are_named(client: Client, query: str) -> None:
    answer = client.get(f"{CHANGES}?{query}")
    assert (answer.status_code, answer.json()["member"]) == (422, query.split("=")[0])


def test_the_export_is_the_complete_set_as_of_its_cursor(client: Client) -> None:
    answer = client.get(f"{API}/ambridge/export.ndjson")
    lines = b"".join(answer.streaming_content).splitlines()
    pages = {page["id"]: page for page in map(json.loads, lines)}
    assert answer["Content-Type"] == "application/x-ndjson"
    assert [Page.model_validate(page).id for page in pages.values()] == list(pages)
    assert is_in_step(client, pages)
    after = client.get(CHANGES, {"cursor": answer["Syndication-Cursor"]}).json()
    assert (after["changes"], after["more"]) == ([], False)


def test_the_export_of_a_council_without_pages_is_empty(client: Client) -> None:
    assert b"".join(client.get(f"{API}/barchester/export.ndjson").streaming_content) == b""


def test_the_same_state_gives_the_same_bytes(client: Client) -> None:
    first, second = client.get(CHANGES), client.get(CHANGES)
    assert first.content == second.content
    assert first["ETag"] == second["ETag"]
