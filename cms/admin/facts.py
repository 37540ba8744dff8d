"""The list behind “Insert fact”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, JsonResponse

from cms.facts import FACT_TYPES, InvalidFact, format_text
from cms.models import FactDefinition


def list_facts(request: HttpRequest) -> JsonResponse:
    """Every fact with its formats and an example of each, by label."""
    facts = FactDefinition.objects.select_related("lgsl").order_by("label")
    return JsonResponse({"facts": [_fact(definition) for definition in facts]})


def _fact(definition: FactDefinition) -> dict[str, Any]:
    return {
        "key": definition.key,
        "label": definition.label,
        "type": definition.type,
        "typeLabel": FACT_TYPES[definition.type].label,
        "service": definition.lgsl.name if definition.lgsl else "",
        "formats": list(_formats(definition)),
    }


def _formats(definition: FactDefinition) -> Iterator[dict[str, str]]:
    kind = FACT_TYPES[definition.type]
    try:
        example = definition.parse(definition.example or kind.example)
    except InvalidFact:
        example = None
    for name in kind.formats:
        shown = format_text(definition.type, example, name) if example is not None else ""
        yield {"name": "" if name == kind.default_format else name, "label": name, "example": shown}
