"""Why an operation cannot be applied: its own shape, locks, and what the layers above did to its place."""

from __future__ import annotations

from dataclasses import dataclass

from . import explanations
from .addresses import Address, AddressKind
from .overrides import Operation, OperationKind, Position, State
from .placement import Node, Place

# Where each kind of operation may point, and what it says when it points elsewhere.
_TARGETS: dict[OperationKind, tuple[frozenset[AddressKind], str]] = {
    "set": (frozenset({"field"}), explanations.NOT_A_FIELD),
    "replace": (frozenset({"block"}), explanations.NOT_A_BLOCK),
    "hide": (frozenset({"block"}), explanations.NOT_A_BLOCK),
    "fill": (frozenset({"block"}), explanations.NOT_A_BLOCK),
    "insert": (frozenset({"block", "body"}), explanations.NEEDS_SIDE),
}
_SIDES: dict[AddressKind, frozenset[Position]] = {
    "field": frozenset(),
    "block": frozenset({"before", "after"}),
    "body": frozenset({"start", "end"}),
}


@dataclass(frozen=True)
class Obstacle:
    """What keeps an operation from being applied; `explanation` is one sentence for council staff."""

    state: State
    explanation: str


def find_wrong_target(kind: OperationKind, address: Address, position: Position) -> Obstacle | None:
    """An operation of a kind that its path does not allow, or an insert without a side."""
    allowed, explanation = _TARGETS.get(kind, (frozenset(), explanations.UNKNOWN_KIND))
    if address.kind not in allowed:
        return Obstacle("suspended", explanation)
    if kind == "insert" and position not in _SIDES[address.kind]:
        return Obstacle("suspended", explanations.NEEDS_SIDE)
    return None


def find_flaw(operation: Operation) -> Obstacle | None:
    """An operation that does not hold what its kind needs. Only a summary may be set to nothing."""
    if operation.kind == "replace" and len(operation.blocks) != 1:
        return Obstacle("suspended", explanations.NEEDS_ONE_BLOCK)
    if operation.kind == "insert" and not operation.blocks:
        return Obstacle("suspended", explanations.NEEDS_BLOCKS)
    needs_words = operation.kind == "set" and operation.path != "summary"
    if needs_words and not (operation.text or "").strip():
        return Obstacle("suspended", explanations.NEEDS_TEXT)
    if operation.kind in ("set", "fill") and operation.text is None:
        return Obstacle("suspended", explanations.NEEDS_TEXT)
    return None


def find_obstacle(node: Node, kind: OperationKind) -> Obstacle | None:
    """What stands in the way of replacing, hiding or filling a block. Slots are unlocked by definition."""
    if not node.is_shown:
        return Obstacle("suspended", explanations.HIDDEN_ABOVE)
    if kind == "fill":
        is_slot = node.block.type == "slot"
        return None if is_slot else Obstacle("orphaned", explanations.ORPHANED_SLOT)
    return Obstacle("suspended", explanations.LOCKED_BLOCK) if node.is_locked else None


def find_obstacle_at(place: Place) -> Obstacle | None:
    """What stands in the way of an insert. Beside a lock or a ghost is fine; inside one is not."""
    holder = place.holder
    if (place.anchor and not place.anchor.has_place) or (holder and not holder.is_shown):
        return Obstacle("suspended", explanations.HIDDEN_ABOVE)
    if holder and holder.is_locked:
        return Obstacle("suspended", explanations.LOCKED_CONTAINER)
    return None
