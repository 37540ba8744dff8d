"""The demo's overrides as differences to make, read from `cms/content/demo/overrides.toml`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from cms.canonical import References
from cms.canonical.writing import write_text
from cms.content_format import read_block
from cms.content_format.blocks import BlockContent, Identify, read_text
from cms.content_format.names import block_uuid, chapter_uuid
from syndication.actions.localise_page import Difference
from syndication.domain.documents import Block

from .identities import local_block_uuid, override_uuid
from .register import ROOT

OVERRIDES = ROOT / "cms" / "content" / "demo" / "overrides.toml"
Table = Mapping[str, Any]
Owners = Mapping[tuple[str, str], str]  # layer that inserts a block, by page and block name


@dataclass(frozen=True)
class Place:
    """The page that a group of overrides changes, and whose they are."""

    layer: str  # slug of a council or partnership
    page: str
    language: str


def read_overrides(tables: Sequence[Table]) -> dict[Place, list[Difference]]:
    """The differences of each localisation, from the `[[override]]` tables, in file order."""
    owners = _owners(tables)
    places: dict[Place, list[Difference]] = {}
    for table in tables:
        place = Place(table["layer"], table["page"], table["language"])
        differences = places.setdefault(place, [])
        differences.append(_difference(place, len(differences), table, owners))
    return places


def read_blocks(tables: Iterable[Table], identify: Identify, place: str) -> list[Block]:
    """Blocks of a content file as editions hold them."""
    return [_block(read_block(table, identify, place)) for table in tables]


def _block(content: BlockContent) -> Block:
    children = tuple(_block(child) for child in content.children)
    return Block(content.id, content.type, content.value, content.locked, children)


def _difference(place: Place, index: int, table: Table, owners: Owners) -> Difference:
    text = write_text(read_text(table.get("text", "")), References(place.language))
    return Difference(
        kind=table["op"],
        path=_path(table, owners),
        position=table.get("position", ""),
        text=text,
        blocks=read_blocks(table.get("blocks", ()), _identify(table), "overrides.toml"),
        reason=table.get("reason", ""),
        owner=table.get("owner", ""),
        review_by=table.get("review_by"),
        id=override_uuid(place.layer, place.page, place.language, index),
    )


def _identify(table: Table) -> Identify:
    """A replacing block keeps the UUID of the one that it replaces; others are the layer's own."""
    replaced = {block["name"] for block in table.get("blocks", ())} if table["op"] == "replace" else set()

    def identify(name: str) -> UUID:
        if name in replaced:
            return block_uuid(table["page"], table["block"])
        return local_block_uuid(table["layer"], table["page"], name)

    return identify


def _path(table: Table, owners: Owners) -> str:
    page, chapter = table["page"], table.get("chapter")
    start = f"chapters/{chapter_uuid(page, chapter)}/" if chapter else ""
    if table["op"] == "set":
        return f"{start}{table['field']}"
    if "block" not in table:
        return f"{start}body"
    owner = owners.get((page, table["block"]))
    block = local_block_uuid(owner, page, table["block"]) if owner else block_uuid(page, table["block"])
    return f"{start}body/{block}"


def _owners(tables: Iterable[Table]) -> Owners:
    """A block that one layer inserts may be the anchor of another's."""
    return {
        (table["page"], block["name"]): table["layer"]
        for table in tables
        if table["op"] == "insert"
        for block in table.get("blocks", ())
    }
