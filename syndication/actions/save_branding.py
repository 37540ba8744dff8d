"""Saving how a council looks."""

from __future__ import annotations

from typing import Any

from syndication.models import Branding, content_transaction

from .stale_edits import claim_row


def save_branding(branding: Branding, *, based_on: int, user: Any = None) -> Branding:
    """Stores a checked branding; `based_on` is the number of the row that its author saw. Raises StaleEdit."""
    with content_transaction(user):
        claim_row(branding, based_on)
        branding.save()
    return branding
