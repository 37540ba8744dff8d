"""Giving a layer a value for a fact, or taking it away."""

from __future__ import annotations

from datetime import date
from typing import Any

from syndication.domain.errors import UnknownFact
from syndication.models import DefinitionRecord, FactValue, Layer, content_transaction


def set_fact(
    layer: Layer,
    key: str,
    value: Any,
    *,
    language: str = "",
    valid_from: date | None = None,
    valid_to: date | None = None,
    source: str = "",
    user: Any = None,
) -> FactValue:
    """Stores a value for the period that starts at `valid_from`, in place of any that starts on the same day.

    Raises UnknownFact for a key that the library does not define, ValidationError for a value of the wrong type.
    """
    definition = get_definition(key)
    place = {"layer_id": layer.pk, "definition": definition, "language": language, "valid_from": valid_from}
    row = FactValue.objects.filter(**place).first() or FactValue(**place)
    row.value, row.valid_to, row.source = value, valid_to, source
    row.state = FactValue.State.CURRENT
    row.full_clean(exclude=["layer", "definition"])
    with content_transaction(user):
        row.save()
    return row


def remove_fact(layer: Layer, key: str, *, language: str = "", user: Any = None) -> None:
    """Ends every value that a layer has for a fact in a language; what it inherits counts again."""
    definition = get_definition(key)
    rows = FactValue.objects.filter(layer_id=layer.pk, definition=definition, language=language)
    with content_transaction(user):
        for row in rows.exclude(state=FactValue.State.REMOVED):
            row.delete()


def get_definition(key: str) -> DefinitionRecord:
    """The active definition of a key; raises UnknownFact."""
    definition = DefinitionRecord.objects.filter(key=key, active=True).first()
    if definition is None:
        raise UnknownFact(
            f"The library defines no fact “{key}”. See the list of facts in the library.", fact=key
        )
    return definition
