"""With Redis as the shared cache one quota counts for every web process."""

from __future__ import annotations

import os
from typing import Any

import pytest
from django.core.cache import cache, caches
from django.test import Client


@pytest.fixture
def redis_cache(settings: Any) -> Any:
    url = os.environ.get("TEST_REDIS_URL")
    if not url:
        pytest.skip("TEST_REDIS_URL names no Redis server")
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": url}}
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
