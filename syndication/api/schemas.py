"""The shapes of the API's answers: what OpenAPI shows and what tests hold every answer against."""

from __future__ import annotations

from typing import Literal

from ninja import Schema
from pydantic import ConfigDict, Field

from syndication.domain.pages import RemovalReason

Urn = str
Sha256 = str


class Strict(Schema):
    """An object with exactly these members."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True)


class Problem(Schema):
    """An error (RFC 9457). `type` is stable; further members depend on it."""

    model_config = ConfigDict(extra="allow")
    type: str = Field(description="The address that names this kind of problem, and explains it when opened.")
    title: str
    status: int
    detail: str = Field(description="What happened and what to do next.")
    instance: str


class FeedAddresses(Strict):
    """One language's feeds."""

    language: str
    json_feed: str
    rss: str
    atom: str
    alerts_json_feed: str
    alerts_rss: str
    alerts_atom: str


class ApiAddresses(Strict):
    pages: str
    alerts: str
    changes: str
    export: str
    digest: str


class CouncilSummary(Strict):
    """A council that publishes here."""

    slug: str
    gss_code: str = Field(description="The ONS code, such as E07000026.")
    name: dict[str, str] = Field(description="By language.")
    nation: str
    tier: Literal["county", "district", "unitary"]
    languages: list[str] = Field(description="The first is the default.")
    url: str = Field(description="The citizens' site.")
    homepage: str = Field(description="The council's own main website; may be empty.")
    requires_key: bool
    address: str = Field(description="This council in the API.")
    api: ApiAddresses
    feeds: list[FeedAddresses]


class Colours(Strict):
    """Colours of one colour scheme, as `#rrggbb`."""

    primary: str
    on_primary: str
    accent: str
    link: str
    background: str
    on_accent: str
    accent_text: str = Field(description="The accent where it is read rather than seen.")
    surface: str
    wash: str
    text: str
    heading: str
    muted: str
    line: str


class SocialLink(Strict):
    """One account of the council on another service."""

    label: str
    url: str


class FooterLink(Strict):
    label: dict[str, str] = Field(description="By language.")
    href: str = Field(description="An https address, or a path of the citizens' site.")


class Emergency(Strict):
    """The number for when the council is closed."""

    phone: str
    label: dict[str, str] = Field(description="What it is for, by language; empty for out of hours.")


class Theme(Strict):
    """The council's look as tokens, the same that its citizens' site is made with."""

    light: Colours
    dark: Colours
    font_heading: str
    font_text: str
    radius: int = Field(description="Of corners, in CSS pixels.")
    slug: str = Field(description="Which of the themes the site is made with.")
    logo_url: str | None = Field(description="An SVG, PNG or WebP of at most 40 kB.")
    logo_dark_url: str | None = Field(description="The same for dark backgrounds.")
    short_name: dict[str, str]
    strapline: dict[str, str]
    footer: dict[str, str]
    footer_links: list[FooterLink]
    phone: str
    email: str
    emergency: Emergency | None
    social: list[SocialLink]


class Council(CouncilSummary):
    theme: Theme


class CouncilList(Strict):
    councils: list[CouncilSummary]


class Author(Strict):
    name: str
    url: str


class ChangeNote(Strict):
    kind: Literal["minor", "major", "legal", "local", "facts", "links", "presentation"]
    note: str


class PageBlock(Strict):
    """One top-level block, with where its text came from."""

    id: str
    type: str
    origin: Literal["shared", "partnership", "local", "mixed"]
    html: str


class PageService(Strict):
    """A service of the Local Government Services List, with the interaction where the page is about one."""

    lgsl: int
    lgil: int | None = None
    name: str


class TopicLink(Strict):
    id: Urn
    title: str
    url: str


class TranslationLink(Strict):
    language: str
    id: Urn
    url: str


class PageAudience(Strict):
    nations: list[str]
    tiers: list[str]


class Syndication(Strict):
    """What JSON Feed has no member for. Readers ignore members of it that they do not know."""

    about: str
    shared_id: Urn | None = Field(
        description="The shared page, for every council and language; null if local."
    )
    version: int = Field(description="Only grows.")
    sha256: Sha256 = Field(description="Of the RFC 8785 form of the item without this member.")
    change: ChangeNote
    origin: Literal["shared", "partnership", "local", "mixed"]
    blocks: list[PageBlock]
    services: list[PageService]
    topics: list[TopicLink]
    audience: PageAudience
    translations: list[TranslationLink]
    reviewed: str | None
    next_review: str | None
    owner: str
    licence: str
    attribution: str
    shared_url: str


class Page(Strict):
    """What one council publishes for one page in one language: also the item of its JSON Feed."""

    id: Urn = Field(description="Never changes. In addresses the bare UUID stands.")
    url: str
    title: str
    summary: str
    content_html: str
    image: str | None = None
    tags: list[str]
    language: str
    date_published: str
    date_modified: str
    authors: list[Author]
    syndication: Syndication = Field(alias="_syndication")


class PageList(Strict):
    pages: list[Page]
    next_url: str | None = Field(description="Where the list goes on; null at its end.")


class Put(Strict):
    op: Literal["put"]
    id: Urn
    version: int
    sha256: Sha256
    page: Page


class Remove(Strict):
    op: Literal["remove"]
    id: Urn
    version: int
    reason: RemovalReason
    redirect_to: str | None = None
    note: str | None = None


class Changes(Strict):
    """Ordered by version, then id. Ask again with `cursor`: at once while `more`, later otherwise."""

    changes: list[Put | Remove]
    cursor: str
    more: bool


class Digest(Strict):
    """What a copy compares itself with after applying changes until `more` is false.

    `sha256` is taken over one line for each page, sorted by id: id, version and sha256 with single
    spaces between and a line feed after, in UTF-8.
    """

    count: int
    sha256: Sha256
    cursor: str = Field(description="The place in the changes that this digest is of.")
