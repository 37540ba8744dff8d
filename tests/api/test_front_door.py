"""The service's own front door and its health."""

from __future__ import annotations

import pytest
from django.db import DatabaseError
from django.test import Client

from syndication.views import health

from .conftest import World


def test_the_front_door_leads_to_every_council(client: Client, world: World) -> None:
    html = client.get("/").content.decode()
    for slug in world.councils:
        assert f'href="http://{slug}.localhost:8000/"' in html
        assert f'href="/feeds/{slug}/atom.xml?lang=cy"' in html
        assert f'href="/api/v1/councils/{slug}"' in html


def test_an_empty_service_says_what_to_do(client: Client, world: World) -> None:
    world.councils.clear()
    assert "No council has joined yet" in client.get("/").content.decode()


def test_liveness_needs_no_database(client: Client) -> None:
    assert client.get("/healthz").content == b"ok\n"


@pytest.mark.django_db
def test_readiness_means_the_database_is_there_and_migrated(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert client.get("/readyz").status_code == 200
    monkeypatch.setattr(health, "missing_migrations", lambda: 2)
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["missing"]) == (503, 2)

    def fail() -> int:
        raise DatabaseError("no server")

    monkeypatch.setattr(health, "missing_migrations", fail)
    assert client.get("/readyz").json()["type"].endswith("/problems/not-ready")
