"""One resolved page as the item that feeds and API share: a JSON Feed 1.1 item with `_syndication`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from syndication.domain.canonical import sha256_of
from syndication.domain.documents import Service
from syndication.domain.memory import remembered
from syndication.domain.pages import Card, ResolvedPage

from .characters import legal_text

Item = dict[str, Any]


@dataclass(frozen=True)
class ItemContext:
    """What an item says that is not the page's own. Addresses are absolute; an origin has no slash at its end."""

    service_origin: str
    home: str  # the council's front page
    council_names: Mapping[str, str]  # by language, the council's default language first

    @property
    def about(self) -> str:
        """Where the members of `_syndication` are documented."""
        return f"{self.service_origin}/api/v1/docs"

    def council_name(self, language: str) -> str:
        return self.council_names.get(language) or next(iter(self.council_names.values()), "")

    def shared_url(self, page: ResolvedPage) -> str:
        return f"{self.service_origin}/library/{page.shared_id}/{page.language}/"


def build_item(page: ResolvedPage, context: ItemContext) -> Item:
    """The item of one page, its members in the contract's order, `sha256` filled in."""
    return signed(_reader_members(page, context), _syndication_members(page, context))


def signed(reader_members: Item, syndication_members: Item) -> Item:
    """The item of these members, without characters that XML forbids, `sha256` filled in."""
    item: Item = _legal(reader_members)
    members: Item = _legal(syndication_members)
    unsigned = {name: value for name, value in members.items() if name != "sha256"}
    members["sha256"] = sha256_of(item | {"_syndication": unsigned})
    return item | {"_syndication": members}


def digest_entry(page: ResolvedPage, context: ItemContext) -> tuple[str, int, str]:
    """(item id, version, sha256): what a digest is taken over, sorted. Remembered with the page."""
    said = (context.service_origin, context.home, *context.council_names.items())
    return remembered(page, ("digest entry", *said), lambda: _digest_entry(page, context))


def _digest_entry(page: ResolvedPage, context: ItemContext) -> tuple[str, int, str]:
    members = build_item(page, context)["_syndication"]
    return urn(page.id), page.version, members["sha256"]


def urn(uuid: str) -> str:
    return f"urn:uuid:{uuid}"


def timestamp(moment: datetime) -> str:
    """RFC 3339 in UTC, whole seconds."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _reader_members(page: ResolvedPage, context: ItemContext) -> Item:
    return {
        "id": urn(page.id),
        "url": page.url,
        "title": page.title,
        "summary": page.summary,
        "content_html": page.content_html,
        # JSON Feed knows no null: a page without a picture has no such member.
        **({"image": page.image} if page.image else {}),
        "tags": list(page.tags),
        "language": page.language,
        "date_published": timestamp(page.published),
        "date_modified": timestamp(page.modified or page.published),
        "authors": [{"name": context.council_name(page.language), "url": context.home}],
    }


def _syndication_members(page: ResolvedPage, context: ItemContext) -> Item:
    return {
        "about": context.about,
        "shared_id": urn(page.shared_id),
        "version": page.version,
        "sha256": "",
        "change": {"kind": page.change_kind, "note": page.change_note},
        "origin": page.origin,
        "blocks": _blocks(page),
        "services": [_service(page.service)] if page.service else [],
        "topics": [_topic(card) for card in page.topics],
        "audience": {"nations": list(page.audience.nations), "tiers": list(page.audience.tiers)},
        "translations": [_translation(card) for card in page.translations],
        "reviewed": _day(page.reviewed),
        "next_review": _day(page.next_review),
        "owner": page.owner,
        "licence": page.licence,
        "attribution": page.attribution,
        "shared_url": context.shared_url(page),
    }


def _blocks(page: ResolvedPage) -> list[Item]:
    """Every block in reading order; their html, joined by line feeds, is `content_html`."""
    blocks = [_block(block.id, block.type, block.origin, block.html) for block in page.blocks]
    for chapter in page.chapters:
        blocks.append(_block(chapter.id, "chapter", chapter.title_origin, chapter.heading_html))
        blocks.extend(_block(block.id, block.type, block.origin, block.html) for block in chapter.blocks)
    return blocks


def _block(uuid: str, kind: str, origin: str, html: str) -> Item:
    return {"id": uuid, "type": kind, "origin": origin, "html": html}


def _service(service: Service) -> Item:
    lgil = {} if service.lgil is None else {"lgil": service.lgil}
    return {"lgsl": service.lgsl, **lgil, "name": service.name}


def _topic(card: Card) -> Item:
    return {"id": urn(card.shared_id), "title": card.title, "url": card.url}


def _translation(card: Card) -> Item:
    return {"language": card.language, "id": urn(card.id), "url": card.url}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _legal(value: Any) -> Any:
    if isinstance(value, str):
        return legal_text(value)
    if isinstance(value, dict):
        return {key: _legal(member) for key, member in value.items()}
    return [_legal(member) for member in value] if isinstance(value, list) else value
