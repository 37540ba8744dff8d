"""One council's answers to facts, in one language (semantics: Facts; architecture: version arithmetic)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from cms.facts import FACT_TYPES

from .facts import FactAnswer, FactDefinition, FactValue
from .library import Layer

RegisterValue = tuple[Mapping[str, Any], int]  # values by language, log number


@dataclass(frozen=True)
class FactSheet:
    """Looks facts up along a chain of layers, nation first, council last; answers are kept.

    `register` holds, by the key of a definition, what the register of councils says about this council
    (`council-name`, `council-homepage`); it answers where no layer has a value.
    """

    definitions: Mapping[str, FactDefinition]
    layers: tuple[Layer, ...]
    language: str
    register: Mapping[str, RegisterValue] = field(default_factory=dict)
    _answers: dict[str, FactAnswer] = field(default_factory=dict, repr=False, compare=False)

    def answer(self, fact_id: str) -> FactAnswer | None:
        """The value in force and where it came from; None for a definition that nobody knows."""
        known = self._answers.get(fact_id)
        if known is None and fact_id in self.definitions:
            known = self._answers[fact_id] = self._look_up(self.definitions[fact_id])
        return known

    def _look_up(self, definition: FactDefinition) -> FactAnswer:
        registered, register_number = self.register.get(definition.key, ({}, 0))
        rows = [row for layer in self.layers for row in layer.facts.get(definition.id, ())]
        known = max(definition.number, register_number)
        number = max([known, *(row.number for row in rows)])
        presence = max([known, *(row.state_number for row in rows)])
        answered = self._by_language(definition, registered)
        fitting = (row for row in rows if self._fits(definition, row.language))
        ever = answered is not None or any(row.state in ("current", "lapsed") for row in fitting)
        value, layer = self._find_value(definition, answered)
        return FactAnswer(definition, value, layer, number, presence, ever)

    def _find_value(self, definition: FactDefinition, registered: Any | None) -> tuple[Any, str | None]:
        for layer in reversed(self.layers):
            row = self._best(definition, layer.facts.get(definition.id, ()))
            if row is not None:
                return row.value, layer.id
        if registered is not None:
            return registered, self.layers[-1].id if self.layers else ""
        default = self._by_language(definition, definition.default)
        return default, None if default is None else ""

    def _best(self, definition: FactDefinition, rows: Iterable[FactValue]) -> FactValue | None:
        """Exact language first, then the latest start, then the newest row."""
        current = [row for row in rows if row.state == "current" and self._fits(definition, row.language)]
        return max(current, key=self._rank, default=None)

    def _rank(self, row: FactValue) -> tuple[int, str, date, int]:
        return *self._nearness(row.language), row.valid_from or date.min, row.number

    def _fits(self, definition: FactDefinition, language: str) -> bool:
        """Words of one language never stand in for another's; a number or an address may."""
        kind = FACT_TYPES.get(definition.type)
        return language in ("", self.language) or not (kind and kind.language_bound)

    def _by_language(self, definition: FactDefinition, values: Mapping[str, Any]) -> Any | None:
        fitting = [language for language in sorted(values) if self._fits(definition, language)]
        fitting = [language for language in fitting if values[language] not in (None, "")]
        if not fitting:
            return None
        return values[max(fitting, key=self._nearness)]

    def _nearness(self, language: str) -> tuple[int, str]:
        """Among other languages the choice must not hang on which was edited last, so their names decide."""
        return 2 if language == self.language else 1 if language == "" else 0, language
