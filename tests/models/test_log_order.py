"""Law 1: number order is commit order, a rollback leaves no gap, and a polling reader misses nothing."""

from __future__ import annotations

import os
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from syndication.models import Change, Counter, Entry, Event, content_transaction

from .writers import run_race, start_processes

WRITERS, EACH = 6, 40


def numbers() -> list[int]:
    return list(Change.objects.order_by("number").values_list("number", flat=True))


@pytest.mark.django_db
def test_a_rollback_leaves_no_gap() -> None:
    with pytest.raises(RuntimeError):
        record_and_fail()
    with content_transaction() as collector:
        collector.record(Entry(Event.RELEASE, "presentation"))
    assert numbers() == [1]


def record_and_fail() -> None:
    with content_transaction() as collector:
        collector.record(Entry(Event.RELEASE, "presentation"))
        raise RuntimeError


@pytest.mark.django_db
def test_a_transaction_without_changes_takes_no_number() -> None:
    with content_transaction():
        pass
    assert not Counter.objects.filter(last__gt=0).exists()


@pytest.mark.django_db
def test_a_nested_transaction_joins_the_outer_one() -> None:
    with content_transaction() as outer:
        outer.record(Entry(Event.RELEASE, "presentation", note="first"))
        with content_transaction() as inner:
            assert inner is outer
            inner.record(Entry(Event.RELEASE, "presentation", note="second"))
        assert numbers() == []
    assert list(Change.objects.values_list("number", "note")) == [(1, "first"), (2, "second")]


@pytest.mark.django_db
def test_a_nested_failure_leaves_nothing_in_what_goes_on() -> None:
    with content_transaction() as outer:
        with pytest.raises(RuntimeError):
            record_and_fail()
        outer.record(Entry(Event.RELEASE, "presentation", note="kept"))
    assert list(Change.objects.values_list("number", "note")) == [(1, "kept")]


def test_threads_on_sqlite_lose_nothing(tmp_path: Path) -> None:
    race = run_race(WRITERS, EACH, f"sqlite:///{tmp_path / 'log.sqlite3'}")
    assert race["seen"] == race["stored"] == list(range(1, race["kept"] + 1))


@pytest.mark.postgres
def test_processes_on_postgresql_lose_nothing(postgres_database: str) -> None:
    import psycopg

    writers, seen = start_processes(WRITERS, EACH, postgres_database), []
    with psycopg.connect(postgres_database, autocommit=True) as reader:
        while any(writer.poll() is None for writer in writers):
            cursor = seen[-1] if seen else 0
            rows = reader.execute(
                "SELECT number FROM syndication_change WHERE number > %s ORDER BY number", [cursor]
            )
            seen.extend(number for (number,) in rows)
        kept = sum(int(writer.communicate()[0]) for writer in writers)
        stored = [
            n for (n,) in reader.execute("SELECT number FROM syndication_change ORDER BY number").fetchall()
        ]
        seen.extend(number for number in stored if number > seen[-1])
    assert seen == stored == list(range(1, kept + 1))


@pytest.fixture
def postgres_database() -> Iterator[str]:
    """The address of an empty PostgreSQL database that exists for one test."""
    server = os.environ.get("TEST_POSTGRES_URL")
    if not server:
        pytest.skip("TEST_POSTGRES_URL names no PostgreSQL server")
    import psycopg

    name = f"test_{uuid.uuid4().hex[:12]}"
    with psycopg.connect(server, autocommit=True) as admin:
        admin.execute(f'CREATE DATABASE "{name}"')
        url = f"{server.rsplit('/', 1)[0]}/{name}"
        try:
            yield url
        finally:
            admin.execute(f'DROP DATABASE "{name}" WITH (FORCE)')
