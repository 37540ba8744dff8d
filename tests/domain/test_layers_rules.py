"""Locks, containers, slots, fields and review dates: what a layer may do, and what if it may not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from syndication.domain.baselines import make_operation
from syndication.domain.documents import Document
from syndication.domain.layers import Layered, apply_layers
from syndication.domain.overrides import Operation

from .builders import Layer, chapter, council, expander, guide, partnership, slot, text, words
from .builders import page as shared

ABC = shared("A", "B", "C")
NESTED = shared("A", expander("E", text("k"), text("l")))
K_REPLACED = make_operation(NESTED, [], "replace", "body/k", blocks=[text("own", "κ")])
E_HIDDEN = make_operation(NESTED, [], "hide", "body/E")
TODAY = date(2026, 9, 1)


def applied(document: Document, *layers: Layer) -> tuple[str, list[str]]:
    layered = apply_layers(document, layers)
    return words(layered.document), [state.state for state in layered.states]


def field(document: Document, path: str, text: str) -> Operation:
    return make_operation(document, [], "set", path, text=text)


def test_a_replacement_keeps_the_address_and_takes_the_layers_origin() -> None:
    own = make_operation(ABC, [], "replace", "body/B", blocks=[text("own", "b", locked=True)])
    blocks = apply_layers(ABC, [partnership(own)]).document.body
    assert [(block.id, block.origin) for block in blocks] == [
        ("A", "shared"),
        ("B", "partnership"),
        ("C", "shared"),
    ]
    assert blocks[1] == text("B", "b", locked=True, origin="partnership")


def test_inserting_beside_a_locked_block_is_fine() -> None:
    locked = shared("A", text("B", locked=True), "C")
    own = make_operation(locked, [], "insert", "body/B", "after", blocks=[text("x")])
    assert applied(locked, council(own)) == ("A B x C", ["in_sync"])


def test_a_locked_container_is_locked_inside() -> None:
    locked = shared("A", expander("E", text("k"), text("l"), locked=True))
    insert = make_operation(NESTED, [], "insert", "body/k", "after", blocks=[text("x")])
    assert applied(locked, council(K_REPLACED, insert)) == ("A E(k l)", ["suspended", "suspended"])


def test_a_partnership_may_lock_what_it_wrote() -> None:
    above = partnership(make_operation(ABC, [], "replace", "body/B", blocks=[text("own", "β", locked=True)]))
    own = make_operation(ABC, [], "hide", "body/B")
    assert applied(ABC, above, council(own)) == ("A β C", ["in_sync", "suspended"])


def test_blocks_inside_a_container_can_be_changed_one_by_one() -> None:
    insert = make_operation(NESTED, [], "insert", "body/k", "after", blocks=[text("x")])
    hide = make_operation(NESTED, [], "hide", "body/l")
    assert applied(NESTED, council(K_REPLACED, insert, hide)) == ("A E(κ x)", ["in_sync"] * 3)


def test_an_operation_on_a_container_suspends_the_ones_inside_it_whatever_their_order() -> None:
    insert = make_operation(NESTED, [], "insert", "body/k", "after", blocks=[text("x")])
    assert applied(NESTED, council(K_REPLACED, insert, E_HIDDEN)) == (
        "A",
        ["suspended", "suspended", "in_sync"],
    )


def test_new_words_on_a_container_suspend_this_layers_operations_in_it_and_not_a_lower_layers() -> None:
    retitled = make_operation(NESTED, [], "replace", "body/E", blocks=[expander("own", title="Ours")])
    insert = make_operation(NESTED, [], "insert", "body/k", "after", blocks=[text("x")])
    assert applied(NESTED, council(retitled, insert)) == ("A E(k l)", ["in_sync", "suspended"])
    assert applied(NESTED, partnership(retitled), council(insert)) == ("A E(k x l)", ["in_sync", "in_sync"])


def test_an_operation_on_a_container_that_is_not_applied_suspends_nothing() -> None:
    missing = replace(E_HIDDEN, kind="replace", blocks=())
    assert applied(NESTED, council(missing, K_REPLACED)) == ("A E(κ l)", ["suspended", "in_sync"])


def test_what_is_inside_a_container_that_the_layer_above_hides_is_suspended() -> None:
    insert = make_operation(NESTED, [], "insert", "body/k", "after", blocks=[text("x")])
    result = applied(NESTED, partnership(E_HIDDEN), council(K_REPLACED, insert))
    assert result == ("A", ["in_sync", "suspended", "suspended"])


def test_new_words_on_a_container_keep_what_the_library_has_in_it() -> None:
    own = make_operation(NESTED, [], "replace", "body/E", blocks=[expander("own", title="Ours")])
    now = shared("A", expander("E", text("k"), text("n")))
    layered = apply_layers(now, [council(own)])
    assert (words(layered.document), layered.document.body[1].value["title"]) == ("A E(k n)", "Ours")
    assert layered.states[0].state == "in_sync"


def test_a_replaced_container_with_children_of_its_own_displaces_those_it_had() -> None:
    above = partnership(
        make_operation(NESTED, [], "replace", "body/E", blocks=[expander("own", text("k", "κ"), text("n"))])
    )
    on_l = make_operation(NESTED, [], "hide", "body/l")
    own = make_operation(NESTED, [above], "replace", "body/k", blocks=[text("own", "mine")])
    assert applied(NESTED, above, council(on_l, own)) == ("A E(mine n)", ["in_sync", "suspended", "in_sync"])


def test_a_slot_is_filled_even_where_it_is_locked_and_keeps_its_type() -> None:
    document = shared(slot("S", locked=True))
    own = make_operation(document, [], "fill", "body/S", text="<p>ours</p>")
    block = apply_layers(document, [council(own)]).document.body[0]
    assert (block.type, block.value["default"], block.origin) == ("slot", "<p>ours</p>", "local")


def test_emptying_a_slot_brings_the_default_back() -> None:
    own = make_operation(shared(slot("S")), [], "fill", "body/S", text="<p> </p>")
    layered = apply_layers(shared(slot("S")), [council(own)])
    assert (words(layered.document), layered.document.body[0].origin) == ("default", "shared")


def test_a_slot_that_became_plain_text_orphans_what_filled_it() -> None:
    own = make_operation(shared(slot("S")), [], "fill", "body/S", text="<p>ours</p>")
    assert applied(shared("S"), council(own)) == ("S", ["orphaned"])


def test_fields_are_set_with_their_origins() -> None:
    above = partnership(field(ABC, "title", "Rubbish"), field(ABC, "path", "/waste/bins/"))
    layered = apply_layers(ABC, [above, council(field(ABC, "summary", "Ours"))])
    assert (layered.document.title, layered.document.summary) == ("Rubbish", "Ours")
    assert (layered.title_origin, layered.summary_origin) == ("partnership", "local")
    assert layered.local_path == "/waste/bins/"
    assert apply_layers(ABC, [council(field(ABC, "summary", "Ours"))]).local_path is None


def test_a_field_drifts_and_comes_back_like_a_block() -> None:
    own = council(field(ABC, "title", "Rubbish"))
    renamed = replace(ABC, title="Waste")
    assert [apply_layers(page, [own]).states[0].state for page in (ABC, renamed)] == ["in_sync", "drifted"]
    assert apply_layers(renamed, [own]).document.title == "Rubbish"
    assert applied(replace(ABC, title="Rubbish"), own)[1] == ["moot"]


def test_a_locked_title_suspends_its_override_and_no_other() -> None:
    own = council(field(ABC, "title", "Rubbish"), field(ABC, "summary", "Ours"))
    locked = apply_layers(replace(ABC, title_locked=True), [own])
    assert [state.state for state in locked.states] == ["suspended", "in_sync"]
    assert (locked.document.title, locked.title_origin) == ("Bins", "shared")


def test_a_chapters_title_is_set_and_orphaned_with_the_chapter() -> None:
    document = guide(chapter("1", "A"), chapter("2", "B"))
    own = council(field(document, "chapters/2/title", "Ours"))
    layered = apply_layers(document, [own])
    assert [part.title for part in layered.document.chapters] == ["Chapter 1", "Ours"]
    assert layered.chapter_origins == {"1": "shared", "2": "local"}
    assert applied(guide(chapter("1", "A")), own)[1] == ["orphaned"]


def dated(document: Document, today: date) -> Layered:
    own = make_operation(ABC, [], "replace", "body/B", blocks=[text("own", "b")], review_by=TODAY)
    return apply_layers(document, [council(own)], today=today)


def test_an_override_past_its_review_date_is_still_shown_with_a_reminder() -> None:
    assert dated(ABC, TODAY).states[0].state == "in_sync"
    late = dated(ABC, date(2026, 9, 2))
    assert (words(late.document), late.states[0].state, late.states[0].applied) == ("A b C", "expired", True)


def test_drift_is_told_before_a_passed_review_date() -> None:
    assert dated(shared("A", text("B", "B'"), "C"), date(2026, 9, 2)).states[0].state == "drifted"


def test_hiding_what_the_layer_above_hides_waits_in_case_it_comes_back() -> None:
    own = make_operation(ABC, [], "hide", "body/B")
    assert applied(ABC, partnership(own), council(own)) == ("A C", ["in_sync", "suspended"])
    assert applied(ABC, partnership(), council(own)) == ("A C", ["in_sync"])


def test_hiding_a_container_tells_of_changes_to_what_it_hides() -> None:
    before, after = shared(expander("E", text("x"))), shared(expander("E", text("x", "reworded")))
    hide = make_operation(before, [], "hide", "body/E")
    assert [state.state for state in apply_layers(before, [council(hide)]).states] == ["in_sync"]
    assert [state.state for state in apply_layers(after, [council(hide)]).states] == ["drifted"]


def test_rewording_a_containers_title_leaves_its_children_to_answer_for_themselves() -> None:
    before, after = shared(expander("E", text("x"))), shared(expander("E", text("x", "reworded")))
    ours = make_operation(before, [], "replace", "body/E", blocks=[expander("n", title="Our title")])
    assert [state.state for state in apply_layers(after, [council(ours)]).states] == ["in_sync"]


def test_displacing_a_containers_children_tells_of_their_changes() -> None:
    before, after = shared(expander("E", text("x"))), shared(expander("E", text("x", "reworded")))
    ours = make_operation(before, [], "replace", "body/E", blocks=[expander("n", text("y"))])
    assert [state.state for state in apply_layers(after, [council(ours)]).states] == ["drifted"]
