"""Refusing to save over what somebody else has saved meanwhile (law 8)."""

from __future__ import annotations

from syndication.domain.errors import StaleEdit
from syndication.models import Branding, SitePages


def claim_row(row: Branding | SitePages, based_on: int) -> None:
    """Locks the one row of its kind that a council has, until the content transaction ends.

    Raises StaleEdit unless `based_on` is its number; 0 is the number of a row that is not there yet.
    """
    rows = type(row)._default_manager.select_for_update(of=("self",)).filter(council_id=row.council_id)
    stored = rows.values_list("pk", "number").first()
    if (stored[1] if stored else 0) != based_on:
        raise StaleEdit(
            "Somebody else saved this after you opened it. Look at what they changed, then save again."
        )
