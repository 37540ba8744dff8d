"""One layer at work on one page: each of its operations is applied or kept, and told how it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from cms.markup import is_blank

from . import explanations
from .addresses import Address, find_address
from .documents import Block, Origin
from .hashes import canonical_base, hash_covered, hash_deep, hash_value
from .obstacles import Obstacle, find_flaw, find_obstacle, find_obstacle_at, find_wrong_target
from .overrides import Localisation, Operation, OperationState, State
from .placement import Node, Place, block_ids
from .working_page import WorkingPage

APPLIED: frozenset[State] = frozenset({"in_sync", "drifted", "moved", "expired"})
_DRIFTED = {"hide": explanations.DRIFTED_HIDE, "fill": explanations.DRIFTED_FILL}


@dataclass(frozen=True)
class _Task:
    """An operation with its address and its place in the author's order."""

    index: int
    operation: Operation
    address: Address


class LayerPass:
    """Applies a localisation to a working page. `rank` counts layers from the top down."""

    def __init__(self, page: WorkingPage, rank: int, origin: Origin, today: date | None) -> None:
        self.page, self.placement = page, page.placement
        self.rank, self.origin, self.today = rank, origin, today
        self.own_targets: set[Node] = set()  # what this layer replaced or hid

    def apply(self, localisation: Localisation) -> tuple[OperationState, ...]:
        """The state of every operation, in the author's order, whatever order they had to be applied in."""
        states: dict[int, OperationState] = {}
        for index, outcome in self._outcomes(localisation.operations):
            operation = localisation.operations[index]
            states[index] = outcome.as_state(operation, localisation.layer)
        return tuple(states[index] for index in sorted(states))

    def _outcomes(self, operations: Iterable[Operation]) -> Iterator[tuple[int, _Outcome]]:
        tasks: list[_Task] = []
        taken: set[str] = set()
        for index, operation in enumerate(operations):
            address = find_address(operation.path)
            obstacle = _obstacle_to_reading(operation, address) or _obstacle_of_another(
                operation, address, taken
            )
            if obstacle or address is None:
                yield index, _kept(obstacle or Obstacle("orphaned", explanations.UNKNOWN_PATH), None)
            else:
                tasks.append(_Task(index, operation, address))
        for task in self._in_working_order(tasks):
            yield task.index, self._apply(task)

    def _in_working_order(self, tasks: list[_Task]) -> Iterator[_Task]:
        """Containers before what is in them, and inserts last, anchors before what hangs on them."""
        changes = [task for task in tasks if task.operation.kind != "insert"]
        yield from sorted(changes, key=self._depth)
        yield from _anchors_first([task for task in tasks if task.operation.kind == "insert"])

    def _depth(self, task: _Task) -> int:
        node = self.placement.nodes.get(task.address.block)
        return len(list(node.containers)) if node else 0

    def _apply(self, task: _Task) -> _Outcome:
        if task.address.kind == "field":
            return self._set(task.operation)
        if task.operation.kind == "insert":
            return self._insert(task.operation, task.address)
        return self._change(task.operation, task.address)

    def _set(self, operation: Operation) -> _Outcome:
        field = self.page.fields.get(operation.path)
        if field is None:
            return _Outcome("orphaned", None, explanations.ORPHANED_FIELD)
        base, text = field.value, operation.text or ""
        if field.locked:
            return _Outcome("suspended", base, explanations.LOCKED_FIELD)
        if hash_value(base) == hash_value(text):
            return _Outcome("moot", base, explanations.MOOT_SAME)
        field.set(text, self.origin)
        return self._followed(operation, base, hash_value(base))

    def _change(self, operation: Operation, address: Address) -> _Outcome:
        node = self.placement.nodes.get(address.block)
        if node is None:
            return _gone(operation)
        base = node.block
        obstacle = self._obstacle_inside_own(node.containers) or find_obstacle(node, operation.kind)
        if obstacle:
            return _kept(obstacle, base)
        return self._hide(operation, node) if operation.kind == "hide" else self._write(operation, node)

    def _hide(self, operation: Operation, node: Node) -> _Outcome:
        covered = hash_covered(node.as_block(), covers_children=True)
        node.hidden = True
        self.own_targets.add(node)
        return self._followed(operation, node.block, covered)

    def _write(self, operation: Operation, node: Node) -> _Outcome:
        base = node.block
        if operation.kind == "fill" and is_blank(operation.text or ""):
            return _Outcome("moot", base, explanations.MOOT_FILL)
        new = _new_block(operation, base)
        if _reads_the_same(new, node):
            return _Outcome("moot", base, explanations.MOOT_SAME)
        if self.placement.collides(new.children, instead_of=node):
            return _Outcome("suspended", base, explanations.ID_TAKEN)
        covered = hash_covered(node.as_block(), covers_children=bool(new.children))
        self.placement.replace(node, new, self.origin)
        self.own_targets.add(node)
        return self._followed(operation, base, covered)

    def _insert(self, operation: Operation, address: Address) -> _Outcome:
        anchor = self.placement.nodes.get(address.block)
        place = self._find_place(operation, address, anchor)
        base = anchor.block if anchor else None
        if place is None:
            return _Outcome("orphaned", base, explanations.ORPHANED_INSERT)
        obstacle = self._obstacle_inside_own(place.containers) or find_obstacle_at(place)
        if obstacle:
            return _kept(obstacle, base)
        if self.placement.collides(operation.blocks):
            return _Outcome("suspended", base, explanations.ID_TAKEN)
        self.placement.insert(place, self.rank, operation.blocks, self.origin)
        is_moved = address.kind == "block" and anchor is None
        return _Outcome("moved", None, explanations.MOVED) if is_moved else self._current(operation, base)

    def _find_place(self, operation: Operation, address: Address, anchor: Node | None) -> Place | None:
        side = operation.position
        if address.kind == "body" and (side == "start" or side == "end"):
            region = self.placement.roots.get(address.root)
            return Place(region, side) if region else None
        if anchor and (side == "before" or side == "after"):
            return Place(anchor.region, side, anchor)
        return self.placement.find_gap(operation.neighbours, address.root)

    def _obstacle_inside_own(self, containers: Iterable[Node]) -> Obstacle | None:
        is_inside = not self.own_targets.isdisjoint(containers)
        return Obstacle("suspended", explanations.INSIDE_OWN) if is_inside else None

    def _followed(self, operation: Operation, base: Block | str, covered: str) -> _Outcome:
        if covered != operation.baseline_hash:
            return _Outcome("drifted", base, _DRIFTED.get(operation.kind, explanations.DRIFTED))
        return self._current(operation, base)

    def _current(self, operation: Operation, base: Block | str | None) -> _Outcome:
        if self.today and operation.review_by and operation.review_by < self.today:
            return _Outcome("expired", base, explanations.EXPIRED)
        return _Outcome("in_sync", base, "")


