"""What an override written now must record, so that a later change of the text above it can be noticed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import uuid4

from . import explanations
from .addresses import Address, find_address
from .documents import Block, Document, Origin
from .errors import OverrideRefused
from .hashes import canonical_base, hash_covered, hash_value
from .layers import apply_to_page
from .obstacles import Obstacle, find_flaw, find_obstacle, find_obstacle_at, find_wrong_target
from .overrides import Localisation, Operation, OperationKind, Position
from .placement import Neighbours, Node, Place, Side
from .working_page import WorkingPage

Above = Sequence[tuple[Localisation, Origin]]


@dataclass(frozen=True)
class Baseline:
    """The base at one path: hash (none for inserts), text as JSON, an anchor's neighbours, the path today.

    `path` differs from the one asked for only where the block has moved to another chapter.
    """

    hash: str
    base_json: str
    neighbours: Neighbours
    path: str


def baseline_for(
    document: Document,
    above: Above,
    path: str,
    position: Position = "",
    *,
    kind: OperationKind | None = None,
    brings_children: bool = False,
) -> Baseline:
    """The baseline of an operation at `path`, on the page as the layers `above` leave it.

    Without `kind` it is an insert where there is a position, else what the address takes: set, fill or
    replace. `brings_children` says that a replacement displaces what is in a container.

    Raises OverrideRefused where such an operation could not be applied.
    """
    page, _ = apply_to_page(document, above)
    return _baseline(page, path, position, kind, brings_children=brings_children)


def make_operation(
    document: Document,
    above: Above,
    kind: OperationKind,
    path: str,
    position: Position = "",
    *,
    id: str = "",
    text: str | None = None,
    blocks: Sequence[Block] = (),
    edition: int = 0,
    **details: Any,
) -> Operation:
    """A complete operation; `details` are its reason, owner, review_by, author and at.

    Raises OverrideRefused where it could not be applied.
    """
    page, _ = apply_to_page(document, above)
    brings_children = any(block.children for block in blocks)
    baseline = _baseline(page, path, position, kind, brings_children=brings_children)
    operation = Operation(
        id or str(uuid4()),
        kind,
        baseline.path,
        position,
        text,
        tuple(blocks),
        baseline_edition=edition,
        **details,
    )
    _refuse(find_flaw(operation), path)
    _refuse(_taken_ids(page, operation), path)
    return _with_baseline(operation, baseline)


def keep_ours(
    operation: Operation, document: Document, above: Above, *, edition: int | None = None
) -> Operation:
    """The same operation against today's base: in sync again, with no change to what is shown.

    A moved insert gets the place where it is shown now. Raises OverrideRefused where it is not applied today.
    """
    page, _ = apply_to_page(document, above)
    placed = _placed_again(page, operation)
    brings_children = any(block.children for block in operation.blocks)
    baseline = _baseline(page, placed.path, placed.position, operation.kind, brings_children=brings_children)
    kept = replace(_with_baseline(placed, baseline), path=baseline.path)
    return kept if edition is None else replace(kept, baseline_edition=edition)


def _baseline(
    page: WorkingPage, path: str, position: Position, kind: OperationKind | None, *, brings_children: bool
) -> Baseline:
    address = find_address(path)
    if address is None:
        raise OverrideRefused(explanations.UNKNOWN_PATH, path=path)
    kind = kind or _kind_for(page, address, position)
    _refuse(find_wrong_target(kind, address, position), path)
    if address.kind == "field":
        return _field_baseline(page, path)
    if address.kind == "body":
        return _body_baseline(page, path)
    return _block_baseline(page, address, position, kind, brings_children=brings_children)


def _kind_for(page: WorkingPage, address: Address, position: Position) -> OperationKind:
    node = page.placement.nodes.get(address.block)
    if position or address.kind == "body":
        return "insert"
    if address.kind == "field":
        return "set"
    return "fill" if node and node.block.type == "slot" else "replace"


def _field_baseline(page: WorkingPage, path: str) -> Baseline:
    field = page.fields.get(path)
    if field is None:
        raise OverrideRefused(explanations.UNKNOWN_PATH, path=path)
    if field.locked:
        raise OverrideRefused(explanations.LOCKED_FIELD, path=path)
    return Baseline(hash_value(field.value), canonical_base(field.value), (None, None), path)


def _body_baseline(page: WorkingPage, path: str) -> Baseline:
    if path not in page.placement.roots:
        raise OverrideRefused(explanations.UNKNOWN_PATH, path=path)
    return Baseline("", "", (None, None), path)


def _block_baseline(
    page: WorkingPage, address: Address, position: Position, kind: OperationKind, *, brings_children: bool
) -> Baseline:
    node = page.placement.nodes.get(address.block)
    path = f"{address.root}/{address.block}"
    if node is None:
        raise OverrideRefused(explanations.UNKNOWN_PATH, path=path)
    today = f"{node.region.root}/{node.block.id}"
    if kind == "insert":
        _refuse(find_obstacle_at(Place(node.region, _side(position), node)), path)
        return Baseline("", canonical_base(node.block), page.placement.neighbours(node), today)
    _refuse(_obstacle_to(kind, node), path)
    covered = hash_covered(node.as_block(), covers_children=kind == "hide" or brings_children)
    return Baseline(covered, canonical_base(node.block), (None, None), today)


def _obstacle_to(kind: OperationKind, node: Node) -> Obstacle | None:
    if kind == "fill" and node.block.type != "slot":
        return Obstacle("orphaned", explanations.NOT_A_SLOT)
    return find_obstacle(node, kind)


def _side(position: Position) -> Side:
    return "before" if position == "before" else "after"


def _taken_ids(page: WorkingPage, operation: Operation) -> Obstacle | None:
    if operation.kind == "insert":
        taken = page.placement.collides(operation.blocks)
    else:
        node = page.placement.nodes.get(operation.path.rpartition("/")[2])
        children = [child for block in operation.blocks for child in block.children]
        taken = page.placement.collides(children, instead_of=node)
    return Obstacle("suspended", explanations.ID_TAKEN) if taken else None


def _placed_again(page: WorkingPage, operation: Operation) -> Operation:
    address = find_address(operation.path)
    is_anchored = operation.kind == "insert" and address is not None and address.kind == "block"
    if not is_anchored or address is None or address.block in page.placement.nodes:
        return operation
    place = page.placement.find_gap(operation.neighbours, address.root)
    if place is None:
        raise OverrideRefused(explanations.ORPHANED_INSERT, path=operation.path)
    anchor = f"/{place.anchor.block.id}" if place.anchor else ""
    return replace(operation, path=place.region.root + anchor, position=place.side)


def _with_baseline(operation: Operation, baseline: Baseline) -> Operation:
    return replace(
        operation,
        baseline_hash=baseline.hash,
        baseline=baseline.base_json,
        neighbours=baseline.neighbours,
    )


def _refuse(obstacle: Obstacle | None, path: str) -> None:
    if obstacle:
        raise OverrideRefused(obstacle.explanation, path=path)
