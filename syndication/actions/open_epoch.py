"""After a restore: numbers that consumers may have seen are never used again (architecture: cursors)."""

from __future__ import annotations

import uuid

from django.db import transaction
from django.db.models import F

from syndication.models import Counter

STEP = 1_000_000


def open_epoch() -> str:
    """Opens a new epoch and moves the counter on by a million; every cursor given out before ends."""
    epoch = str(uuid.uuid4())
    with transaction.atomic():
        Counter.objects.filter(name="log").update(epoch=epoch, last=F("last") + STEP)
    return epoch
