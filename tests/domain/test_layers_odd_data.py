"""Rows that no screen of ours would write are explained, never raised, never shown twice and never lost."""

from __future__ import annotations

from typing import Any

import pytest

from syndication.domain.layers import apply_layers
from syndication.domain.overrides import Operation

from .builders import council, expander, text, words
from .builders import page as shared

ABC = shared("A", "B", "C")


@pytest.mark.parametrize(
    ("members", "state"),
    [
        ({"kind": "replace", "path": "colour"}, "orphaned"),
        ({"kind": "set", "path": "body//x", "text": "x"}, "orphaned"),
        ({"kind": "replace", "path": "body/B"}, "suspended"),
        ({"kind": "replace", "path": "body/B", "blocks": (text("x"), text("y"))}, "suspended"),
        ({"kind": "replace", "path": "title", "blocks": (text("x"),)}, "suspended"),
        ({"kind": "set", "path": "body/B", "text": "x"}, "suspended"),
        ({"kind": "set", "path": "title", "text": "  "}, "suspended"),
        ({"kind": "set", "path": "summary"}, "suspended"),
        ({"kind": "insert", "path": "body/B", "position": "after"}, "suspended"),
        ({"kind": "insert", "path": "body/B", "blocks": (text("x"),)}, "suspended"),
        ({"kind": "insert", "path": "body", "position": "after", "blocks": (text("x"),)}, "suspended"),
        ({"kind": "insert", "path": "body/B", "position": "after", "blocks": (text("A"),)}, "suspended"),
        (
            {"kind": "insert", "path": "body", "position": "end", "blocks": (text("x"), text("x"))},
            "suspended",
        ),
        ({"kind": "fill", "path": "body/B", "text": "x"}, "orphaned"),
        ({"kind": "swap", "path": "body/B"}, "suspended"),
    ],
)
def test_an_operation_that_makes_no_sense_is_kept_and_explained(members: dict[str, Any], state: str) -> None:
    layered = apply_layers(ABC, [council(Operation("1", **members))])
    (only,) = layered.states
    assert (only.state, only.applied, layered.document) == (state, False, ABC)
    assert only.explanation.endswith(".")


def test_of_two_operations_on_one_block_the_first_is_applied() -> None:
    both = (Operation("1", "hide", "body/B"), Operation("2", "replace", "body/B", blocks=(text("x"),)))
    layered = apply_layers(ABC, [council(*both)])
    assert words(layered.document) == "A C"
    assert [(state.operation.id, state.applied) for state in layered.states] == [("1", True), ("2", False)]
    assert layered.states[1].state == "suspended"


def test_of_two_operations_on_one_field_the_first_is_applied() -> None:
    both = (Operation("1", "set", "title", text="One"), Operation("2", "set", "title", text="Two"))
    assert apply_layers(ABC, [council(*both)]).document.title == "One"


def test_a_replacement_may_not_bring_in_an_id_from_elsewhere_on_the_page() -> None:
    document = shared("A", expander("E", text("k")))
    own = Operation("1", "replace", "body/E", blocks=(expander("own", text("A")),))
    layered = apply_layers(document, [council(own)])
    assert (layered.document, layered.states[0].state) == (document, "suspended")


def test_a_page_with_an_insert_taken_twice_shows_it_once() -> None:
    twice = [Operation(id, "insert", "body", "end", blocks=(text("x"),)) for id in "12"]
    layered = apply_layers(ABC, [council(*twice)])
    assert (words(layered.document), [state.applied for state in layered.states]) == (
        "A B C x",
        [True, False],
    )
