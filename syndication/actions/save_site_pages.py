"""Saving what a council chose for its home page and its accessibility statement."""

from __future__ import annotations

from typing import Any

from syndication.models import SitePages, content_transaction

from .stale_edits import claim_row


def save_site_pages(pages: SitePages, *, based_on: int, user: Any = None) -> SitePages:
    """Stores checked choices; `based_on` is the number of the row that their author saw. Raises StaleEdit."""
    with content_transaction(user):
        claim_row(pages, based_on)
        pages.save()
    return pages
