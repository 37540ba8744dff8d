"""From tags to nodes: whatever is the same for every council is folded into literals."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby

from cms.facts.tokens import TOKEN

from .sentences import is_end, split_sentences
from .template_nodes import (
    LABELS,
    Address,
    Attribute,
    Child,
    Element,
    FactHtml,
    Inline,
    Linked,
    Literal,
    Node,
    Sentence,
)
from .template_text import Use, compile_text, read_pieces
from .template_tree import Tag, read_tree

_REFERENCE = re.compile(r"ref:(page|document|image|fact)/([A-Za-z0-9-]{1,100})")
_FACT_ADDRESS = re.compile(rf"(?:tel:|mailto:)?{TOKEN.pattern}")
_LABEL_CLASS = re.compile(r'class="[^"]*__label\b')
# Where HTML allows no list, so that hours stay on one line.
_PHRASING = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "summary", "dt"})


@dataclass(frozen=True)
class _Place:
    """Where a text stands: whether HTML allows a list there, and whether it is inside a link."""

    phrasing: bool = False
    in_link: bool = False


@dataclass
class _Start:
    """A start tag, cut at what depends on the council."""

    nodes: list[Node] = field(default_factory=list)
    address: Address | None = None
    only: str = ""
    has_href: bool = False


def read_template(html: str) -> tuple[Child, ...]:
    """Token HTML as nodes."""
    return _read_block(read_tree(html), _Place())


def _read_block(children: Iterable[Tag | str], place: _Place) -> tuple[Child, ...]:
    """What a block element holds: runs of text and inline tags as sentences, and blocks between them."""
    nodes: list[Child] = []
    run = _Run(place)
    for child in children:
        if isinstance(child, str):
            run.add_text(child)
        elif not child.is_block:
            run.add_tag(child)
        else:
            nodes += run.close_all()
            nodes.append((_label_level(child), _read_element(child)))
    return _fold_children([*nodes, *run.close_all()])


def _read_element(tag: Tag) -> Node:
    if _is_listed_fact(tag):
        # HTML ends a paragraph where a list begins.
        tag = Tag("div", f"<div{tag.start[2:]}", tag.children, "</div>")
    start = _read_start(tag)
    children = _read_block(tag.children, _Place(phrasing=tag.name in _PHRASING))
    if start.address:  # a link around blocks: they stand without it
        return Element(tag.name, (), children, start.only, "")
    nodes = [*start.nodes, *(node for _, node in children), Literal(tag.end)]
    if start.only or not _is_fixed(nodes):
        return Element(tag.name, _fold(start.nodes), children, start.only, tag.end)
    return Literal(_joined(nodes))


def read_inline(tag: Tag, place: _Place) -> Node:
    place = _Place(place.phrasing, place.in_link or tag.name == "a")
    children: list[Node] = []
    for child in tag.children:
        if isinstance(child, str):
            children += read_text(child, place)
        else:
            children.append(read_inline(child, place))
    start = _read_start(tag)
    if start.address:
        return _linked(tag, start, start.address, children)
    bare = tag.name == "a" and not (children and start.has_href)
    return _inline(children if bare else [*start.nodes, *children, Literal(tag.end)], start.only)


def read_text(text: str, place: _Place) -> list[Node]:
    nodes: list[Node] = []
    for piece in read_pieces(text):
        if not isinstance(piece, Use):
            nodes.append(Literal(piece) if isinstance(piece, str) else piece)
            continue
        listless = piece.format == "list" and (place.phrasing or place.in_link)
        nodes.append(FactHtml(Use(piece.fact, "") if listless else piece, place.in_link))
    return nodes


def _read_start(tag: Tag) -> _Start:
    start, done = _Start(), 0
    for name, value, begin, end in tag.attributes():
        start.has_href |= name == "href"
        if name == "data-only":
            start.only = value
            node: Node | None = None
        elif name in ("href", "src") and ("{{" in value or value.lstrip().startswith("ref:")):
            node = start.address = _read_address(value.strip())
        elif "{{" in value or "}}" in value:
            node = Attribute(compile_text(value))
        else:
            continue
        start.nodes.append(Literal(tag.start[done:begin]))
        if node:
            start.nodes += [Literal(f' {name}="'), node, Literal('"')]
        done = end
    start.nodes.append(Literal(tag.start[done:]))
    return start


def _read_address(value: str) -> Address:
    """`ref:…`, a fact alone (also as `tel:{{…}}`), or an address with facts in it."""
    if match := _REFERENCE.fullmatch(value):
        return Address(match[1], match[2])
    if match := _FACT_ADDRESS.fullmatch(value):
        return Address("fact", match[1])
    pieces = () if value.startswith("ref:") else tuple(read_pieces(value))
    return Address("", pieces=pieces)


class _Run:
    """Text and inline tags next to each other, as sentences.

    A sentence ends in text at this depth only, or at a line break, so that no tag is ever cut in two.
    """

    def __init__(self, place: _Place) -> None:
        self.place = place
        self.sentences: list[Node] = []
        self.nodes: list[Node] = []
        self.said = ""

    def add_text(self, text: str) -> None:
        rest = text.lstrip()
        if self.said and rest != text and is_end(self.said, rest[:1]):
            self._close(text[: len(text) - len(rest)])
            text = rest
        for sentence, space in split_sentences(text):
            self.nodes += read_text(sentence, self.place)
            self.said += sentence
            if space:
                self._close(space)

    def add_tag(self, tag: Tag) -> None:
        if tag.name == "br":
            self._close(tag.start)
            return
        self.nodes.append(read_inline(tag, self.place))
        self.said += tag.text()

    def close_all(self) -> list[Child]:
        if self.nodes:
            self._close("")
        closed, self.sentences = self.sentences, []
        return _unlabelled(closed)

    def _close(self, space: str) -> None:
        nodes = _fold(self.nodes)
        if _is_fixed(nodes):
            self.sentences.append(Literal(_joined(nodes) + space))
        else:
            self.sentences.append(Sentence(nodes, space))
        self.nodes, self.said = [], ""


def _label_level(tag: Tag) -> int | None:
    """How a heading or other label ranks; None for content."""
    return LABELS.get(tag.name, 7 if _LABEL_CLASS.search(tag.start) else None)


def _is_listed_fact(tag: Tag) -> bool:
    """A paragraph that holds nothing but `{{hours|list}}`."""
    if tag.name != "p" or len(tag.children) != 1 or not isinstance(tag.children[0], str):
        return False
    match = TOKEN.fullmatch(tag.children[0].strip())
    return bool(match and match[2] == "list")


def _linked(tag: Tag, start: _Start, address: Address, children: list[Node]) -> Linked:
    place = next(n for n, node in enumerate(start.nodes) if node is address)
    before, after = _fold(start.nodes[:place]), _fold(start.nodes[place + 1 :])
    return Linked(before, address, after, _fold(children), "" if tag.name == "img" else tag.end)


def _inline(nodes: list[Node], only: str) -> Node:
    folded = _fold(nodes)
    if not only and _is_fixed(folded):
        return Literal(_joined(folded))
    return Inline(folded, only)


def _is_fixed(nodes: Iterable[Node]) -> bool:
    """Whether they are the same for every council."""
    return all(isinstance(node, Literal) for node in nodes)


def _unlabelled(nodes: Iterable[Node]) -> list[Child]:
    return [(None, node) for node in nodes]


def _fold(nodes: Iterable[Node]) -> tuple[Node, ...]:
    """The nodes with neighbouring literals joined."""
    return tuple(node for _, node in _fold_children(_unlabelled(nodes)))


def _fold_children(children: list[Child]) -> tuple[Child, ...]:
    folded: list[Child] = []
    for fixed, group in groupby(children, key=_is_plain_literal):
        if fixed and (html := _joined(node for _, node in group)):
            folded.append((None, Literal(html)))
        elif not fixed:
            folded += [child for child in group if child[1] != Literal("")]
    return tuple(folded)


def _is_plain_literal(child: Child) -> bool:
    return child[0] is None and isinstance(child[1], Literal)


def _joined(nodes: Iterable[Node]) -> str:
    return "".join(node.html for node in nodes if isinstance(node, Literal))
