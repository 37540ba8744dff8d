"""Publishing a localisation: the only thing that makes a layer's overrides count (Words: Localisation)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from syndication.domain.document_json import dump_operation
from syndication.models import Localisation, record_entry
from syndication.models.localisations import localisation_entry
from syndication.source.localisations import build_operations


def publish_localisation(localisation: Localisation) -> None:
    """Stores the overrides of the live revision as operations, with one log row. Called by Wagtail's publish."""
    _record(localisation, [dump_operation(operation) for operation in build_operations(localisation)])


def unpublish_localisation(localisation: Localisation) -> None:
    """Takes all of a layer's changes to a page back; the drafts and the history stay."""
    _record(localisation, [])


def _record(localisation: Localisation, operations: list[dict[str, Any]]) -> None:
    touches_card = bool(card_operations(localisation.operations) or card_operations(operations))
    localisation.operations = operations
    localisation.paths = sorted(
        {*localisation.paths, *(o["text"] for o in operations if o["path"] == "path")}
    )

    def write(number: int, now: datetime) -> None:
        numbers = {"number": number}
        if touches_card or not localisation.card_number:
            numbers["card_number"] = number
        Localisation.objects.filter(pk=localisation.pk).update(
            operations=operations, paths=localisation.paths, **numbers
        )
        for name, value in numbers.items():
            setattr(localisation, name, value)

    record_entry(localisation_entry(localisation, write=write))


def card_operations(operations: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The operations that alter what other pages see: the title and the path."""
    return [operation for operation in operations if operation["path"] in {"title", "path"}]
