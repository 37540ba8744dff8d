"""A page while layers work on it: every block keeps its place, hidden ones as ghosts, until all have spoken.

Inserts hang on their anchor and are never given an index, so reordering the page moves them along, and what a
higher layer inserted always stays closer to the anchor than what a lower one did.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

from .documents import CONTAINERS, Block, Origin, walk

Side = Literal["before", "after", "start", "end"]
Neighbours = tuple[str | None, str | None]
Groups = dict[int, list["Node"]]  # rank of the layer -> what it inserted there, in its author's order


@dataclass(eq=False)
class Region:
    """A body, or the inside of a container. `root` is the path of the body that it is part of."""

    root: str
    holder: Node | None = None
    base: list[Node] = field(default_factory=list)
    start: Groups = field(default_factory=dict)
    end: Groups = field(default_factory=dict)

    @property
    def containers(self) -> Iterator[Node]:
        """The containers around it, from the inside out."""
        if self.holder is not None:
            yield self.holder
            yield from self.holder.region.containers

    def ordered(self) -> Iterator[Node]:
        """Everything in reading order, ghosts included."""
        yield from _clusters(_nearest_first(self.start))
        yield from _clusters(self.base)
        yield from _clusters(_nearest_last(self.end))


@dataclass(eq=False)
class Node:
    """One block at its place; `block.children` is empty, they live in `inside`."""

    block: Block
    region: Region
    inside: Region
    inserted: bool = False
    hidden: bool = False
    displaced: bool = False  # its container was replaced, and it has no place any more
    before: Groups = field(default_factory=dict)
    after: Groups = field(default_factory=dict)

    @property
    def containers(self) -> Iterator[Node]:
        """The containers around it, from the inside out."""
        return self.region.containers

    @property
    def is_shown(self) -> bool:
        return not self.hidden and self.has_place

    @property
    def has_place(self) -> bool:
        """True where something beside it would be seen: it may be a ghost, what holds it may not."""
        return not self.displaced and not any(node.hidden or node.displaced for node in self.containers)

    @property
    def is_locked(self) -> bool:
        """A lock on a container covers what is in it."""
        return self.block.locked or self.is_inside_lock

    @property
    def is_inside_lock(self) -> bool:
        return any(node.block.locked for node in self.containers)

    def as_block(self) -> Block:
        """The block with the children that are shown."""
        children = shown_blocks(self.inside)
        return replace(self.block, children=children) if children else self.block


@dataclass(frozen=True)
class Place:
    """Where an insert goes: beside a node, or at an end of a region."""

    region: Region
    side: Side
    anchor: Node | None = None

    @property
    def groups(self) -> Groups:
        groups: Groups = getattr(self.anchor or self.region, self.side)
        return groups

    @property
    def holder(self) -> Node | None:
        return self.region.holder

    @property
    def containers(self) -> Iterator[Node]:
        """The containers around it, from the inside out."""
        return self.region.containers


class Placement:
    """All blocks of a page by id, at their places."""

    def __init__(self) -> None:
        self.roots: dict[str, Region] = {}
        self.nodes: dict[str, Node] = {}

    def add_body(self, root: str, blocks: Iterable[Block]) -> None:
        """Take in a body of the shared page."""
        self.roots[root] = Region(root)
        self._fill(self.roots[root], blocks)

    def insert(self, place: Place, rank: int, blocks: Iterable[Block], origin: Origin) -> None:
        """Put a layer's blocks at a place, behind what the same layer already put there."""
        group = place.groups.setdefault(rank, [])
        for block in blocks:
            group.append(self._grow(with_origin(block, origin), place.region, inserted=True))

    def replace(self, node: Node, block: Block, origin: Origin) -> None:
        """Put other content under a node's id. A container that brings no children keeps those it had."""
        new = with_origin(replace(block, id=node.block.id), origin)
        keeps_children = not block.children and block.type == node.block.type and block.type in CONTAINERS
        node.block = replace(new, children=())
        if not keeps_children:
            for child in inside(node):
                child.displaced = True
            node.inside = Region(node.region.root, node)
            self._fill(node.inside, new.children)

    def collides(self, blocks: Iterable[Block], instead_of: Node | None = None) -> bool:
        """True where one of the ids is used twice or on the page already, other than inside `instead_of`."""
        ids = list(block_ids(blocks))
        free = {child.block.id for child in inside(instead_of)} if instead_of else set()
        return len(set(ids)) < len(ids) or any(id in self.nodes and id not in free for id in ids)

    def neighbours(self, node: Node) -> Neighbours:
        """The blocks left and right of a node, ghosts included, what layers inserted left out."""
        ordered = list(node.region.ordered())
        at = ordered.index(node)
        left = next((other.block.id for other in reversed(ordered[:at]) if not other.inserted), None)
        right = next((other.block.id for other in ordered[at + 1 :] if not other.inserted), None)
        return left, right

    def find_gap(self, neighbours: Neighbours, root: str) -> Place | None:
        """The place between two blocks that stand side by side in this order; None is an end of the body."""
        left, right = (self.nodes.get(id) if id else None for id in neighbours)
        known = [node for node in (left, right) if node is not None and not node.displaced]
        if len(known) < sum(id is not None for id in neighbours):
            return None
        region = known[0].region if known else self.roots.get(root)
        if region is None or not _side_by_side(region, left, right):
            return None
        return Place(region, *_nearest(left, right))

    def _fill(self, region: Region, blocks: Iterable[Block]) -> None:
        region.base = [self._grow(block, region) for block in blocks]

    def _grow(self, block: Block, region: Region, inserted: bool = False) -> Node:
        # A block that holds nothing stays the very object that it was, and so keeps its template.
        bare = replace(block, children=()) if block.children else block
        node = Node(bare, region, Region(region.root), inserted)
        node.inside.holder = node
        self.nodes[block.id] = node
        self._fill(node.inside, block.children)
        return node


