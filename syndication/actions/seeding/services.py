"""Stores the lists of what councils do: LGSL services and LGIL interactions."""

from __future__ import annotations

from collections.abc import Iterable

from cms.models import LgilInteraction, LgslService
from syndication.models import content_transaction
from syndication.source.register import InteractionRow, ServiceRow

from .progress import Tally


def load_services(rows: Iterable[ServiceRow]) -> Tally:
    """Adds and updates services; a cell that the list leaves empty keeps what was known."""
    tally = Tally()
    with content_transaction():
        known = LgslService.objects.in_bulk()
        for row in rows:
            service = known.get(row.code) or LgslService(code=row.code)
            _store(tally, service, row.code in known, _service_fields(row))
    return tally


def load_interactions(rows: Iterable[InteractionRow]) -> Tally:
    """Adds and updates interactions."""
    tally = Tally()
    with content_transaction():
        known = LgilInteraction.objects.in_bulk()
        for row in rows:
            interaction = known.get(row.code) or LgilInteraction(code=row.code)
            _store(tally, interaction, row.code in known, {"name": row.name, "slug": row.slug})
    return tally


def _service_fields(row: ServiceRow) -> dict[str, str]:
    cells = {
        "name": row.name,
        "slug": row.slug,
        "description": row.description,
        "providing_tier": row.providing_tier,
    }
    return {name: value for name, value in cells.items() if value}


def _store(tally: Tally, item: LgslService | LgilInteraction, known: bool, fields: dict[str, str]) -> None:
    if known and all(getattr(item, name) == value for name, value in fields.items()):
        tally.unchanged += 1
        return
    for name, value in fields.items():
        setattr(item, name, value)
    item.save()
    if known:
        tally.changed += 1
    else:
        tally.created += 1
