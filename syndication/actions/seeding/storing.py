"""Storing a row only where something differs, so that seeding again writes nothing to the log."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from syndication.models import LoggedModel


def store(row: LoggedModel, fields: Mapping[str, Any]) -> bool:
    """Sets the fields, checks the row and saves it, if it is new or anything differs; says whether it did."""
    if row.pk is not None and all(getattr(row, name) == value for name, value in fields.items()):
        return False
    for name, value in fields.items():
        setattr(row, name, value)
    row.full_clean(exclude={field.name for field in row._meta.fields if not field.editable})
    row.save()
    return True
