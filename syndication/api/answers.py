"""How the API answers: deterministic JSON with a strong ETag and its manners, or 304."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.http import http_date, parse_etags, parse_http_date_safe

from syndication.feeds.fingerprint import FINGERPRINT

FRESHNESS = "max-age=60, stale-while-revalidate=300, stale-if-error=86400"


def answer(
    request: HttpRequest, value: Mapping[str, Any], *, modified: datetime | None = None, private: bool = False
) -> HttpResponseBase:
    """The value as JSON, or 304 when the reader has these bytes already."""
    body = to_json(value)
    response = HttpResponse(body, content_type="application/json")
    return with_manners(request, response, strong_etag(body), modified=modified, private=private)


def with_manners(
    request: HttpRequest,
    response: HttpResponseBase,
    etag: str,
    *,
    modified: datetime | None = None,
    private: bool = False,
) -> HttpResponseBase:
    """The response with validators and caching, or 304 in its place (RFC 9110 section 13, RFC 9111)."""
    stamp = int(modified.timestamp()) if modified else None
    if is_fresh(request, etag, stamp):
        response = HttpResponse(status=304, headers=_kept(response))
        del response["Content-Type"]
    response["ETag"] = etag
    if stamp is not None:
        response["Last-Modified"] = http_date(stamp)
    response["Cache-Control"] = f"{'private' if private else 'public'}, {FRESHNESS}"
    response["Vary"] = "Authorization" if private else "Accept-Encoding"
    return response


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


def _kept(response: HttpResponseBase) -> dict[str, str]:
    return {name: response[name] for name in ("Link", "Syndication-Cursor") if name in response}
