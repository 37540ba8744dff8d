"""The shared cache in Redis, which may be away: everything in it can be done without."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from typing import Any

from django.core.cache.backends.redis import RedisCache
from redis.exceptions import RedisError

PAUSE_SECONDS = 5  # after a failure, so that requests do not each wait for a dead server
OPTIONS = {"socket_connect_timeout": 0.5, "socket_timeout": 0.5}

log = logging.getLogger(__name__)


class ForgivingRedisCache(RedisCache):
    """Django's Redis cache; while the server does not answer, a cache that remembers nothing."""

    def __init__(self, server: Any, params: dict[str, Any]) -> None:
        super().__init__(server, {**params, "OPTIONS": OPTIONS | params.get("OPTIONS", {})})
        self._silent_until = 0.0

    def add(self, *args: Any, **kwargs: Any) -> bool:
        """While Redis is away it says yes: nobody else has the key."""
        return bool(self._ask(super().add, args, kwargs, True))

    def get(self, key: Any, default: Any = None, version: int | None = None) -> Any:
        return self._ask(super().get, (key, default, version), {}, default)

    def set(self, *args: Any, **kwargs: Any) -> None:
        self._ask(super().set, args, kwargs, None)

    def touch(self, *args: Any, **kwargs: Any) -> bool:
        return bool(self._ask(super().touch, args, kwargs, False))

    def delete(self, *args: Any, **kwargs: Any) -> bool:
        return bool(self._ask(super().delete, args, kwargs, False))

    def get_many(self, *args: Any, **kwargs: Any) -> dict[Any, Any]:
        found: dict[Any, Any] = self._ask(super().get_many, args, kwargs, {})
        return found

    def has_key(self, *args: Any, **kwargs: Any) -> bool:
        return bool(self._ask(super().has_key, args, kwargs, False))

    def incr(self, key: Any, delta: int = 1, version: int | None = None) -> int:
        """While Redis is away the key is missing, which is a ValueError as in any cache."""
        number = self._ask(super().incr, (key, delta, version), {}, None)
        if number is None:
            raise ValueError(f"Key {key!r} not found.")
        return int(number)

    def set_many(self, data: Any, *args: Any, **kwargs: Any) -> list[Any]:
        failed: list[Any] = self._ask(super().set_many, (data, *args), kwargs, list(data))
        return failed

    def delete_many(self, *args: Any, **kwargs: Any) -> None:
        self._ask(super().delete_many, args, kwargs, None)

    def clear(self) -> None:
        self._ask(super().clear, (), {}, None)

    def _ask(
        self, method: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any], otherwise: Any
    ) -> Any:
        if time.monotonic() < self._silent_until:
            return otherwise
        try:
            return method(*args, **kwargs)
        except RedisError as error:
            self._silent_until = time.monotonic() + PAUSE_SECONDS
            log.warning("The cache at REDIS_URL does not answer; going on without it: %s", error)
            return otherwise
