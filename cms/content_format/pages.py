"""topics.toml and pages/*.toml: topics, service pages, guides and step by steps, one language each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal
from uuid import UUID

from cms.languages import LANGUAGES

from .blocks import BlockContent, read_block
from .errors import ContentError
from .names import block_uuid, chapter_uuid, page_uuid


@dataclass(frozen=True)
class ChapterContent:
    """One chapter of a guide, or one step of a step by step."""

    id: str
    slug: str
    title: str
    body: tuple[BlockContent, ...] = ()


@dataclass(frozen=True)
class PageContent:
    """One page in one language. `topic` is the name of the topic above it, "" at the top."""

    name: str
    language: str
    kind: Literal["topic", "service", "guide", "step-by-step"]
    topic: str
    slug: str
    title: str
    summary: str
    body: tuple[BlockContent, ...] = ()
    chapters: tuple[ChapterContent, ...] = ()
    lgsl: int | None = None
    lgil: int | None = None
    tags: tuple[str, ...] = ()
    nations: tuple[str, ...] = ()
    tiers: tuple[str, ...] = ()
    owner: str = ""
    last_reviewed: date | None = None
    next_review: date | None = None
    related: tuple[str, ...] = ()
    title_locked: bool = False

    @property
    def uuid(self) -> UUID:
        """The shared id."""
        return page_uuid(self.name)

    @property
    def place(self) -> str:
        """The page's name in messages."""
        return f"{self.name} ({self.language})"


def read_topics(data: Mapping[str, Any], place: str) -> tuple[PageContent, ...]:
    """Every `[[topic]]` in every language that it has, English first, parents as the file has them."""
    topics = data.get("topic", [])
    owner = data.get("library", {}).get("owner", "")
    return tuple(
        _read_topic(topic, language, owner, place)
        for language in LANGUAGES
        for topic in topics
        if f"title_{language}" in topic
    )


def _read_topic(topic: Mapping[str, Any], language: str, owner: str, place: str) -> PageContent:
    try:
        name, html = topic["name"], topic.get(f"html_{language}", "")
        block = {"name": "body", "type": "text", "html": html}
        return PageContent(
            name=name,
            language=language,
            kind="topic",
            topic=topic.get("parent", ""),
            slug=topic[f"slug_{language}"],
            title=topic[f"title_{language}"],
            summary=topic[f"summary_{language}"],
            body=(read_block(block, lambda block_name: block_uuid(name, block_name), place),) if html else (),
            owner=owner,
        )
    except KeyError as error:
        raise ContentError(f"{place}, topic “{topic.get('name')}”: lacks {error}.") from error


def read_page(data: Mapping[str, Any], place: str) -> PageContent:
    """One file of pages/."""
    fields = dict(data)
    blocks, chapters = fields.pop("block", []), fields.pop("chapter", [])
    try:
        name = fields["name"]
        for member in ("tags", "nations", "tiers", "related"):
            fields[member] = tuple(fields.get(member, ()))
        return PageContent(
            **fields,
            body=_read_blocks(name, blocks, place),
            chapters=tuple(_read_chapter(name, chapter, place) for chapter in chapters),
        )
    except (KeyError, TypeError) as error:
        raise ContentError(f"{place}: {error}") from error


def _read_chapter(page: str, chapter: Mapping[str, Any], place: str) -> ChapterContent:
    return ChapterContent(
        id=str(chapter_uuid(page, chapter["name"])),
        slug=chapter["slug"],
        title=chapter["title"],
        body=_read_blocks(page, chapter.get("block", []), f"{place}, chapter “{chapter['name']}”"),
    )


def _read_blocks(page: str, blocks: list[Mapping[str, Any]], place: str) -> tuple[BlockContent, ...]:
    return tuple(read_block(block, lambda name: block_uuid(page, name), place) for block in blocks)
