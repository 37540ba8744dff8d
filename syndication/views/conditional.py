"""Answers that are worked out only for readers who do not have them yet."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils import timezone
from django.utils.http import http_date

from syndication.api.answers import FRESHNESS, is_fresh

# Last-Modified counts whole seconds, and a row's time is taken shortly before it is committed.
SETTLES_IN = timedelta(seconds=2)


def answer_if_changed(
    request: HttpRequest,
    build: Callable[[], HttpResponse],
    *,
    etag: str,
    modified: datetime | None,
    private: bool = False,
) -> HttpResponse:
    """What `build` gives, or 304 without building it when the reader's copy has this ETag or date."""
    modified = settled(modified, timezone.now())
    stamp = int(modified.timestamp()) if modified else None
    response = HttpResponseNotModified() if is_fresh(request, etag, stamp) else build()
    response["ETag"] = etag
    if stamp is not None:
        response["Last-Modified"] = http_date(stamp)
    response["Cache-Control"] = f"{'private' if private else 'public'}, {FRESHNESS}"
    response["Vary"] = "Authorization, Accept-Encoding" if private else "Accept-Encoding"
    return response


def settled(modified: datetime | None, now: datetime) -> datetime | None:
    """The time itself once no later change can fall into its second, until then None.

    Otherwise a reader who only sends If-Modified-Since would never learn of the later one.
    """
    return modified if modified and now - modified >= SETTLES_IN else None
