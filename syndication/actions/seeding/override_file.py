"""The demo's overrides as differences to make, read from `cms/content/demo/overrides.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

from syndication.actions.localise_page import Difference

from .content_blocks import Facts, build_block, with_links
from .identities import LIBRARY, block_uuid, chapter_uuid, local_block_uuid
from .register import ROOT

OVERRIDES = ROOT / "cms" / "content" / "demo" / "overrides.toml"


@dataclass(frozen=True)
class Place:
    """The page that a group of overrides changes, and whose they are."""

    layer: str  # slug of a council or partnership
    page: str
    language: str


@dataclass(frozen=True)
class DemoOverride:
    place: Place
    difference: Difference
    scenario: str = ""


def read_overrides(path: Path, facts: Facts) -> list[DemoOverride]:
    """Every override in file order."""
    tables = tomllib.loads(path.read_text("utf-8"))["override"]
    local = _local_blocks(tables)
    return [_override(index, table, facts, local) for index, table in enumerate(tables)]


def group_by_place(overrides: Iterable[DemoOverride]) -> dict[Place, list[Difference]]:
    """The differences of each localisation, in file order."""
    groups: dict[Place, list[Difference]] = {}
    for override in overrides:
        groups.setdefault(override.place, []).append(override.difference)
    return groups


def _override(
    index: int, table: Mapping[str, Any], facts: Facts, local: Mapping[tuple[str, str], str]
) -> DemoOverride:
    place = Place(table["layer"], table["page"], table["language"])
    difference = Difference(
        kind=table["op"],
        path=_path(table, local),
        position=table.get("position", "") if table["op"] == "insert" else "",
        text=with_links(table.get("text", ""), facts),
        blocks=[build_block(block, facts, _identify(table)) for block in table.get("blocks", ())],
        reason=table.get("reason", ""),
        owner=table.get("owner", ""),
        review_by=table.get("review_by"),
        id=uuid5(LIBRARY, f"override/{place.layer}/{place.page}/{place.language}/{index}"),
    )
    return DemoOverride(place, difference, table.get("scenario", ""))


def _identify(table: Mapping[str, Any]) -> Any:
    """A replacing block keeps the UUID of the one that it replaces; others are the layer's own."""
    own = {block["name"] for block in table.get("blocks", ())}

    def identify(name: str) -> UUID:
        if table["op"] == "replace" and name in own:
            return block_uuid(table["page"], table["block"])
        return local_block_uuid(table["layer"], table["page"], name)

    return identify


def _path(table: Mapping[str, Any], local: Mapping[tuple[str, str], str]) -> str:
    page, chapter = table["page"], table.get("chapter")
    start = f"chapters/{chapter_uuid(page, chapter)}/" if chapter else ""
    if table["op"] == "set":
        return f"{start}{table['field']}"
    if "block" not in table:
        return f"{start}body"
    owner = local.get((page, table["block"]))
    block = local_block_uuid(owner, page, table["block"]) if owner else block_uuid(page, table["block"])
    return f"{start}body/{block}"


def _local_blocks(tables: Sequence[Mapping[str, Any]]) -> dict[tuple[str, str], str]:
    """The layer that inserts each local block, which may be an anchor for the layers below."""
    return {
        (table["page"], block["name"]): table["layer"]
        for table in tables
        if table["op"] == "insert"
        for block in table.get("blocks", ())
    }
