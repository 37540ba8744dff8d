"""Which value answers for a council: nearest layer first, own language first, never another's words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from syndication.domain.facts import FactDefinition, FactValue
from syndication.domain.factsheet import FactSheet
from syndication.domain.library import Layer

PHONE = FactDefinition("f-1", "waste-phone", "Waste phone", "phone", number=3)
NAME = FactDefinition("f-1", "council-name", "Council name", "text", number=3)


def row(value: Any, number: int = 10, **more: Any) -> FactValue:
    return FactValue("f-1", value, number=number, **more)


def sheet(
    *layers: list[FactValue], definition: FactDefinition = PHONE, language: str = "en", **more: Any
) -> FactSheet:
    """Layers from the top down: "nation", then "council"."""
    kinds = [("nation", "wales"), ("council", "llareggub")]
    chain = tuple(
        Layer(slug, kind, slug, slug, facts={"f-1": tuple(rows)})  # type: ignore[arg-type]
        for (kind, slug), rows in zip(kinds, layers, strict=False)
    )
    return FactSheet({definition.id: definition}, chain, language, **more)


def found(facts: FactSheet) -> tuple[Any, str | None, int, bool]:
    answer = facts.answer("f-1")
    assert answer is not None
    return answer.value, answer.layer, answer.number, answer.ever


def test_the_council_wins_over_its_nation_and_both_are_consulted() -> None:
    assert found(sheet([row("101", 20)], [row("999", 12)])) == ("999", "llareggub", 20, True)


def test_the_nation_answers_where_the_council_says_nothing() -> None:
    assert found(sheet([row("101", 20)], [])) == ("101", "wales", 20, True)


def test_rows_that_are_not_in_force_are_consulted_all_the_same() -> None:
    upcoming, removed = row("999", 30, state="upcoming"), row("112", 31, state="removed")
    assert found(sheet([row("101", 20)], [upcoming, removed])) == ("101", "wales", 31, True)
    assert found(sheet([], [upcoming, removed])) == (None, None, 31, False)


def test_a_lapsed_value_answers_no_more_but_was_there() -> None:
    assert found(sheet([], [row("999", 30, state="lapsed")])) == (None, None, 30, True)


def test_the_latest_start_wins_then_the_newest_row() -> None:
    old, new = row("101", 40, valid_from=date(2026, 4, 1)), row("999", 30, valid_from=date(2027, 4, 1))
    assert found(sheet([], [old, new]))[0] == "999"
    assert found(sheet([], [row("101", 40), row("999", 41)]))[0] == "999"


def test_the_own_language_comes_before_any_language() -> None:
    rows = [row("101", 40), row("999", 30, language="cy")]
    assert found(sheet([], rows, language="cy"))[0] == "999"
    assert found(sheet([], rows, language="en"))[0] == "101"


def test_words_never_stand_in_for_another_languages_and_numbers_may() -> None:
    english = [row("Waste", 30, language="en")]
    assert found(sheet([], english, definition=NAME, language="cy")) == (None, None, 30, False)
    assert found(sheet([], [row("101", 30, language="en")], language="cy")) == ("101", "llareggub", 30, True)


def test_words_of_the_nation_in_the_right_language_beat_the_councils_in_the_wrong_one() -> None:
    facts = sheet(
        [row("Cyngor", language="cy")], [row("Council", language="en")], definition=NAME, language="cy"
    )
    assert found(facts)[:2] == ("Cyngor", "wales")


def test_the_default_answers_last_and_by_language() -> None:
    definition = replace(NAME, default={"en": "your council", "cy": "eich cyngor", "": "council"})
    assert found(sheet([], [], definition=definition, language="cy")) == ("eich cyngor", "", 3, False)
    assert found(sheet([], [], definition=replace(NAME, default={"": "council"})))[0] == "council"
    assert found(sheet([], [], definition=replace(NAME, default={"cy": "cyngor"})))[:2] == (None, None)


def test_the_register_answers_for_the_council_unless_a_layer_does() -> None:
    register = {"council-name": ({"en": "Llareggub", "cy": "Llareggub"}, 50)}
    assert found(sheet([], [], definition=NAME, register=register)) == ("Llareggub", "llareggub", 50, True)
    assert found(sheet([], [row("Own")], definition=NAME, register=register)) == (
        "Own",
        "llareggub",
        50,
        True,
    )
    assert found(sheet([], [], definition=PHONE, register=register)) == (None, None, 3, False)


def test_a_plain_no_is_a_value() -> None:
    assert found(sheet([], [row(False)], definition=replace(PHONE, type="yes_no")))[0] is False


def test_only_an_unknown_definition_has_no_answer() -> None:
    assert sheet([], []).answer("f-2") is None
