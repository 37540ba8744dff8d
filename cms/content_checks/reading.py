"""From a shared page, live or draft, to the value that the rules read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from cms.canonical import CanonicalBlock, read_blocks, read_text
from cms.facts.tokens import find_tokens
from cms.markup import BLOCK_TYPES, block_facts, block_texts, render_block
from cms.models import PAGE_KINDS, GuidePage, LibraryImage, SharedPage, StepByStepPage, TopicPage
from cms.quality.markup_reading import join_sections, read_markup
from cms.quality.pages import (
    IMAGE,
    SUMMARY,
    TITLE,
    WHOLE,
    BlockShape,
    FactUse,
    Gap,
    Heading,
    Image,
    PageName,
    PageText,
    Passage,
    Place,
    Section,
)

from .rows import RowReferences, Rows

# What the parts of such a page are called.
_PARTS = {GuidePage: "Chapter", StepByStepPage: "Step"}
# Sites show a chapter's title under the guide's.
CHAPTER_LEVEL = 2
_SHOWN = 6
# Blocks that must lead to a row of one kind.
_CHOSEN = ("image", "document")


def read_page(page: SharedPage, rows: Rows) -> PageText:
    """One page as it stands in the object: its row's text for a live page, the draft's for a draft."""
    references = RowReferences(rows, page.locale.language_code)
    collected = _Collected(references, _PARTS.get(type(page), ""))
    summary = collected.field(page.summary, SUMMARY)
    title = collected.field(page.title, TITLE)
    sections = [collected.section(_raw(page, "body")), *map(collected.chapter, _raw(page, "chapters"))]
    return PageText(
        name=_name(page, title, rows),
        summary=summary,
        sections=(Section(images=_page_image(page, rows)), *sections),
        facts=tuple(collected.facts),
        gaps=tuple(collected.gaps),
        shape=tuple(collected.shape),
        related=tuple(_related(page, references)),
        next_review=page.next_review,
    )


def _name(page: SharedPage, title: str, rows: Rows) -> PageName:
    above = page.path[: -page.steplen] if page.path else ""
    return PageName(
        id=str(page.translation_key),
        language=page.locale.language_code,
        kind=PAGE_KINDS[type(page)],
        title=title,
        slug=page.slug,
        topic=title if isinstance(page, TopicPage) else rows.title_of(above),
        owner=page.content_owner,
        row=page.pk or 0,
    )


def _raw(page: SharedPage, name: str) -> list[Mapping[str, Any]]:
    stream = getattr(page, name, None)
    return list(stream.get_prep_value()) if stream else []


def _related(page: SharedPage, references: RowReferences) -> Iterator[str]:
    for item in _raw(page, "related_pages"):
        yield references.uuid_of("page", str(item["value"]))


def _page_image(page: SharedPage, rows: Rows) -> tuple[Image, ...]:
    image = rows.images.get(page.image_id or 0)
    return (Image(image.description, image.is_decoration, IMAGE),) if image else ()


@dataclass
class _Collected:
    """What is found on the way through one page's blocks."""

    references: RowReferences
    part: str
    facts: list[FactUse] = field(default_factory=list)
    gaps: list[Gap] = field(default_factory=list)
    shape: list[BlockShape] = field(default_factory=list)

    def field(self, text: str, place: Place) -> str:
        """A plain text of the page, its facts noted."""
        read = read_text(text, self.references)
        self.facts += [FactUse(token.key, place) for token in find_tokens(read)]
        return read

    def chapter(self, raw: Mapping[str, Any]) -> Section:
        title = str(raw["value"].get("title", ""))
        place = Place(str(raw["id"]), f"{self.part} “{title}”")
        self.shape.append(BlockShape(place.block, "chapter", place))
        own = Section(headings=(Heading(CHAPTER_LEVEL, self.field(title, place), place),))
        return join_sections([own, self.section(raw["value"].get("body") or [], f"{place.label}, ")])

    def section(self, raw: Iterable[Mapping[str, Any]], within: str = "") -> Section:
        return join_sections([self._block(block, within) for block in read_blocks(raw, self.references)])

    def _block(self, block: CanonicalBlock, within: str) -> Section:
        place = Place(block.id, within + _label(block))
        self.shape.append(BlockShape(block.id, block.type, place))
        self.facts += [FactUse(key, place) for key in sorted(block_facts(block.type, block.value))]
        self.gaps += _gaps(block, place)
        if BLOCK_TYPES[block.type].container:
            return self._container(block, place, within)
        html = render_block(block.type, block.value, language=self.references.language)
        return read_markup(html, place, decorative=self._is_decorative(block))

    def _container(self, block: CanonicalBlock, place: Place, within: str) -> Section:
        titles = tuple(Passage(text, place, prose=False) for text in block_texts(block.type, block.value))
        return join_sections([Section(titles), *(self._block(child, within) for child in block.children)])

    def _is_decorative(self, block: CanonicalBlock) -> bool:
        chosen = block.value.get("image") if block.type == "image" else None
        images: Iterable[LibraryImage] = self.references.rows.images.values() if chosen else ()
        return any(image.is_decoration for image in images if str(image.uuid) == chosen)


def _gaps(block: CanonicalBlock, place: Place) -> Iterator[Gap]:
    if block.type in _CHOSEN and not block.value.get(block.type):
        yield Gap(block.type, place)
    for item in block.value.get("items", ()) if block.type == "links" else ():
        if not item["page"] and not item["url"]:
            yield Gap("page", place)


def _label(block: CanonicalBlock) -> str:
    """The type, with the title or the first words, as an editor would say it."""
    kind = BLOCK_TYPES[block.type].label
    titles = (block.value.get(name) for name in ("title", "label", "caption"))
    words = next((title for title in titles if title), "") or _first_text(block)
    shown = words.split()[:_SHOWN]
    more = "…" if len(words.split()) > _SHOWN else ""
    return f"{kind} “{' '.join(shown)}{more}”" if shown else kind


def _first_text(block: CanonicalBlock) -> str:
    texts = block_texts(block.type, block.value)
    read = read_markup(texts[0], WHOLE) if texts else Section()
    found = [*(heading.text for heading in read.headings), *(passage.text for passage in read.passages)]
    return found[0] if found else ""
