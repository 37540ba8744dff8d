"""With Redis as the shared cache one quota counts for every web process; without an answer from it none does."""

from __future__ import annotations

import logging
import os
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.core.cache import cache, caches
from django.test import Client


@pytest.fixture
def redis_cache(settings: Any) -> Any:
    url = os.environ.get("TEST_REDIS_URL")
    if not url:
        pytest.skip("TEST_REDIS_URL names no Redis server")
    settings.CACHES = {"default": {"BACKEND": "cms.redis_cache.ForgivingRedisCache", "LOCATION": url}}
    cache.clear()
    yield cache
    cache.clear()


@pytest.mark.redis
def test_the_quota_is_counted_in_redis(client: Client, redis_cache: Any, settings: Any) -> None:
    settings.API_RATE_LIMIT = 3
    statuses = []
    for _ in range(4):
        statuses.append(client.get("/api/v1/councils/ambridge/pages").status_code)
        caches.close_all()
    assert statuses == [200, 200, 200, 429]


@pytest.fixture
def dead_redis(settings: Any) -> Any:
    """A cache at a port that nobody listens on: the address of a server that has stopped."""
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        url = f"redis://127.0.0.1:{sock.getsockname()[1]}/0"
        settings.CACHES = {"default": {"BACKEND": "cms.redis_cache.ForgivingRedisCache", "LOCATION": url}}
        yield cache


def test_while_redis_is_away_readers_are_answered_without_a_quota(
    client: Client, dead_redis: Any, settings: Any, caplog: pytest.LogCaptureFixture
) -> None:
    settings.API_RATE_LIMIT = 1
    with caplog.at_level(logging.WARNING, "cms.redis_cache"):
        statuses = [client.get("/api/v1/councils/ambridge/pages").status_code for _ in range(4)]
    assert statuses == [200] * 4
    assert "REDIS_URL does not answer" in caplog.text


def test_a_cache_that_is_away_remembers_nothing_and_raises_nothing(dead_redis: Any) -> None:
    cache.set("a", 1)
    assert (cache.get("a", "default"), cache.get_many(["a"]), "a" in cache) == ("default", {}, False)
    assert cache.set_many({"a": 1}) == ["a"]
    assert cache.add("a", 1)
    assert not any([cache.delete("a"), cache.touch("a"), cache.clear()])
    cache.delete_many(["a"])
    with pytest.raises(ValueError, match="not found"):
        cache.incr("a")


def test_a_silent_server_is_not_waited_for_at_every_request(settings: Any) -> None:
    with silent_server() as port:
        url = f"redis://127.0.0.1:{port}/0"
        settings.CACHES = {"default": {"BACKEND": "cms.redis_cache.ForgivingRedisCache", "LOCATION": url}}
        started = time.monotonic()
        assert [cache.get("a") for _ in range(20)] == [None] * 20
    assert time.monotonic() - started < 5


@contextmanager
def silent_server() -> Iterator[int]:
    """A port that takes connections and never says a word."""
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        sock.listen()
        yield sock.getsockname()[1]
