"""Storing the definitions of facts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict

from django.core.exceptions import ValidationError

from cms.content_format import ContentError, FactContent
from cms.models import FactDefinition, LgilInteraction, LgslService


def store_facts(facts: Iterable[FactContent]) -> None:
    """Creates or updates each definition; one that says what it said is not saved again."""
    known = {definition.uuid: definition for definition in FactDefinition.objects.all()}
    for fact in facts:
        _store(fact, known.get(fact.uuid))


def _store(fact: FactContent, definition: FactDefinition | None) -> None:
    fields = asdict(fact)
    require_codes(fact.lgsl, fact.lgil, f"Fact “{fact.key}”")
    fields["lgsl_id"], fields["lgil_id"] = fields.pop("lgsl"), fields.pop("lgil")
    if definition and all(getattr(definition, name) == value for name, value in fields.items()):
        return
    definition = definition or FactDefinition()
    for name, value in fields.items():
        setattr(definition, name, value)
    try:
        definition.full_clean()
    except ValidationError as error:
        raise ContentError(f"Fact “{fact.key}”: {'; '.join(error.messages)}") from error
    definition.save()


def require_codes(lgsl: int | None, lgil: int | None, place: str) -> None:
    """Raise ContentError unless the register knows a service and an interaction."""
    if lgsl is not None and not LgslService.objects.filter(pk=lgsl).exists():
        raise ContentError(
            f"{place}: no service has the LGSL code {lgsl}. Load the register of services first."
        )
    if lgil is not None and not LgilInteraction.objects.filter(pk=lgil).exists():
        raise ContentError(
            f"{place}: no interaction has the LGIL code {lgil}. Load the register of services first."
        )