def shown_blocks(region: Region) -> tuple[Block, ...]:
    """A region as a reader sees it: without ghosts."""
    return tuple(node.as_block() for node in region.ordered() if not node.hidden)


def inside(node: Node) -> Iterator[Node]:
    """Every node in a container, at any depth, ghosts and inserts included."""
    for child in node.inside.ordered():
        yield child
        yield from inside(child)


def with_origin(block: Block, origin: Origin) -> Block:
    """A block and all in it, marked as a layer's own."""
    children = tuple(with_origin(child, origin) for child in block.children)
    return replace(block, origin=origin, children=children)


def block_ids(blocks: Iterable[Block]) -> Iterator[str]:
    """The ids of blocks and of all that is in them."""
    return (block.id for block in walk(blocks))


def _nearest(left: Node | None, right: Node | None) -> tuple[Side, Node | None]:
    if left is not None:
        return "after", left
    return ("before", right) if right is not None else ("start", None)


def _side_by_side(region: Region, left: Node | None, right: Node | None) -> bool:
    ordered: list[Node | None] = [None, *region.ordered(), None]
    first = ordered.index(left) if left in ordered else -1
    last = ordered.index(right, first + 1) if first >= 0 and right in ordered[first + 1 :] else -1
    return last > 0 and all(node is not None and node.inserted for node in ordered[first + 1 : last])


def _clusters(nodes: Iterable[Node]) -> Iterator[Node]:
    for node in nodes:
        yield from _clusters(_nearest_last(node.before))
        yield node
        yield from _clusters(_nearest_first(node.after))


def _nearest_first(groups: Groups) -> Iterator[Node]:
    for rank in sorted(groups):
        yield from groups[rank]


def _nearest_last(groups: Groups) -> Iterator[Node]:
    for rank in sorted(groups, reverse=True):
        yield from groups[rank]
