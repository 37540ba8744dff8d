"""Deterministic JSON, and answers that are worked out only for readers who do not have them yet."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseNotModified
from django.utils import timezone
from django.utils.http import http_date, parse_etags, parse_http_date_safe

from syndication.feeds.fingerprint import FINGERPRINT

FRESHNESS = "max-age=60, stale-while-revalidate=300, stale-if-error=86400"
# Of what must be seen within seconds everywhere: copies may be five seconds old, and five more while fetched anew.
SECONDS = "max-age=5, stale-while-revalidate=5, stale-if-error=86400"
# Of what has its version in its name.
FOR_EVER = "public, max-age=31536000, immutable"
# Last-Modified counts whole seconds, and a row's time is taken shortly before it is committed.
SETTLES_IN = timedelta(seconds=2)


def answer(
    request: HttpRequest,
    value: Mapping[str, Any],
    *,
    modified: datetime | None = None,
    private: bool = False,
    freshness: str = FRESHNESS,
) -> HttpResponseBase:
    """The value as JSON, or 304 when the reader has these bytes already."""
    body = to_json(value)
    return answer_if_changed(
        request,
        lambda: HttpResponse(body, content_type="application/json"),
        etag=strong_etag(body),
        modified=modified,
        private=private,
        freshness=freshness,
    )


def answer_if_changed(
    request: HttpRequest,
    build: Callable[[], HttpResponseBase],
    *,
    etag: str,
    modified: datetime | None = None,
    private: bool = False,
    freshness: str = FRESHNESS,
) -> HttpResponseBase:
    """What `build` gives, or 304 without building it when the reader's copy has this ETag or date.

    Validators and caching as in RFC 9110 section 13 and RFC 9111.
    """
    modified = settled(modified, timezone.now())
    stamp = int(modified.timestamp()) if modified else None
    response = HttpResponseNotModified() if is_fresh(request, etag, stamp) else build()
    response["ETag"] = etag
    if stamp is not None:
        response["Last-Modified"] = http_date(stamp)
    response["Cache-Control"] = f"{'private' if private else 'public'}, {freshness}"
    response["Vary"] = "Authorization, Accept-Encoding" if private else "Accept-Encoding"
    return response


def settled(modified: datetime | None, now: datetime) -> datetime | None:
    """The time itself once no later change can fall into its second, until then None.

    Otherwise a reader who only sends If-Modified-Since would never learn of the later one.
    """
    return modified if modified and now - modified >= SETTLES_IN else None


def is_fresh(request: HttpRequest, etag: str, stamp: int | None) -> bool:
    """Whether the reader's copy is this one. If-None-Match decides alone where it is sent."""
    wanted = request.headers.get("If-None-Match")
    if wanted is not None:
        tags = [tag.removeprefix("W/") for tag in parse_etags(wanted)]
        return "*" in tags or etag in tags
    since = parse_http_date_safe(request.headers.get("If-Modified-Since", ""))
    return stamp is not None and since is not None and stamp <= since


def strong_etag(*parts: str | bytes | int) -> str:
    """Names exactly these bytes, or this state, as this release of the renderer writes them."""
    digest = hashlib.sha256(FINGERPRINT.encode())
    for part in parts:
        digest.update(b"\0" + (part if isinstance(part, bytes) else str(part).encode()))
    return f'"{digest.hexdigest()[:32]}"'


def to_json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
