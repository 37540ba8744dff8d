"""Sample resolved pages and sites: a test says only what matters to it, the rest has fixed values."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from syndication.domain.documents import Audience, Service
from syndication.domain.pages import (
    Card,
    CouncilSite,
    RemovedPage,
    ResolvedBlock,
    ResolvedChapter,
    ResolvedPage,
    parent_of,
)

ORIGIN = "http://ambridge.localhost:8000"
SERVICE_ORIGIN = "http://localhost:8000"
COUNCIL_NAMES = {"en": "Ambridge District Council", "cy": "Cyngor Dosbarth Ambridge"}


def a_uuid(name: str) -> str:
    """The same UUID for the same name, always."""
    return str(uuid5(NAMESPACE_URL, f"sample:{name}"))


def a_moment(version: int) -> datetime:
    """A time that grows with a log number, as log rows' times do: one hour a row."""
    return datetime(2026, 1, 1, tzinfo=UTC).replace(day=1 + version // 24 % 28, hour=version % 24)


def a_block(html: str = "<p>Put your bin out by 7am.</p>", **changes: Any) -> ResolvedBlock:
    block = ResolvedBlock(id=a_uuid(f"block {html}"), type="text", origin="shared", html=html)
    return replace(block, **changes)


def a_chapter(title: str = "Before you move", **changes: Any) -> ResolvedChapter:
    slug = title.casefold().replace(" ", "-")
    url = f"{ORIGIN}/moving-home/{slug}/"
    chapter = ResolvedChapter(
        a_uuid(f"chapter {title}"), slug, title, url, (a_block(f"<p>{title}: text.</p>"),)
    )
    return replace(chapter, **changes)


def a_card(name: str = "bins", language: str = "en", **changes: Any) -> Card:
    """The card of the topic `name`, at the top level."""
    prefix = "" if language == "en" else f"/{language}"
    card = Card(
        id=a_uuid(f"item {name} {language}"),
        shared_id=a_uuid(f"shared {name}"),
        language=language,
        kind="topic",
        title=name.capitalize(),
        path=f"/{name}/",
        url=f"{ORIGIN}{prefix}/{name}/",
    )
    return replace(card, **changes)


def a_page(name: str = "missed-bin", language: str = "en", **changes: Any) -> ResolvedPage:
    """A service page in the topic "bins". A `version` moves `modified` along, unless that is given."""
    prefix = "" if language == "en" else f"/{language}"
    version = changes.get("version", 7)
    page = ResolvedPage(
        id=a_uuid(f"item {name} {language}"),
        shared_id=a_uuid(f"shared {name}"),
        language=language,
        kind="service",
        title=name.replace("-", " ").capitalize(),
        summary="Tell us when we did not empty your bin.",
        path=f"/bins/{name}/",
        url=f"{ORIGIN}{prefix}/bins/{name}/",
        blocks=(a_block(), a_block("<h2>Call us</h2>\n<p>On 01632 960001.</p>", origin="local")),
        chapters=(),
        image=None,
        tags=("bins", "recycling"),
        service=Service(lgsl=524, name="Household waste collection", lgil=8),
        topics=(a_card("bins", language),),
        audience=Audience(nations=("england",), tiers=("district", "unitary")),
        translations=(),
        related=(),
        reviewed=date(2026, 1, 5),
        next_review=date(2027, 1, 5),
        owner="Waste team",
        licence="Open Government Licence v3.0",
        attribution="",
        origin="mixed",
        signpost=False,
        edition=3,
        version=version,
        change_kind="minor",
        change_note="Clearer hours",
        published=datetime(2025, 12, 1, 9, 30, tzinfo=UTC),
        modified=a_moment(version),
    )
    return replace(page, **changes)


def a_topic_page(name: str = "bins", language: str = "en", **changes: Any) -> ResolvedPage:
    card = a_card(name, language)
    own = {
        "kind": "topic",
        "title": card.title,
        "path": card.path,
        "url": card.url,
        "topics": (),
        "service": None,
    }
    return a_page(name, language, **(own | changes))


def a_removed(name: str = "old-page", language: str = "en", **changes: Any) -> RemovedPage:
    version = changes.get("version", 5)
    removed = RemovedPage(
        id=a_uuid(f"item {name} {language}"),
        shared_id=a_uuid(f"shared {name}"),
        language=language,
        version=version,
        reason="withdrawn",
        note="The scheme has closed.",
        path=f"/bins/{name}/",
        modified=a_moment(version),
    )
    return replace(removed, **changes)


def a_site(*pages: ResolvedPage, removed: tuple[RemovedPage, ...] = (), **changes: Any) -> CouncilSite:
    """A site of exactly these pages, its head their highest version."""
    site = CouncilSite(
        council_id=a_uuid("council ambridge"),
        slug="ambridge",
        origin=ORIGIN,
        languages=("en", "cy"),
        head=max((entry.version for entry in (*pages, *removed)), default=0),
        pages={page.id: page for page in pages},
        removed={entry.id: entry for entry in removed},
    )
    return replace(site, **changes)


def a_small_site() -> CouncilSite:
    """A topic, a service page in two languages, a guide, and one removal."""
    english, welsh = a_page(version=9), a_page(version=12, language="cy", title="Bin heb ei wagio")
    guide = a_page(
        "moving-home", kind="guide", blocks=(), chapters=(a_chapter(), a_chapter("After")), version=8
    )
    return a_site(
        a_topic_page(version=4),
        replace(english, translations=(_card_of(welsh),)),
        replace(welsh, translations=(_card_of(english),)),
        replace(guide, topics=(), image=f"{SERVICE_ORIGIN}/media/van.jpg", tags=("moving",), service=None),
        removed=(a_removed(version=10),),
    )


def _card_of(page: ResolvedPage) -> Card:
    assert parent_of(page) is not None
    return Card(page.id, page.shared_id, page.language, page.kind, page.title, page.path, page.url)
