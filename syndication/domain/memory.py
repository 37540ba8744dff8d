"""What follows from a value is worked out once and kept beside it; values never change, so it stays true."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TypeVar

Found = TypeVar("Found")


def remembered(value: object, name: Hashable, work_out: Callable[[], Found]) -> Found:
    """What `work_out` gave for this very object under `name`; copies and changed copies start afresh."""
    kept: dict[Hashable, Found] = value.__dict__.setdefault("_remembered", {})
    if name not in kept:
        kept[name] = work_out()
    return kept[name]