class _Outcome(NamedTuple):
    """How an operation stands, with the base as it was before this layer touched it."""

    state: State
    base: Block | str | None
    explanation: str

    def as_state(self, operation: Operation, layer: str) -> OperationState:
        base = None if self.base is None else canonical_base(self.base)
        return OperationState(operation, layer, self.state, self.state in APPLIED, base, self.explanation)


def _kept(obstacle: Obstacle, base: Block | None) -> _Outcome:
    return _Outcome(obstacle.state, base, obstacle.explanation)


def _gone(operation: Operation) -> _Outcome:
    if operation.kind == "hide":
        return _Outcome("moot", None, explanations.MOOT_HIDE)
    return _Outcome("orphaned", None, explanations.ORPHANED_BLOCK)


def _obstacle_to_reading(operation: Operation, address: Address | None) -> Obstacle | None:
    if address is None:
        return Obstacle("orphaned", explanations.UNKNOWN_PATH)
    return find_wrong_target(operation.kind, address, operation.position) or find_flaw(operation)


def _obstacle_of_another(operation: Operation, address: Address | None, taken: set[str]) -> Obstacle | None:
    """The first operation at a field or block is the one; inserts share their anchor."""
    if operation.kind == "insert" or address is None:
        return None
    target = address.block or address.root
    if target in taken:
        return Obstacle("suspended", explanations.DUPLICATE)
    taken.add(target)
    return None


def _anchors_first(tasks: list[_Task]) -> Iterator[_Task]:
    pending = tasks
    while pending:
        brought = {id for task in pending for id in block_ids(task.operation.blocks)}
        ready = [task for task in pending if task.address.block not in brought] or pending[:1]
        yield from ready
        pending = [task for task in pending if task not in ready]


def _new_block(operation: Operation, base: Block) -> Block:
    if operation.kind == "fill":
        return replace(base, value={**base.value, "default": operation.text})
    return operation.blocks[0]


def _reads_the_same(new: Block, node: Node) -> bool:
    """A container that brings no children keeps those it had, so only its own value is compared."""
    if new.children:
        return hash_deep(new) == hash_deep(node.as_block())
    return hash_value(new) == hash_value(node.block)
