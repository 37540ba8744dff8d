"""Answers that are worked out only for readers who do not have them yet."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils import timezone

from syndication.api.answers import is_fresh, with_manners

# Last-Modified counts whole seconds, and a row's time is taken shortly before it is committed.
SETTLES_IN = timedelta(seconds=2)


def answer_if_changed(
    request: HttpRequest,
    build: Callable[[], HttpResponse],
    *,
    etag: str,
    modified: datetime | None,
    private: bool = False,
) -> HttpResponseBase:
    """What `build` gives, or 304 without building it when the reader's copy has this ETag or date."""
    modified = settled(modified, timezone.now())
    fresh = is_fresh(request, etag, int(modified.timestamp()) if modified else None)
    response = HttpResponse() if fresh else build()
    return with_manners(request, response, etag, modified=modified, private=private)


def settled(modified: datetime | None, now: datetime) -> datetime | None:
    """The time itself once no later change can fall into its second, until then None.

    Otherwise a reader who only sends If-Modified-Since would never learn of the later one.
    """
    return modified if modified and now - modified >= SETTLES_IN else None
