"""The content files as the tests read them: straight from TOML, without Django."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

CONTENT = Path(__file__).resolve().parents[2] / "cms" / "content"
Table = dict[str, Any]

# The fields of each block type: those that must be there, then those that may.
FIELDS: dict[str, tuple[set[str], set[str]]] = {
    "text": ({"html"}, set()),
    "callout": ({"title", "html"}, set()),
    "warning": ({"text"}, set()),
    "legal": ({"html", "source", "url"}, set()),
    "action": ({"kind", "label", "fact"}, {"note"}),
    "steps": ({"title", "items"}, set()),
    "fees": ({"caption", "rows"}, set()),
    "contact": ({"title"}, {"phone", "email", "address", "hours", "url"}),
    "hours": ({"title", "fact"}, set()),
    "do_dont": ({"do", "dont"}, set()),
    "expander": ({"title", "children"}, set()),
    "image": ({"image", "alt", "licence"}, {"caption", "credit"}),
    "document": ({"document", "title"}, set()),
    "links": ({"title", "items"}, set()),
    "slot": ({"slot_name", "guidance", "default"}, set()),
    "group": ({"fact", "children"}, set()),
}
ITEM_FIELDS = {"steps": {"title", "html"}, "fees": {"item", "fee", "note"}, "links": {"page", "url", "text"}}
RICH = {"html", "default"}
NOT_SHOWN = {"name", "type", "kind", "fact", "url", "image", "document", "page", "guidance", "slot_name"}
NOT_SHOWN |= {"phone", "email", "address", "hours"}
TOKEN = re.compile(r"\{\{([a-z0-9-]+)(?:\|([a-z]+))?\}\}")


@dataclass(frozen=True)
class Placed:
    """A block and where it stands: `group` is the fact of the group around it."""

    block: Table
    chapter: str = ""
    group: str = ""

    @property
    def name(self) -> str:
        return str(self.block["name"])


@dataclass(frozen=True)
class Page:
    name: str
    language: str
    data: Table = field(repr=False)

    def blocks(self) -> Iterator[Placed]:
        yield from walk(self.data.get("block", []))
        for chapter in self.data.get("chapter", []):
            yield from walk(chapter["block"], chapter["name"])


def walk(blocks: list[Table], chapter: str = "", group: str = "") -> Iterator[Placed]:
    for block in blocks:
        yield Placed(block, chapter, group)
        inner = block["fact"] if block["type"] == "group" else group
        yield from walk(block.get("children", []), chapter, inner)


@cache
def read(name: str) -> Table:
    return tomllib.loads((CONTENT / name).read_text("utf-8"))


@cache
def pages() -> tuple[Page, ...]:
    found = []
    for path in sorted((CONTENT / "pages").glob("*.toml")):
        name, language = path.stem.split(".")
        found.append(Page(name, language, read(f"pages/{path.name}")))
    return tuple(found)


def page(name: str, language: str) -> Page:
    return next(p for p in pages() if (p.name, p.language) == (name, language))


def facts() -> dict[str, Table]:
    return {fact["key"]: fact for fact in fact_list()}


def fact_list() -> list[Table]:
    """As the loader reads them: those that many pages use, then those of each topic."""
    files = ["facts.toml", *sorted(f"facts/{path.name}" for path in (CONTENT / "facts").glob("*.toml"))]
    return [fact for file in files for fact in read(file)["fact"]]


def topics() -> dict[str, Table]:
    return {topic["name"]: topic for topic in read("topics.toml")["topic"]}


def targets() -> set[str]:
    """The names that a link may point to."""
    return {p.name for p in pages()} | set(topics())


def demo_files() -> list[str]:
    return sorted(f"demo/{path.name}" for path in (CONTENT / "demo").glob("facts-*.toml"))


def texts(value: Any, key: str = "") -> Iterator[tuple[str, str]]:
    """(field, text) of all that a citizen reads in a block, children left out."""
    if isinstance(value, dict):
        for name, inner in value.items():
            if name not in NOT_SHOWN and name != "children":
                yield from texts(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner, key)
    elif isinstance(value, str):
        yield key, value


def sentences(key: str, text: str) -> list[str]:
    """The sentences of a text; each element of rich text ends one."""
    plain = re.sub(r"</?(?:p|li|ul|ol|h2|h3|h4|br)\b[^>]*>", "\n", text) if key in RICH else text
    plain = re.sub(r"<[^>]+>", "", plain)
    plain = TOKEN.sub("fact", plain)
    parts = re.split(r"(?<=[.?!:])\s+|\n", plain)
    return [part.strip() for part in parts if part.strip()]


def fact_uses(block: Table) -> Iterator[tuple[str, str]]:
    """(field, key) for each fact that a block uses outside its texts."""
    for name in ("fact", "phone", "email", "address", "hours", "url"):
        if block.get(name) and (name != "url" or block["type"] == "contact"):
            yield name, block[name]
