"""The quota: so many requests a minute for each feed key, or each address where no key is used.

Headers as in draft-ietf-httpapi-ratelimit-headers-10. The count lives in the cache: losing it gives quota
back, never takes it away.
"""

from __future__ import annotations

import hashlib
import time
from dataclasses import dataclass

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponseBase

from syndication.domain.errors import TooManyRequests
from syndication.queries.keys import find_reader

WINDOW = 60  # seconds


@dataclass(frozen=True)
class Quota:
    """Where one reader stands in the present window."""

    limit: int
    used: int
    seconds_left: int

    @property
    def remaining(self) -> int:
        return max(0, self.limit - self.used)

    def check(self) -> None:
        if self.used > self.limit:
            raise TooManyRequests(
                f"More than {self.limit} requests in a minute. Wait {self.seconds_left} s; "
                "changes since a cursor need far fewer requests than reading every page.",
                retry_after=self.seconds_left,
            )

    def describe(self, response: HttpResponseBase) -> None:
        response["RateLimit-Policy"] = f'"default";q={self.limit};w={WINDOW}'
        response["RateLimit"] = f'"default";r={self.remaining};t={self.seconds_left}'


def spend(request: HttpRequest) -> Quota:
    """Counts this request."""
    window, elapsed = divmod(int(time.time()), WINDOW)
    return Quota(rate_limit(), _count(f"quota:{_reader(request)}:{window}"), WINDOW - elapsed)


def rate_limit() -> int:
    return int(getattr(settings, "API_RATE_LIMIT", 600))


def is_flooding(request: HttpRequest, purpose: str, limit: int) -> bool:
    """Counts this request and says whether its sender has come more than `limit` times within the minute."""
    window = int(time.time()) // WINDOW
    return _count(f"{purpose}:{_sender(request)}:{window}") > limit


def _count(name: str) -> int:
    if cache.add(name, 1, timeout=2 * WINDOW):
        return 1
    try:
        return int(cache.incr(name))
    except ValueError:  # evicted between the two
        return 1


def _reader(request: HttpRequest) -> str:
    """A key that exists has a quota of its own; made-up ones share their sender's: no way around it."""
    key = find_reader(request.headers.get("Authorization"))
    return _digest(f"key {key.pk}") if key else _sender(request)


def _sender(request: HttpRequest) -> str:
    return _digest(f"address {sender_address(request)}")


def sender_address(request: HttpRequest) -> str:
    """Where a request came from: told by the outermost of our own proxies, as PROXY_HOPS says how many there are.

    Each proxy adds the address that it saw at the end of X-Forwarded-For; what stands before those of our own
    proxies is hearsay.
    """
    told = [part.strip() for part in request.headers.get("X-Forwarded-For", "").split(",") if part.strip()]
    hops = settings.PROXY_HOPS
    return told[-hops] if 0 < hops <= len(told) else str(request.META.get("REMOTE_ADDR", ""))


def _digest(name: str) -> str:
    return hashlib.sha256(name.encode()).hexdigest()[:32]
