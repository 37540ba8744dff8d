"""The facts of the demo's councils and partnerships, from `cms/content/demo/facts-*.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from cms.facts.types import FACT_TYPES
from syndication.models import DefinitionRecord, FactValue, Layer, content_transaction
from syndication.source.tables import RegisterError

from .register import ROOT
from .storing import store

FACTS = ROOT / "cms" / "content" / "demo"


@dataclass(frozen=True)
class DemoValue:
    """One value of one layer in one language ("" for every language), as the file writes it."""

    kind: str
    holder: str
    fact: str
    language: str
    value: Any
    valid_from: date | None = None
    valid_to: date | None = None
    source: str = ""
    owner: str = ""


def store_demo_facts(folder: Path = FACTS) -> None:
    """Stores every value in one content transaction."""
    with content_transaction():
        for path in sorted(folder.glob("facts-*.toml")):
            for value in read_facts(path):
                _store_value(path, value)


def read_facts(path: Path) -> Iterator[DemoValue]:
    """The values of one holder, in file order."""
    data = tomllib.loads(path.read_text("utf-8"))
    for table in data.get("value", []):
        rest = {name: table[name] for name in ("valid_from", "valid_to", "source", "owner") if name in table}
        for language, value in _by_language(table):
            yield DemoValue(data["kind"], data["holder"], table["fact"], language, value, **rest)


def _by_language(table: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    if "value" in table:
        yield "", table["value"]
    for language in ("en", "cy"):
        if f"value_{language}" in table:
            yield language, table[f"value_{language}"]


def _store_value(path: Path, given: DemoValue) -> None:
    definition = DefinitionRecord.objects.filter(key=given.fact, active=True).first()
    if definition is None:
        raise RegisterError([f"{path.name}: there is no fact {given.fact!r}; define it in facts.toml first."])
    layer = Layer.objects.get(kind=given.kind, slug=given.holder)
    for language in _languages(definition, given):
        place = {
            "layer": layer,
            "definition": definition,
            "language": language,
            "valid_from": given.valid_from,
        }
        row = FactValue.objects.filter(**place).first() or FactValue(**place)
        parsed = parse_value(str(definition.snapshot["type"]), given.value, definition.snapshot)
        rest = {"valid_to": given.valid_to, "source": given.source, "owner": given.owner}
        store(row, {"value": parsed, **rest})


def _languages(definition: DefinitionRecord, given: DemoValue) -> list[str]:
    """A language-bound fact with one value for all languages has that value in each."""
    bound = FACT_TYPES[str(definition.snapshot["type"])].language_bound
    return ["en", "cy"] if bound and not given.language else [given.language]


def parse_value(type_name: str, value: Any, snapshot: Mapping[str, Any]) -> Any:
    """The stored value of what a content file says (cms/content/FORMAT.md: Values)."""
    if type_name == "hours":
        value = _hours_text(value)
    elif isinstance(value, Mapping):
        value = {("text" if form == "plain" else form): text for form, text in value.items()}
    return FACT_TYPES[type_name].parse(value, choices=tuple(snapshot.get("choices") or ()))


def _hours_text(value: Mapping[str, Any]) -> str:
    """Opening hours as they can be typed: `mon-fri 09:00-17:00; 2026-12-25 closed Christmas Day`."""
    parts = [f"{row['days']} {row['open']}-{row['close']}" for row in value.get("week", [])]
    for row in value.get("exceptions", []):
        hours = "closed" if row.get("closed") else f"{row['open']}-{row['close']}"
        parts.append(f"{row['date']} {hours} {row.get('note', '')}".strip())
    return "; ".join(parts)
