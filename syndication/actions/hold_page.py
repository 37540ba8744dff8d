"""Staying on an edition, and moving on from it."""

from __future__ import annotations

from datetime import date
from typing import Any

from syndication.domain.errors import UnknownPage
from syndication.models import Council, Hold, content_transaction
from syndication.queries.sites import get_site


def hold_page(
    council: Council,
    shared_id: str,
    language: str = "en",
    *,
    reason: str = "",
    review_by: date | None = None,
    user: Any = None,
) -> Hold:
    """Keeps the council on the edition that it publishes now; raises UnknownPage where it publishes none."""
    page = get_site(council).translation(str(shared_id), language)
    if page is None:
        raise UnknownPage(
            "The council does not publish this page, so there is nothing to hold.", shared_id=shared_id
        )
    place = {"council": council, "shared_id": shared_id, "language": language}
    row = Hold.objects.filter(**place).first() or Hold(**place)
    row.edition, row.active, row.reason, row.review_by = page.edition, True, reason, review_by
    with content_transaction(user):
        row.save()
    return row


def release_hold(council: Council, shared_id: str, language: str = "en", *, user: Any = None) -> None:
    """Moves on to the newest edition in one step. Does nothing where there is no hold."""
    with content_transaction(user):
        for row in Hold.objects.filter(council=council, shared_id=shared_id, language=language, active=True):
            row.delete()
