"""The facts of the demo's councils and partnerships, from `cms/content/demo/facts-*.toml`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from cms.content_format.files import read_toml
from cms.facts.types import FACT_TYPES
from syndication.models import Council, DefinitionRecord, FactValue, Layer, content_transaction
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
        definitions = {record.key: record for record in DefinitionRecord.objects.filter(active=True)}
        for path in sorted(folder.glob("facts-*.toml")):
            holder: Holder | None = None
            for value in read_facts(path):
                holder = holder or Holder(value.kind, value.holder)
                if value.fact not in definitions:
                    unknown = f"there is no fact {value.fact!r}; define it in facts.toml first."
                    raise RegisterError([f"{path.name}: {unknown}"])
                _store_value(holder, definitions[value.fact], value)


class Holder:
    """The layer whose facts a file has, with what it has stored of them already."""

    def __init__(self, kind: str, slug: str) -> None:
        self.layer = Layer.objects.get(kind=kind, slug=slug)
        self.council = Council.objects.filter(pk=self.layer.pk).first()
        self.languages = list(self.council.languages) if self.council else ["en"]
        self.rows = {_place(row): row for row in FactValue.objects.filter(layer=self.layer)}

    def is_registered(self, fact: str, language: str, value: Any) -> bool:
        """Whether the register answers with this value already; then the council needs none of its own."""
        if self.council is None:
            return False
        names = {"en": self.council.name, "cy": {"text": self.council.name_cy, **self.council.name_forms}}
        registered = {("council-name", language): name for language, name in names.items()}
        registered |= {("council-homepage", language): self.council.homepage for language in ("", "en")}
        return registered.get((fact, language)) == value


def _place(row: FactValue) -> tuple[Any, str, date | None]:
    return row.definition_id, row.language, row.valid_from


def read_facts(path: Path) -> Iterator[DemoValue]:
    """The values of one holder, in file order."""
    data = read_toml(path)
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


def _store_value(holder: Holder, definition: DefinitionRecord, given: DemoValue) -> None:
    kind = FACT_TYPES[str(definition.snapshot["type"])]
    value = kind.parse(given.value, choices=tuple(definition.snapshot.get("choices") or ()))
    # A text is in one language: with one value for all, the holder has it in each that it uses.
    languages = holder.languages if kind.language_bound and not given.language else [given.language]
    for language in languages:
        if holder.is_registered(given.fact, language, value):
            continue
        new = FactValue(
            layer=holder.layer, definition=definition, language=language, valid_from=given.valid_from
        )
        row = holder.rows.get(_place(new), new)
        store(row, {"value": value, "valid_to": given.valid_to, "source": given.source, "owner": given.owner})
