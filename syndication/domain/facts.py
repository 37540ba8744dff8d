"""Facts as values, and one council's fact sheet (semantics: Facts). The boundary rows are already applied."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

FactState = Literal["upcoming", "current", "lapsed", "removed"]


@dataclass(frozen=True)
class FactDefinition:
    """One fact that shared text may refer to. `default` and `fallback` are by language ("" for any)."""

    id: str
    key: str
    label: str
    type: str  # a name in cms.facts.types
    required: bool = False
    default: Mapping[str, Any] = field(default_factory=dict)
    fallback: Mapping[str, str] = field(
        default_factory=dict
    )  # sentence shown where an optional fact is missing
    lgsl: int | None = None
    lgil: int | None = None
    number: int = 0


@dataclass(frozen=True)
class FactValue:
    """One layer's value. `state` is what the scheduler's last boundary row made it, never today's clock."""

    fact: str
    value: Any  # JSON in the shape of the type (cms.facts)
    language: str = ""  # "" for values that are the same in every language
    valid_from: date | None = None
    valid_to: date | None = None
    state: FactState = "current"
    number: int = 0
    state_number: int = 0  # log number of the row that last changed `state`


@dataclass(frozen=True)
class FactAnswer:
    """What a lookup found: the value in force or None, the layer it came from, and the number consulted."""

    definition: FactDefinition
    value: Any | None
    layer: str | None  # layer id; "" when the library's default answered
    number: int
    presence: int  # the number consulted by who asks only whether there is a value
    ever: bool  # some layer of the chain has, or once had, a value
