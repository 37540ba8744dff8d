"""The client is patient with a busy service and trusts nothing that is outside the contract."""

from __future__ import annotations

from typing import Any

import pytest
import requests

from syndication.client import NotAllowed, Service, ServiceUnreachable

from .stub import URL, StubApi, respond


def test_a_busy_service_is_asked_again_after_the_time_it_names(api: StubApi) -> None:
    waits: list[float] = []
    service = api.service()
    service.sleep = waits.append
    answers = iter([respond(429, {}, {"Retry-After": "7"}), respond(503, {}, {"Retry-After": "99999"})])
    api.before = lambda name: next(answers, None)
    assert service.digest().count == 0
    assert waits == [7.0, 120.0]


def test_a_network_fault_is_tried_again_and_then_reported(api: StubApi) -> None:
    def fail(name: str) -> None:
        raise requests.ConnectionError("refused")

    api.before = fail
    with pytest.raises(ServiceUnreachable, match="refused"):
        api.service().digest()
    assert len(api.asked) == 5


@pytest.mark.parametrize("status", [401, 404])
def test_a_refused_key_and_an_unknown_council_are_not_tried_again(api: StubApi, status: int) -> None:
    problem = {"type": "https://pages.example/problems/any", "detail": "Ask the council."}
    api.before = lambda name: respond(status, problem)
    with pytest.raises(NotAllowed, match="Ask the council"):
        api.service().digest()
    assert len(api.asked) == 1


GOOD = {"op": "remove", "id": "urn:uuid:00000000-0000-4000-8000-000000000000", "version": 1, "reason": "gone"}


@pytest.mark.parametrize(
    "change",
    [
        GOOD | {"id": "urn:uuid:../../etc/passwd"},
        GOOD | {"id": "00000000-0000-4000-8000-000000000000"},
        GOOD | {"op": "rename"},
        GOOD | {"op": "put"},
        GOOD | {"op": "put", "sha256": "0", "page": {"id": GOOD["id"], "_syndication": {"version": 1}}},
        {"op": "remove"},
        "remove",
    ],
)
def test_changes_outside_the_contract_are_refused(api: StubApi, change: Any) -> None:
    api.before = lambda name: respond(200, {"changes": [change], "cursor": "c", "more": False})
    with pytest.raises(ServiceUnreachable):
        api.service().changes(None)


@pytest.mark.parametrize(
    "value", [None, [], {}, {"changes": []}, {"changes": None, "cursor": "c", "more": False}]
)
def test_answers_outside_the_contract_are_refused(api: StubApi, value: Any) -> None:
    api.before = lambda name: respond(200, value)
    with pytest.raises(ServiceUnreachable):
        api.service().changes(None)


def test_the_key_travels_in_the_authorization_header() -> None:
    service = Service(URL + "/", key="ccfeed_secret")
    assert service.url == URL
    assert service.session.headers["Authorization"] == "Bearer ccfeed_secret"


def test_only_http_addresses_are_asked() -> None:
    with pytest.raises(NotAllowed):
        Service("file:///etc/passwd")
