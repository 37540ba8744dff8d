"""The OpenAPI document is a promise: it is stored, and no answer breaks it."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from django.test import Client

from syndication.api.docs import contract, type_name
from syndication.domain.alerts import alert_item_id
from tests.alert_samples import an_alert, over
from tests.samples import a_page, a_removed, a_site, a_small_site, a_uuid
from tests.snapshots import assert_snapshot

from .conftest import World


def test_the_contract_is_the_one_that_councils_build_on(client: Client) -> None:
    told = client.get("/api/v1/openapi.json").json()
    assert_snapshot("openapi.json", (json.dumps(told, indent=1, ensure_ascii=False) + "\n").encode())


def test_it_is_openapi_3_1_and_every_reference_leads_somewhere() -> None:
    schema = contract()
    assert schema["openapi"].startswith("3.1.")
    names = set(re.findall(r"#/components/schemas/(\w+)", json.dumps(schema)))
    assert names <= set(schema["components"]["schemas"])
    ids = [each["get"]["operationId"] for each in schema["paths"].values()]
    assert len(ids) == len(set(ids))


CRAWL = [
    {},
    {"limit": "1"},
    {"limit": "0"},
    {"limit": "99999999999999999999"},
    {"cursor": "x"},
    {"cursor": ""},
    {"page": "x"},
    {"lang": "xx"},
    {"topic": "\0"},
    {"service": "-1"},
    {"q": "x" * 3000},
    {"unknown": "1"},
]
ALERTS = (an_alert(), over("flood"))
ALERT_IDS = [alert_item_id(a_site().council_id, alert.id, "en") for alert in ALERTS]
IDS = [a_page().id, a_removed().id, *ALERT_IDS, a_uuid("never"), "..", "%2e%2e", "x"]


def addresses(path: str) -> list[str]:
    councils = [
        path.replace("{council}", slug)
        for slug in ("ambridge", "barchester", "borsetshire", "nowhere", "é'\"")
    ]
    return [address.replace("{id}", id) for address in councils for id in IDS] if "{id}" in path else councils


@pytest.mark.parametrize("path", list(contract()["paths"]))
@pytest.mark.django_db
def test_no_answer_is_of_an_undeclared_status_or_type(
    client: Client, world: World, settings: Any, path: str
) -> None:
    settings.API_RATE_LIMIT = 10_000
    declared = contract()["paths"][path]["get"]["responses"]
    for address in addresses(path):
        for query in CRAWL:
            answer = client.get(address, query, headers={"Authorization": "Bearer ccfeed_wrong"})
            assert answer.status_code in declared, (address, query)
            content = declared[answer.status_code].get("content", {})
            assert answer["Content-Type"] in content, (address, query)


@pytest.mark.django_db
def test_the_crawl_meets_every_declared_status(client: Client, world: World, settings: Any) -> None:
    """Else the crawl proves nothing, or the contract threatens with what never comes. 500 is elsewhere."""
    world.sites["ambridge"] = a_site(*a_small_site().pages.values(), removed=(a_removed(),))
    world.alerts = ALERTS
    for path, methods in contract()["paths"].items():
        settings.API_RATE_LIMIT = 10_000
        met = {client.get(a, q).status_code for a in addresses(path) for q in CRAWL} | {
            client.post(path).status_code
        }
        met |= {client.get(a, headers={"If-None-Match": "*"}).status_code for a in addresses(path)}
        settings.API_RATE_LIMIT = 0
        met.add(client.get(addresses(path)[0]).status_code)
        assert met == set(methods["get"]["responses"]) - {500}, path


def test_the_page_tells_of_every_address_and_shape_without_a_script(client: Client) -> None:
    html = client.get("/api/v1/docs").content.decode()
    schema = contract()
    assert all(path in html for path in schema["paths"])
    assert all(f'id="{name}"' in html for name in schema["components"]["schemas"])
    assert "<script" not in html
    assert "://" not in re.sub(r"http://localhost:8000", "", html)


def test_types_are_named_in_words() -> None:
    union = {"anyOf": [{"$ref": "#/components/schemas/Page"}, {"type": "null"}]}
    assert type_name({"type": "array", "items": union}) == "list of Page or null"
    assert type_name({"enum": ["a", "b"]}) == "one of a, b"
    assert type_name({"const": "put"}) == "“put”"
