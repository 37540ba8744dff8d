"""What a council takes of the library."""

from __future__ import annotations

import uuid
from typing import Any

from syndication.models import Council, Subscription, content_transaction


def subscribe(
    council: Council,
    scope: str,
    shared_id: uuid.UUID | str | None = None,
    *,
    local_path: str = "",
    user: Any = None,
) -> Subscription:
    """Takes everything, a topic or a page; coming back restores what was there before."""
    place = {"council": council, "scope": scope, "shared_id": shared_id}
    row = Subscription.objects.filter(**place).first() or Subscription(**place)
    row.active, row.local_path = True, local_path
    with content_transaction(user):
        row.save()
    return row
