"""The library's own editions, whatever councils make of them."""

from __future__ import annotations

import uuid

from syndication.domain.errors import UnknownPage
from syndication.domain.library import Edition
from syndication.models import EditionRow

from .library import edition_value


def get_edition(shared_id: str, language: str, number: int | None = None) -> Edition:
    """One edition of a shared page, by default the newest; raises UnknownPage."""
    row = find_edition_row(shared_id, language, number)
    if row is None:
        raise UnknownPage(
            "The shared library has no such page. Check the id and the language.", shared_id=shared_id
        )
    return edition_value(row)


def find_edition_row(
    shared_id: str | uuid.UUID, language: str, number: int | None = None
) -> EditionRow | None:
    rows = EditionRow.objects.filter(shared_id=shared_id, language=language)
    return (rows.filter(number=number) if number else rows.order_by("-number")).first()
