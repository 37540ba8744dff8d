"""The url facts that deep links are values of: one for each service and interaction."""

from __future__ import annotations

from collections.abc import Iterable

from cms.content_format.names import fact_uuid
from cms.models import FactDefinition, LgilInteraction, LgslService
from syndication.models import DefinitionRecord
from syndication.source.tables import RegisterError

Pair = tuple[int, int]  # (lgsl, lgil)


def ensure_link_facts(pairs: Iterable[Pair]) -> dict[Pair, DefinitionRecord]:
    """The definition for each pair: the one that the library already has for it, or a new one."""
    wanted = sorted(set(pairs))
    _refuse_unknown_codes(wanted)
    known = _find_link_facts()
    for pair in wanted:
        if pair not in known:
            known[pair] = _create(pair)
    records = DefinitionRecord.objects.in_bulk([known[pair].uuid for pair in wanted])
    return {pair: records[known[pair].uuid] for pair in wanted}


def _find_link_facts() -> dict[Pair, FactDefinition]:
    """Of several facts for one pair the first by key is filled."""
    found: dict[Pair, FactDefinition] = {}
    for definition in FactDefinition.objects.filter(type="url").order_by("key"):
        if definition.lgsl_id is not None and definition.lgil_id is not None:
            found.setdefault((definition.lgsl_id, definition.lgil_id), definition)
    return found


def _create(pair: Pair) -> FactDefinition:
    lgsl, lgil = pair
    service, interaction = LgslService.objects.get(pk=lgsl), LgilInteraction.objects.get(pk=lgil)
    key = f"lgsl-{lgsl}-{interaction.slug}-link"[:80]
    definition = FactDefinition(
        uuid=fact_uuid(key),
        key=key,
        label=f"{service.name}: {interaction.name.lower()}"[:120],
        guidance="The address of your own page or form for this service.",
        example="https://www.example.gov.uk/service",
        type="url",
        lgsl=service,
        lgil=interaction,
    )
    definition.full_clean()
    definition.save()
    return definition


def _refuse_unknown_codes(pairs: Iterable[Pair]) -> None:
    services = set(LgslService.objects.values_list("pk", flat=True))
    interactions = set(LgilInteraction.objects.values_list("pk", flat=True))
    problems = [
        f"Service {lgsl} with interaction {lgil} is not in the register; run load_register first."
        for lgsl, lgil in pairs
        if lgsl not in services or lgil not in interactions
    ]
    if problems:
        raise RegisterError(problems)
