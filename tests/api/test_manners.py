"""HEAD, 304, CORS, caching, quota and problems: the same at every address."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from tests.samples import a_page, a_site

from .conftest import API, World

ADDRESSES = [
    API,
    f"{API}/ambridge",
    f"{API}/ambridge/pages",
    f"{API}/ambridge/pages/{a_page().id}",
    f"{API}/ambridge/changes",
    f"{API}/ambridge/export.ndjson",
    f"{API}/ambridge/digest",
    "/api/v1/openapi.json",
    "/api/v1/docs",
]
everywhere = pytest.mark.parametrize("address", ADDRESSES)


def body(response: Any) -> bytes:
    return b"".join(response.streaming_content) if response.streaming else bytes(response.content)


@everywhere
def test_head_gives_the_headers_of_get_and_no_body(client: Client, address: str) -> None:
    get, head = client.get(address), client.head(address)
    assert (head.status_code, head["ETag"], head["Content-Type"]) == (200, get["ETag"], get["Content-Type"])
    assert body(head) == b""


@everywhere
def test_a_reader_who_has_it_is_told_so(client: Client, address: str) -> None:
    etag = client.get(address)["ETag"]
    assert not etag.startswith("W/")
    for sent in (etag, f"W/{etag}", f'"other", {etag}', "*"):
        answer = client.get(address, headers={"If-None-Match": sent})
        assert (answer.status_code, body(answer), answer["ETag"]) == (304, b"", etag)
        assert "stale-while-revalidate" in answer["Cache-Control"]
    assert client.get(address, headers={"If-None-Match": '"other"'}).status_code == 200


@everywhere
def test_any_origin_may_read_and_a_shared_cache_may_keep_it(client: Client, address: str) -> None:
    answer = client.get(address)
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert "Syndication-Cursor" in answer["Access-Control-Expose-Headers"]
    assert answer["Cache-Control"].startswith("public, max-age=")


@everywhere
def test_a_browser_may_ask_first(client: Client, address: str) -> None:
    answer = client.options(address)
    assert (answer.status_code, answer["Allow"]) == (204, "GET, HEAD, OPTIONS")
    assert "Authorization" in answer["Access-Control-Allow-Headers"]


@everywhere
@pytest.mark.parametrize("method", ["post", "delete"])
@pytest.mark.django_db
def test_other_methods_are_refused_as_a_problem(client: Client, address: str, method: str) -> None:
    answer = getattr(client, method)(address)
    assert (answer.status_code, answer["Allow"]) == (405, "GET, HEAD, OPTIONS")
    assert answer.json()["type"].endswith("/problems/method-not-allowed")


def test_a_date_will_do_where_there_is_no_etag(client: Client) -> None:
    address = ADDRESSES[3]
    modified = client.get(address)["Last-Modified"]
    assert client.get(address, headers={"If-Modified-Since": modified}).status_code == 304
    earlier = "Wed, 31 Dec 2025 00:00:00 GMT"
    assert client.get(address, headers={"If-Modified-Since": earlier}).status_code == 200


def test_an_etag_changes_with_the_state(client: Client, world: World) -> None:
    before = {address: client.get(address)["ETag"] for address in ADDRESSES[2:7]}
    world.sites["ambridge"] = a_site(a_page(version=30))
    assert all(client.get(address)["ETag"] != etag for address, etag in before.items())


@pytest.mark.parametrize(
    "address", ["/api/v1/", "/api/v1/nothing", f"{API}/", f"{API}/ambridge/nothing", "/api/v1/docs/"]
)
def test_an_unknown_address_is_a_problem(client: Client, address: str) -> None:
    answer = client.get(address)
    assert (answer.status_code, answer["Content-Type"]) == (404, "application/problem+json")
    assert answer.json()["type"].endswith("/problems/unknown-address")
    assert answer["Access-Control-Allow-Origin"] == "*"


def test_a_fault_of_ours_is_a_problem_and_is_not_swallowed(client: Client, world: World) -> None:
    world.sites.clear()
    with pytest.raises(KeyError):
        client.get(f"{API}/ambridge/pages")
    client.raise_request_exception = False
    answer = client.get(f"{API}/ambridge/pages")
    assert (answer.status_code, answer["Cache-Control"]) == (500, "no-store")
    assert answer.json()["type"].endswith("/problems/internal-error")


def test_the_quota_is_told_and_ends_in_429(
    client: Client, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("syndication.http.quota.time.time", lambda: 1_000_000_010.0)
    settings.API_RATE_LIMIT = 2
    first = client.get(API)
    assert (first["RateLimit"], first["RateLimit-Policy"]) == ('"default";r=1;t=10', '"default";q=2;w=60')
    assert client.get(API).status_code == 200
    refused = client.get(API)
    assert (refused.status_code, refused["Retry-After"], refused["RateLimit"]) == (
        429,
        "10",
        '"default";r=0;t=10',
    )
    assert refused.json()["type"].endswith("/problems/too-many-requests")
    assert client.get(API, REMOTE_ADDR="198.51.100.7").status_code == 200
    monkeypatch.setattr("syndication.http.quota.time.time", lambda: 1_000_000_041.0)
    assert client.get(API).status_code == 200
