"""How a long job says where it is, and what it did."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

Report = Callable[[str], None]


def be_silent(_line: str) -> None:
    """The progress of a job that nobody watches."""


@dataclass
class Tally:
    """What an upsert did, row by row."""

    created: int = 0
    changed: int = 0
    unchanged: int = 0

    def __str__(self) -> str:
        return f"{self.created} new, {self.changed} changed, {self.unchanged} as before"
