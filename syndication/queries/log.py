"""Where the log stands: for everything shared, for each layer, and when each number was written."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Max, Q

from syndication.models import Change, Counter
from syndication.models.log import open_log


def current_epoch() -> str:
    """The epoch of the log; a restored backup opens a new one, and old cursors end."""
    found = Counter.objects.filter(name="log").values_list("epoch", flat=True).first()
    if found is None:
        open_log()
        return current_epoch()
    return str(found)


def find_heads(layers: Iterable[int]) -> dict[int | None, int]:
    """The highest number of each of these layers, and under None of everything shared. One query."""
    rows = (
        Change.objects.filter(Q(layer__in=set(layers)) | Q(layer__isnull=True))
        .order_by()
        .values_list("layer")
        .annotate(head=Max("number"))
    )
    return dict(rows)


def find_times(numbers: Iterable[int]) -> dict[int, datetime]:
    """When each of these log rows was written."""
    wanted = set(numbers)
    return dict(Change.objects.filter(number__in=wanted).values_list("number", "at")) if wanted else {}
