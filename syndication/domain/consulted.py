"""The version of an item: the highest log number among everything that resolving it consulted."""

from __future__ import annotations

from dataclasses import dataclass

from .library import ChangeKind


@dataclass
class Consulted:
    """Collects the numbers that were looked at and remembers why the highest one matters."""

    number: int = 0
    kind: ChangeKind = "presentation"
    note: str = ""

    def see(self, number: int, kind: ChangeKind, note: str = "") -> None:
        if number > self.number:
            self.number, self.kind, self.note = number, kind, note

    def include(self, other: Consulted, kind: ChangeKind | None = None) -> None:
        """Sees all that `other` saw; as a change of `kind` where it matters here for another reason."""
        self.see(other.number, kind or other.kind, "" if kind else other.note)
