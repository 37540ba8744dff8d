"""The pieces that a compiled template is made of; each knows how to write itself for one council."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Protocol
from urllib.parse import quote

from .template_text import Expansion, MissingFact, Piece, TextTemplate, Use, escape_value, safe_link

# What stands over other content and is left out when that is gone, with its level: lower ones stand higher.
LABELS = {**{f"h{level}": level for level in range(1, 7)}, "summary": 0, "caption": 0, "dt": 7}
CELLS = frozenset({"td", "th"})
_TAG = re.compile(r"<[^<>]*>")
_LEADING = re.compile(r"\A(?:\s|<br ?/?>)+")
_BREAKS = ("<br>", "<br/>", "<br />")


class Node(Protocol):
    """Anything in a template. `render` may raise MissingFact, which ends the sentence around it."""

    def render(self, at: Expansion) -> str: ...


Child = tuple[int | None, Node]  # with the level of a label


@dataclass(frozen=True)
class Literal:
    html: str

    def render(self, at: Expansion) -> str:
        return self.html


@dataclass(frozen=True)
class FactHtml:
    """A fact in text; inside a link or wherever else HTML has no place, as escaped text."""

    use: Use
    text_only: bool

    def render(self, at: Expansion) -> str:
        if not self.text_only:
            return self.use.html(at)
        return escape_value(self.use.text(at))


@dataclass(frozen=True)
class Address:
    """The address of a link or image: a reference, or a text with facts in it; "" when there is none."""

    kind: str  # page, document, image, fact, or "" for text
    id: str = ""
    pieces: tuple[Piece, ...] = ()

    def render(self, at: Expansion) -> str:
        if self.kind == "fact":
            return safe_link(Use(self.id, "").address(at))
        if self.kind:
            return safe_link(at.link(self.kind, self.id))
        return safe_link("".join(self._written(place, piece, at) for place, piece in enumerate(self.pieces)))

    def _written(self, place: int, piece: Piece, at: Expansion) -> str:
        """A fact at the start is the address itself; further on it is one encoded part of it."""
        if isinstance(piece, str):
            return piece
        return quote(piece.text(at), safe="") if place else piece.address(at)


@dataclass(frozen=True)
class Attribute:
    """The value of any other attribute: plain text, in which sentences vanish by themselves."""

    text: TextTemplate

    def render(self, at: Expansion) -> str:
        return escape_value(self.text.expand(at), quotes=True)


@dataclass(frozen=True)
class Linked:
    """A link or image with an address of the council's; without one a link leaves its text, an image goes."""

    before: tuple[Node, ...]
    address: Address
    after: tuple[Node, ...]
    children: tuple[Node, ...]
    end: str  # "" for an image

    def render(self, at: Expansion) -> str:
        content, address = render_all(self.children, at), self.address.render(at)
        if not address or (self.end and not is_shown(content)):
            at.dropped += 0 if self.end else 1
            return content
        return render_all(self.before, at) + address + render_all(self.after, at) + content + self.end


@dataclass(frozen=True)
class Inline:
    """An element inside a sentence, its tags among its children; it goes with the fact named in `only`."""

    children: tuple[Node, ...]
    only: str = ""

    def render(self, at: Expansion) -> str:
        if self.only and not at.has(self.only):
            at.dropped += 1
            return ""
        dropped, html = at.dropped, render_all(self.children, at)
        return "" if at.dropped > dropped and not is_shown(html) else html


@dataclass(frozen=True)
class Sentence:
    """What is said in one piece, and so is left out, or said otherwise, in one piece. `space` follows it."""

    children: tuple[Node, ...]
    space: str = ""

    def render(self, at: Expansion) -> str:
        try:
            return render_all(self.children, at) + self.space
        except MissingFact as missing:
            at.dropped += 1
            said = escape_value(at.fallback(missing))
            return said + self.space if said else ""


@dataclass(frozen=True)
class Element:
    """A block element. It goes with the fact named in `only`, and when everything in it has gone."""

    tag: str
    start: tuple[Node, ...]
    children: tuple[Child, ...]
    only: str
    end: str

    def render(self, at: Expansion) -> str:
        if self.only and not at.has(self.only):
            at.dropped += 1
            return ""
        dropped = at.dropped
        content = join_children(self.children, at)
        if at.dropped > dropped and self._is_bare(content):
            if self.tag not in CELLS:
                return ""
            content = "–"
        return render_all(self.start, at) + content + self.end

    def _is_bare(self, content: str) -> bool:
        return "<img " not in content if self.tag == "figure" else not is_shown(content)


def render_all(nodes: tuple[Node, ...], at: Expansion) -> str:
    return "".join(node.render(at) for node in nodes)


def is_shown(html: str) -> bool:
    """Whether a reader sees anything of it."""
    return "<img " in html or bool(_TAG.sub("", html).strip())


def join_children(children: tuple[Child, ...], at: Expansion) -> str:
    """Children one after the other; a label that has lost all that it stood over is left out."""
    begun, written = at.dropped, []
    for level, node in children:
        before = at.dropped
        html = node.render(at)
        written.append((level, html, at.dropped > before))
    if at.dropped == begun:
        return "".join(html for _, html, _ in written)
    return _tidy("".join(_without_bare_labels(written)))


def _without_bare_labels(written: list[tuple[int | None, str, bool]]) -> list[str]:
    """From the end: a label goes if something under it went and nothing is left there before the next."""
    kept: list[str] = []
    below: int | None = -1  # level of the label that follows; -1 is the end, None is content
    gone = False
    for level, html, dropped in reversed(written):
        if not html.strip():
            gone = gone or dropped
        elif level is not None and gone and below is not None and below <= level:
            continue
        else:
            below, gone = level, False
        kept.append(html)
    return kept[::-1]


def _tidy(html: str) -> str:
    """Breaks and spaces at the ends have nothing left to part."""
    html = _LEADING.sub("", html)
    end = len(html)
    while (shorter := _without_last(html, end)) < end:
        end = shorter
    return html[:end]


def _without_last(html: str, end: int) -> int:
    """Where the text before `end` stops when a space or a break there is left out."""
    if html[end - 1 : end].isspace():
        return end - 1
    return next((end - len(br) for br in _BREAKS if html.endswith(br, 0, end)), end)
