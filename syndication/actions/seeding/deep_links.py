"""Stores councils' deep links as values of facts, so that an action block finds each council's own page."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from cms.facts.types import FACT_TYPES
from syndication.models import Council, DefinitionRecord, FactValue, content_transaction, record_saved
from syndication.source.register import LinkRow, read_links
from syndication.source.tables import RegisterError

from .deep_link_facts import Pair, ensure_link_facts
from .progress import Report, Tally, be_silent
from .register import ROOT

LINKS = ROOT / "syndication" / "data" / "service_links.csv"
SOURCE = "GOV.UK local links"  # marks the values that loading the file again may change
Key = tuple[int, UUID]  # layer, definition


@dataclass
class LinkTally(Tally):
    """`kept`: the council entered or removed the link itself. `unknown`: rows by slug."""

    kept: int = 0
    unknown: Counter[str] = field(default_factory=Counter)

    def __str__(self) -> str:
        return f"{super().__str__()}, {self.kept} kept as the council has them"


def load_deep_links(
    path: Path = LINKS, councils: Collection[str] | None = None, report: Report = be_silent
) -> LinkTally:
    """Loads a file for the councils named, or for all that are registered; reports what it cannot load."""
    file = read_links(path)
    report(f"{len(file.links)} deep links in {path.name}.")
    for line in file.refused:
        report(f"  Skipped: {line}")
    tally = store_deep_links(file.links, councils)
    report(f"Deep links: {tally}.")
    if tally.unknown:
        counts = f"slugs: {len(tally.unknown)}, links: {tally.unknown.total()}"
        names = ", ".join(f"{slug} {rows}" for slug, rows in sorted(tally.unknown.items()))
        report(f"Skipped, not in the register ({counts}): {names}.")
    return tally


def store_deep_links(
    links: Sequence[LinkRow], councils: Collection[str] | None = None, source: str = SOURCE
) -> LinkTally:
    """Writes the links in one content transaction. A value that has another `source` is the council's own."""
    with content_transaction():
        layers = dict(Council.objects.values_list("slug", "layer_ptr_id"))
        _refuse_unregistered(councils, layers)
        tally = LinkTally(unknown=Counter(link.council for link in links if link.council not in layers))
        chosen = layers.keys() if councils is None else set(councils)
        wanted = [link for link in links if link.council in layers and link.council in chosen]
        definitions = ensure_link_facts((link.lgsl, link.lgil) for link in wanted)
        _store(tally, wanted, layers, definitions, source)
    return tally


def _refuse_unregistered(councils: Collection[str] | None, layers: Collection[str]) -> None:
    """A council that was asked for by name must exist: a misspelling should not load nothing in silence."""
    unknown = sorted(set(councils or ()) - set(layers))
    if unknown:
        raise RegisterError(
            [f"There is no council {slug!r}; check the slug in the register." for slug in unknown]
        )


def _store(
    tally: LinkTally,
    links: Sequence[LinkRow],
    layers: Mapping[str, int],
    definitions: Mapping[Pair, DefinitionRecord],
    source: str,
) -> None:
    existing = _find_values({layers[link.council] for link in links}, definitions.values())
    added: list[FactValue] = []
    changed: list[FactValue] = []
    for link in links:
        definition, layer = definitions[link.lgsl, link.lgil], layers[link.council]
        values, url = existing.get((layer, definition.pk), []), FACT_TYPES["url"].parse(link.url)
        if not values:
            added.append(FactValue(layer_id=layer, definition=definition, value=url, source=source))
        elif not all(_is_ours(value, source) for value in values):
            tally.kept += 1
        elif values[0].value == url:
            tally.unchanged += 1
        else:
            values[0].value = url
            changed.append(values[0])
    _write(added, changed)
    tally.created, tally.changed = len(added), len(changed)


def _is_ours(value: FactValue, source: str) -> bool:
    """Whether loading again may change it: the council has neither entered nor removed it."""
    return value.source == source and value.state == FactValue.State.CURRENT


def _find_values(
    layers: Collection[int], definitions: Iterable[DefinitionRecord]
) -> dict[Key, list[FactValue]]:
    found: dict[Key, list[FactValue]] = defaultdict(list)
    wanted = {definition.pk for definition in definitions}
    for value in FactValue.objects.filter(definition__in=wanted).select_related("definition"):
        if value.layer_id in layers:
            found[value.layer_id, value.definition_id].append(value)
    return found


def _write(added: Sequence[FactValue], changed: Sequence[FactValue]) -> None:
    """Stores many rows at once; each still gets its own row in the log (law 2)."""
    with content_transaction() as collector:
        FactValue.objects.bulk_create(added, batch_size=500)
        FactValue.objects.bulk_update(changed, ["value"], batch_size=200)
        for value in [*added, *changed]:
            record_saved(collector, value)
