"""Item ids: a UUID made from council, shared page and language, the same for ever (law 4)."""

from __future__ import annotations

from functools import lru_cache
from uuid import UUID, uuid5

ITEMS = UUID("6f2a2f0e-5d0c-5b4b-9b53-0d6c2d0b7a11")


@lru_cache(maxsize=200_000)
def item_id(council_id: str, shared_id: str, language: str) -> str:
    """The bare UUID of one council's item. It depends on nothing that can be renamed."""
    return str(uuid5(ITEMS, f"{council_id}/{shared_id}/{language}"))
