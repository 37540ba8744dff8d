"""What resolving gives: one council's pages, and the reasons for those that are not there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from html import escape
from typing import Literal

from .channels import Channel
from .documents import Audience, PageKind, Service
from .library import ChangeKind
from .overrides import OperationState
from .site_addresses import SiteAddresses

PageOrigin = Literal["shared", "partnership", "local", "mixed"]
RemovalReason = Literal[
    "gone", "redirect", "withdrawn", "opted-out", "not-taken", "waiting", "suspended", "language-removed"
]


@dataclass(frozen=True)
class Card:
    """A page as others refer to it. `path` starts and ends with a slash, without the site's language prefix."""

    id: str  # the item's bare UUID
    shared_id: str
    language: str
    kind: PageKind
    title: str
    path: str
    url: str  # absolute


@dataclass(frozen=True)
class ResolvedBlock:
    """One top-level block as this council shows it. `html` is clean, complete and escaped."""

    id: str
    type: str
    origin: PageOrigin
    html: str


@dataclass(frozen=True)
class ResolvedChapter:
    id: str
    slug: str
    title: str
    url: str
    blocks: tuple[ResolvedBlock, ...]
    title_origin: PageOrigin = "shared"
    number: int | None = None  # of a step; chapters have none

    @property
    def heading_html(self) -> str:
        title = f"{self.number}. {self.title}" if self.number else self.title
        return f'<h2 id="{escape(self.slug)}">{escape(title)}</h2>'


@dataclass(frozen=True)
class Problem:
    """Something the council should know: a link that fell back, a path that was taken, a fact that is missing."""

    code: Literal["link-fallback", "path-taken", "fact-missing", "out-of-step", "required-fact"]
    detail: str
    subject: str = ""  # UUID of the page or fact it is about


@dataclass(frozen=True)
class ResolvedPage:
    """What one council publishes for one page in one language."""

    id: str
    shared_id: str
    language: str
    kind: PageKind
    title: str
    summary: str
    path: str
    url: str
    blocks: tuple[ResolvedBlock, ...]
    chapters: tuple[ResolvedChapter, ...]
    image: str | None  # absolute URL
    tags: tuple[str, ...]
    service: Service | None
    topics: tuple[Card, ...]  # from the top down
    audience: Audience
    translations: tuple[Card, ...]  # the other languages, sorted by language
    related: tuple[Card, ...]
    reviewed: date | None
    next_review: date | None
    owner: str
    licence: str
    attribution: str
    origin: PageOrigin
    signpost: bool  # the council's other tier provides this service
    edition: int  # log number of the edition in force
    version: int
    change_kind: ChangeKind
    change_note: str
    published: datetime  # of its first edition
    modified: datetime | None = None  # time of log row `version`; filled in by queries
    channels: tuple[Channel, ...] = ()

    @property
    def chapters_apart(self) -> tuple[ResolvedChapter, ...]:
        """A guide's chapters with addresses of their own: all but the first, which is at the guide's. Else none."""
        return self.chapters[1:] if self.kind == "guide" else ()

    @property
    def content_html(self) -> str:
        """The whole text as one fragment; chapters and steps follow each other under h2 headings."""
        parts = [block.html for block in self.blocks]
        for chapter in self.chapters:
            parts.append(chapter.heading_html)
            parts.extend(block.html for block in chapter.blocks)
        return "\n".join(parts)


@dataclass(frozen=True)
class RemovedPage:
    """An item that this council does not publish, and why."""

    id: str
    shared_id: str
    language: str
    version: int
    reason: RemovalReason
    note: str = ""
    redirect_to: str | None = None  # absolute URL
    path: str = ""  # where it would be, so that its address can answer 410
    missing_facts: tuple[str, ...] = ()  # keys, when reason is `waiting`
    modified: datetime | None = None  # time of log row `version`; filled in by queries


@dataclass(frozen=True)
class PageReport:
    """What the council's staff should see about one page: operation states and problems."""

    states: tuple[OperationState, ...] = ()
    problems: tuple[Problem, ...] = ()
    changes_waiting: int = 0  # editions newer than the one held


@dataclass(frozen=True)
class CouncilSite:
    """Everything one council publishes: `resolve(library, council)`.

    `pages` and `removed` are keyed by item id. `head` is the highest version of any item, removed ones
    included. Iterate `ordered(language)` for a stable order.
    """

    council_id: str
    slug: str
    origin: str
    languages: tuple[str, ...]
    head: int
    pages: Mapping[str, ResolvedPage]
    removed: Mapping[str, RemovedPage]
    reports: Mapping[str, PageReport] = field(default_factory=dict)
    redirects: Mapping[tuple[str, str], str] = field(default_factory=dict)  # (language, old path) -> item id
    url_template: str = (
        ""  # of the council's own website, where `url`s lead then; paths are still this site's
    )
    homepage: str = ""

    @property
    def addresses(self) -> SiteAddresses:
        return SiteAddresses(self.origin, self.languages, self.url_template, self.homepage)

    def ordered(self, language: str | None = None) -> list[ResolvedPage]:
        """Pages, newest version first, then by id; of one language or of all."""
        chosen = [page for page in self.pages.values() if language in (None, page.language)]
        return sorted(chosen, key=lambda page: (-page.version, page.id))

    def at_path(self, language: str, path: str) -> ResolvedPage | None:
        """The page whose path is exactly `path` ("/topic/page/"), or None."""
        return self._by_path.get((language, path))

    def at_url(self, url: str) -> ResolvedPage | None:
        """The page that has, or whose chapter has, exactly this public address, or None."""
        return self._by_url.get(url)

    def translation(self, shared_id: str, language: str) -> ResolvedPage | None:
        """What the council publishes of a shared page in exactly this language, or None."""
        return self._by_shared_page.get((shared_id, language))

    @cached_property
    def _by_path(self) -> dict[tuple[str, str], ResolvedPage]:
        return {(page.language, page.path): page for page in self.pages.values()}

    @cached_property
    def _by_url(self) -> dict[str, ResolvedPage]:
        chapters = {chapter.url: page for page in self.pages.values() for chapter in page.chapters}
        return chapters | {page.url: page for page in self.pages.values()}

    @cached_property
    def _by_shared_page(self) -> dict[tuple[str, str], ResolvedPage]:
        return {(page.shared_id, page.language): page for page in self.pages.values()}

    def children(self, language: str, topic: str | None) -> list[ResolvedPage]:
        """Pages directly under a topic (its shared id), or the top-level topics; by title."""
        chosen = [p for p in self.pages.values() if p.language == language and parent_of(p) == topic]
        return sorted(chosen, key=lambda page: (page.kind != "topic", page.title.casefold(), page.id))


def parent_of(page: ResolvedPage) -> str | None:
    """The shared id of the topic directly above a page, or None at the top."""
    return page.topics[-1].shared_id if page.topics else None
