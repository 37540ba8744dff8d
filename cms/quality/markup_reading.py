"""From the HTML of one block, as cms.markup renders it, to its passages, headings, links and images."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

from .pages import Heading, Image, Link, Passage, Place, Section

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_PROSE = {"p", "li"}
# The vocabulary's own labels have a class; what authors write has none, but for these.
_WRITTEN = {"", "warning__text", "action__note", "steps__item"}
_BREAKS = {*_HEADINGS, *_PROSE, "ul", "ol", "div", "table", "tr", "th", "td", "caption", "dl", "dt", "dd"}
_BREAKS |= {"figure", "figcaption", "details", "summary"}


def read_markup(html: str, place: Place, *, decorative: bool = False) -> Section:
    """What stands in the HTML of one block; `decorative` says so of the image that it shows."""
    reader = _Reader(place, decorative)
    reader.feed(html)
    reader.close()
    reader.end_passage()
    return Section(tuple(reader.passages), tuple(reader.headings), tuple(reader.links), tuple(reader.images))


def join_sections(sections: list[Section]) -> Section:
    """Several blocks, one after the other."""
    return Section(
        tuple(passage for section in sections for passage in section.passages),
        tuple(heading for section in sections for heading in section.headings),
        tuple(link for section in sections for link in section.links),
        tuple(image for section in sections for image in section.images),
    )


@dataclass
class _OpenLink:
    target: str
    words: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    """Text belongs to the innermost element that is a paragraph, an item, a cell or a heading."""

    def __init__(self, place: Place, decorative: bool) -> None:
        super().__init__()
        self.place, self.decorative = place, decorative
        self.passages: list[Passage] = []
        self.headings: list[Heading] = []
        self.links: list[Link] = []
        self.images: list[Image] = []
        self._words: list[str] = []
        self._open: list[tuple[str, str]] = []
        self._link: _OpenLink | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag in _BREAKS:
            self.end_passage()
            self._open.append((tag, given.get("class", "")))
        elif tag == "a":
            self._link = _OpenLink(given.get("href", ""))
        elif tag == "img":
            self.images.append(Image(given.get("alt", ""), self.decorative, self.place))
        elif tag == "br":
            self.handle_data(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in _BREAKS:
            self.end_passage()
            if self._open:
                self._open.pop()
        elif tag == "a" and self._link:
            self.links.append(Link(_joined(self._link.words), self._link.target, self.place))
            self._link = None

    def handle_data(self, data: str) -> None:
        self._words.append(data)
        if self._link:
            self._link.words.append(data)

    def end_passage(self) -> None:
        """Whatever was read since the last element began or ended is one passage, or a heading."""
        text, self._words = _joined(self._words), []
        tag, role = self._open[-1] if self._open else ("", "")
        if tag in _HEADINGS:
            self.headings.append(Heading(_HEADINGS[tag], text, self.place))
        elif text:
            self.passages.append(Passage(text, self.place, tag in _PROSE and role in _WRITTEN))


def _joined(words: list[str]) -> str:
    return " ".join("".join(words).split())
