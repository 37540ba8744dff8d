"""Where the log stands: for everything shared, for each layer, and when each number was written."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db.models import OuterRef, QuerySet, Subquery

from syndication.models import Change, Counter, Event, Layer
from syndication.models.log import open_log


def current_epoch() -> str:
    """The epoch of the log; a restored backup opens a new one, and old cursors end."""
    found = Counter.objects.filter(name="log").values_list("epoch", flat=True).first()
    if found is None:
        open_log()
        return current_epoch()
    return str(found)


def find_heads(layers: Iterable[int]) -> dict[int | None, int]:
    """The highest number of each of these layers, and under None of everything shared. One query.

    Each is looked up in an index, so that the cost does not grow with the log. Alerts do not count: they are on
    no page, and an emergency is no moment to work out every page anew.
    """
    shared = Change.objects.filter(layer=None)
    own = Change.objects.filter(layer=OuterRef("pk")).exclude(event=Event.ALERT)
    rows = Layer.objects.filter(pk__in=set(layers)).order_by().annotate(shared=_head(shared), own=_head(own))
    heads: dict[int | None, int] = {}
    for layer, shared_head, own_head in rows.values_list("pk", "shared", "own"):
        found = {None: shared_head, layer: own_head}
        heads |= {place: head for place, head in found.items() if head is not None}
    return heads


def _head(changes: QuerySet[Change]) -> Subquery:
    return Subquery(changes.order_by("-number").values("number")[:1])


def find_times(numbers: Iterable[int]) -> dict[int, datetime]:
    """When each of these log rows was written."""
    wanted = set(numbers)
    return dict(Change.objects.filter(number__in=wanted).values_list("number", "at")) if wanted else {}
