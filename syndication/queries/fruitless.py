"""What citizens asked for and no page said."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, Max, QuerySet, Sum

from syndication.models import FruitlessSearch

# What one person asked once may be about that person; it is shown from the second time on.
SHOWN_FROM = 2


def list_fruitless_searches() -> QuerySet[FruitlessSearch, Any]:
    """Words with `times`, the number of `councils` and the `last` day, most wanted first; can be filtered further."""
    grouped = FruitlessSearch.objects.order_by().values("words", "language")
    counted = grouped.annotate(times=Sum("count"), councils=Count("council", distinct=True), last=Max("day"))
    return counted.filter(times__gte=SHOWN_FROM).order_by("-times", "words", "language")
