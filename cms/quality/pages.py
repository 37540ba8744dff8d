"""A page as the rules read it: headings, passages, links, images, facts and dates, each with its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

Kind = Literal["topic", "service", "guide", "step-by-step"]


@dataclass(frozen=True)
class PageName:
    """Which page it is. `id` is its shared id; `row` its row in the database, 0 before it is saved."""

    id: str
    language: str
    kind: Kind
    title: str
    slug: str = ""
    topic: str = ""
    owner: str = ""
    row: int = 0


@dataclass(frozen=True)
class Place:
    """Where something stands: the UUID of a block or the name of a field, and how an editor calls it."""

    block: str
    label: str


TITLE, SUMMARY = Place("title", "Title"), Place("summary", "Summary")
IMAGE, RELATED = Place("image", "Page image"), Place("related_pages", "Related pages")
REVIEW, WHOLE = Place("next_review", "Review"), Place("", "Whole page")


@dataclass(frozen=True)
class Passage:
    """Running text of one element, with facts as `{{key}}`; `prose` unless it is a label or a cell."""

    text: str
    place: Place = WHOLE
    prose: bool = True


@dataclass(frozen=True)
class Heading:
    """A heading as it is shown."""

    level: int
    text: str
    place: Place = WHOLE


@dataclass(frozen=True)
class Link:
    """A link; `target` is a web address, or a `ref:` to a page, document or fact."""

    text: str
    target: str
    place: Place = WHOLE


@dataclass(frozen=True)
class Image:
    """An image; `decorative` where its owner says that it shows nothing that the text does not."""

    alt: str
    decorative: bool = False
    place: Place = WHOLE


@dataclass(frozen=True)
class FactUse:
    """One use of a fact, by its key; what no fact has for a key stays as it was written."""

    key: str
    place: Place = WHOLE


@dataclass(frozen=True)
class Gap:
    """A block whose page, image or document is gone: `kind` says what it was."""

    kind: str
    place: Place = WHOLE


@dataclass(frozen=True)
class BlockShape:
    """What two translations of a block have in common. A chapter or step is a block of type “chapter”."""

    id: str
    type: str
    place: Place = WHOLE


@dataclass(frozen=True)
class Section:
    """The body of a page, or one chapter or step with its title as first heading. In reading order."""

    passages: tuple[Passage, ...] = ()
    headings: tuple[Heading, ...] = ()
    links: tuple[Link, ...] = ()
    images: tuple[Image, ...] = ()


@dataclass(frozen=True)
class PageText:
    """One page in one language. `shape` lists all blocks in order, with those in containers and chapters."""

    name: PageName
    summary: str = ""
    sections: tuple[Section, ...] = ()
    facts: tuple[FactUse, ...] = ()
    gaps: tuple[Gap, ...] = ()
    shape: tuple[BlockShape, ...] = ()
    related: tuple[str, ...] = ()
    next_review: date | None = None

    @property
    def prose(self) -> Iterator[Passage]:
        """Every passage of running text; the summary is the first."""
        if self.summary:
            yield Passage(self.summary, SUMMARY)
        yield from (passage for section in self.sections for passage in section.passages if passage.prose)

    @property
    def links(self) -> Iterator[Link]:
        """Every link, in reading order."""
        return (link for section in self.sections for link in section.links)
