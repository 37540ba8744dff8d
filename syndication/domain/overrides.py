"""What one layer changes on one page in one language, as values (semantics: Operations, States)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from .documents import Block

OperationKind = Literal["set", "replace", "hide", "insert", "fill"]
Position = Literal["", "before", "after", "start", "end"]
State = Literal["in_sync", "drifted", "moved", "orphaned", "moot", "suspended", "expired"]


@dataclass(frozen=True)
class Operation:
    """One override, at one content path.

    Paths: `title`, `summary`, `path` (set); `body/<uuid>`, `chapters/<uuid>/title`,
    `chapters/<uuid>/body/<uuid>` (set, replace, hide, fill, insert before or after); `body` or
    `chapters/<uuid>/body` (insert at start or end). The uuid in a path is that of the addressed block, also
    where it sits inside a group or an expander.
    """

    id: str
    kind: OperationKind
    path: str
    position: Position = ""
    text: str | None = None  # set: the new plain text; fill: the new rich text
    blocks: tuple[Block, ...] = ()  # replace: exactly one; insert: one or more
    baseline_hash: str = ""  # of the base value; "" for inserts, which have no baseline
    baseline_edition: int = 0  # log number of the edition that it was written against
    baseline: str = ""  # canonical JSON of the base value, so that the old text can be shown
    neighbours: tuple[str | None, str | None] = (
        None,
        None,
    )  # inserts: of the anchor; None is an end of the body
    reason: str = ""
    owner: str = ""
    review_by: date | None = None
    author: str = ""
    at: datetime | None = None


@dataclass(frozen=True)
class Localisation:
    """All that one layer publishes on one page in one language. Undone ones stay, empty, with their number."""

    layer: str  # layer id
    shared_id: str
    language: str
    operations: tuple[Operation, ...] = ()
    number: int = 0  # log number of its last publication
    card_number: int = 0  # log number of the last publication that altered title or path
    paths: tuple[str, ...] = ()  # every path that its operations have ever set


@dataclass(frozen=True)
class OperationState:
    """How one operation stands against today's base. `base` is the canonical JSON of what it addresses now."""

    operation: Operation
    layer: str
    state: State
    applied: bool
    base: str | None = None
    explanation: str = ""
