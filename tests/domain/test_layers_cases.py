"""The numbered cases of semantics.md: shared blocks A B C, "p:" a partnership, "c:" a council."""

from __future__ import annotations

import pytest

from syndication.domain.baselines import make_operation
from syndication.domain.documents import Block, Document
from syndication.domain.layers import apply_layers
from syndication.domain.overrides import Operation

from .builders import Above, Layer, council, partnership, slot, text, words
from .builders import page as shared

ABC = shared("A", "B", "C")
B_REPLACED = make_operation(ABC, [], "replace", "body/B", blocks=[text("own", "b")])
B_HIDDEN = make_operation(ABC, [], "hide", "body/B")
X_AFTER_B = make_operation(ABC, [], "insert", "body/B", "after", blocks=[text("x")])
Y_AFTER_B = make_operation(ABC, [], "insert", "body/B", "after", blocks=[text("y")])
P_REPLACED = make_operation(ABC, [], "replace", "body/B", blocks=[text("own", "β")])


def outcome(document: Document, *layers: Layer) -> tuple[str, str]:
    """What the reader sees, and the state of the last layer's last operation."""
    layered = apply_layers(document, layers)
    return words(layered.document), layered.states[-1].state


def test_case_1_a_replaced_block_is_in_sync() -> None:
    assert outcome(ABC, council(B_REPLACED)) == ("A b C", "in_sync")


def test_case_2_an_edited_neighbour_leaves_the_override_in_sync() -> None:
    edited = shared(text("A", "A'"), "B", "C")
    assert outcome(edited, council(B_REPLACED)) == ("A' b C", "in_sync")


def test_case_3_an_edit_of_the_block_itself_is_drift() -> None:
    edited = shared(text("A", "A'"), text("B", "B'"), "C")
    assert outcome(edited, council(B_REPLACED)) == ("A' b C", "drifted")


def test_case_4_undoing_the_edit_brings_the_override_back_in_sync() -> None:
    undone = shared(text("A", "A'"), text("B", "B"), "C")
    assert outcome(undone, council(B_REPLACED)) == ("A' b C", "in_sync")


def test_case_5_a_replacement_of_a_deleted_block_is_orphaned_and_kept() -> None:
    layered = apply_layers(shared("A", "C"), [council(B_REPLACED)])
    (state,) = layered.states
    assert (words(layered.document), state.state, state.applied) == ("A C", "orphaned", False)
    assert state.base is None
    assert state.operation.blocks == (text("own", "b"),)


@pytest.mark.parametrize(("restored", "state"), [("B", "in_sync"), ("B'", "drifted")])
def test_case_6_a_restored_block_takes_its_replacement_again(restored: str, state: str) -> None:
    assert outcome(shared("A", text("B", restored), "C"), council(B_REPLACED)) == ("A b C", state)


def test_case_7_a_hidden_block_that_changes_is_reported() -> None:
    assert outcome(shared("A", text("B", "B'"), "C"), council(B_HIDDEN)) == ("A C", "drifted")


def test_case_8_hiding_a_deleted_block_is_moot() -> None:
    assert outcome(shared("A", "C"), council(B_HIDDEN)) == ("A C", "moot")


def test_case_9_an_insert_stays_between_the_neighbours_of_its_lost_anchor() -> None:
    assert outcome(shared("A", "C"), council(X_AFTER_B)) == ("A x C", "moved")


def test_case_10_an_insert_without_anchor_and_neighbours_is_orphaned() -> None:
    assert outcome(shared(), council(X_AFTER_B)) == ("", "orphaned")


def test_case_11_an_insert_follows_its_anchor_when_blocks_are_reordered() -> None:
    assert outcome(shared("B", "A", "C"), council(X_AFTER_B)) == ("B x A C", "in_sync")


def test_case_12_a_higher_layers_insert_stays_closer_to_the_anchor() -> None:
    assert outcome(ABC, partnership(Y_AFTER_B), council(X_AFTER_B)) == ("A B y x C", "in_sync")


