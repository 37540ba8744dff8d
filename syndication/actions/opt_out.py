"""Leaving a page out."""

from __future__ import annotations

import uuid
from typing import Any

from syndication.models import Council, OptOut, content_transaction


def opt_out(
    council: Council, shared_id: uuid.UUID | str, *, address: str = "", reason: str = "", user: Any = None
) -> OptOut:
    """Stops publishing a page, or a topic with all beneath it; links go to `address` where one is given."""
    row = OptOut.objects.filter(council=council, shared_id=shared_id).first()
    row = row or OptOut(council=council, shared_id=shared_id)
    row.active, row.address, row.reason = True, address, reason
    row.clean_fields(exclude=["council"])
    with content_transaction(user):
        row.save()
    return row
