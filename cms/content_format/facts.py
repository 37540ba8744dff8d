"""facts.toml and facts/*.toml: the definitions of facts."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from cms.facts import FACT_TYPES, InvalidFact

from .errors import ContentError
from .names import fact_uuid


@dataclass(frozen=True)
class FactContent:
    """A fact's definition. Defaults are as an editor would type them: text, JSON for structured values."""

    uuid: UUID
    key: str
    label: str
    type: str
    label_cy: str = ""
    guidance: str = ""
    example: str = ""
    unit: str = ""
    choices_en: str = ""
    choices_cy: str = ""
    required: bool = False
    from_register: bool = False
    lgsl: int | None = None
    lgil: int | None = None
    default_en: str = ""
    default_cy: str = ""
    fallback_en: str = ""
    fallback_cy: str = ""


def read_facts(data: Mapping[str, Any], place: str) -> tuple[FactContent, ...]:
    """Every `[[fact]]`, in the file's order."""
    return tuple(_read_fact(item, place) for item in data.get("fact", []))


def _read_fact(item: Mapping[str, Any], place: str) -> FactContent:
    fields = dict(item)
    place = f"{place}, fact “{fields.get('key')}”"
    try:
        kind = str(fields["type"])
        fields["from_register"] = fields.pop("register", False)
        for name in ("choices_en", "choices_cy"):
            fields[name] = "\n".join(fields.get(name, []))
        for name in ("default_en", "default_cy"):
            fields[name] = typed_text(kind, fields.get(name, ""))
        fact = FactContent(uuid=fact_uuid(fields["key"]), **fields)
        _check(fact)
    except (KeyError, TypeError, ValueError) as error:
        raise ContentError(f"{place}: {error}") from error
    return fact


def _check(fact: FactContent) -> None:
    if fact.type not in FACT_TYPES:
        raise InvalidFact(f"{fact.type!r} is not a type of fact.")


def typed_text(kind: str, value: Any) -> str:
    """A value of a content file as an editor would type it into the form for a fact of type `kind`."""
    if kind == "yes_no" and isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Mapping):
        return json.dumps(value, ensure_ascii=False)
    return value.isoformat() if isinstance(value, date) else str(value)
