"""A block in canonical form, and what is special about each type."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

# Members that Wagtail stores as a list with an id for each item.
LISTS: Mapping[str, tuple[str, ...]] = {
    "steps": ("items",),
    "fees": ("rows",),
    "links": ("items",),
    "do_dont": ("do", "dont"),
}


@dataclass(frozen=True)
class CanonicalBlock:
    """One block as an edition holds it; `value` has the shape that cms.markup describes."""

    id: str
    type: str
    value: Mapping[str, Any]
    locked: bool = False
    children: tuple[CanonicalBlock, ...] = ()