def test_case_13_an_insert_keeps_its_place_beside_a_hidden_block() -> None:
    assert outcome(ABC, partnership(B_HIDDEN), council(X_AFTER_B)) == ("A x C", "in_sync")


def test_case_14_replacing_what_the_layer_above_hides_is_suspended() -> None:
    assert outcome(ABC, partnership(B_HIDDEN), council(B_REPLACED)) == ("A C", "suspended")


def test_case_15_the_base_of_a_council_is_what_the_partnership_says() -> None:
    above: Above = [partnership(P_REPLACED)]
    own = make_operation(ABC, above, "replace", "body/B", blocks=[text("own", "b")])
    assert outcome(ABC, *above, council(own)) == ("A b C", "in_sync")


def test_case_16_the_partnership_undoing_its_own_is_drift_for_the_council() -> None:
    own = make_operation(ABC, [partnership(P_REPLACED)], "replace", "body/B", blocks=[text("own", "b")])
    assert outcome(ABC, partnership(), council(own)) == ("A b C", "drifted")


def test_case_17_a_lock_that_arrives_later_suspends_the_override() -> None:
    locked = shared("A", text("B", locked=True), "C")
    layered = apply_layers(locked, [council(B_REPLACED)])
    assert (words(layered.document), layered.states[0].state) == ("A B C", "suspended")
    assert layered.states[0].operation is B_REPLACED


def test_case_18_spacing_and_quote_marks_drift_nothing() -> None:
    before = shared("A", text("B", 'Don\'t put "glass" - or tins - in'), "C")
    after = shared("A", text("B", "Don’t  put “glass” –\nor tins – in "), "C")
    own = make_operation(before, [], "replace", "body/B", blocks=[text("own", "b")])
    assert outcome(after, council(own)) == ("A b C", "in_sync")


def test_case_19_what_the_editor_and_the_template_add_drifts_nothing() -> None:
    restamped = Block("B", "text", {"html": '<p data-block-key="x1">B</p>', "id": "stamp", "anchor": ""})
    assert outcome(shared("A", restamped, "C"), council(B_REPLACED)) == ("A b C", "in_sync")


def test_case_23_the_library_coming_to_say_the_same_makes_the_override_moot() -> None:
    layered = apply_layers(shared("A", text("B", "b"), "C"), [council(B_REPLACED)])
    assert (words(layered.document), layered.states[0].state) == ("A b C", "moot")
    assert layered.document.body[1].origin == "shared"


S = shared("A", slot("S"))
FILLED = make_operation(S, [], "fill", "body/S", text="<p>ours</p>")


def test_case_30_new_guidance_leaves_a_filled_slot_in_sync() -> None:
    guided = shared("A", slot("S", guidance="Say where and when"))
    assert outcome(guided, council(FILLED)) == ("A ours", "in_sync")


def test_case_31_a_new_default_is_drift_for_a_filled_slot() -> None:
    assert outcome(shared("A", slot("S", "<p>new</p>")), council(FILLED)) == ("A ours", "drifted")


def test_case_32_an_override_in_one_language_leaves_the_other_as_it_is() -> None:
    welsh = shared(text("A", "A-cy"), text("B", "B-cy"))
    pages = {"en": (ABC, [council(B_REPLACED)]), "cy": (welsh, [])}
    shown = {language: words(apply_layers(*given).document) for language, given in pages.items()}
    assert shown == {"en": "A b C", "cy": "A-cy B-cy"}


def test_case_33_leaving_a_partnership_takes_its_wording_and_keeps_the_councils_own() -> None:
    own = council(X_AFTER_B)
    assert outcome(ABC, partnership(P_REPLACED), own) == ("A β x C", "in_sync")
    assert outcome(ABC, own) == ("A B x C", "in_sync")


def test_the_operations_of_the_cases_are_what_staff_would_have_recorded() -> None:
    assert X_AFTER_B.neighbours == ("A", "C")
    assert Operation("1", "hide", "body/B").baseline_hash != B_HIDDEN.baseline_hash
