"""What holds for any page, any layers and any edit of the library."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from syndication.domain.baselines import keep_ours, make_operation
from syndication.domain.document_json import dump_document, load_document
from syndication.domain.documents import Block, Document, walk
from syndication.domain.errors import OverrideRefused
from syndication.domain.hashes import hash_value
from syndication.domain.layers import Layered, apply_layers
from syndication.domain.overrides import Localisation, Operation

from .builders import Above, council, expander, partnership, text
from .builders import page as shared

TODAY = date(2026, 9, 1)
IDS = list("ABCDEFGH")
OWN_IDS = list("stuvwxyz")
some_text = st.sampled_from(["", "one", "two", "three"])


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """A page of up to eight blocks, some of them in expanders, some locked, some slots."""
    ids = draw(st.lists(st.sampled_from(IDS), unique=True))
    body: list[Block] = []
    for id in ids:
        block = draw(
            st.sampled_from(
                [text(id), expander(id), text(id, locked=True), Block(id, "slot", {"default": "d"})]
            )
        )
        if body and body[-1].type == "expander" and draw(st.booleans()):
            body[-1] = replace(body[-1], children=(*body[-1].children, block))
        else:
            body.append(block)
    return shared(*body, title_locked=draw(st.booleans()))


own_blocks = st.lists(st.builds(text, st.sampled_from(OWN_IDS), some_text), min_size=1, max_size=2).map(tuple)
neighbours = st.sampled_from([(None, None), (None, "A"), ("A", "B"), ("B", None), ("B", "A")])
reviews = st.none() | st.just(date(2026, 1, 1))
uuids = st.uuids().map(str)


def on_block(id: str) -> st.SearchStrategy[Operation]:
    """Sensible operations on one block, written when its text was its id."""
    path, was = f"body/{id}", hash_value(text(id))
    change = st.builds(
        Operation,
        id=uuids,
        kind=st.sampled_from(["replace", "hide", "fill"]),
        path=st.just(path),
        text=some_text,
        blocks=own_blocks.map(lambda blocks: blocks[:1]) | st.just((text("own", id),)),
        baseline_hash=st.just(was),
        review_by=reviews,
    )
    insert = st.builds(
        Operation,
        id=uuids,
        kind=st.just("insert"),
        path=st.just(path),
        position=st.sampled_from(["before", "after"]),
        blocks=own_blocks,
        neighbours=neighbours,
        review_by=reviews,
    )
    return change | insert


wild = st.builds(
    Operation,
    id=uuids,
    kind=st.sampled_from(["set", "replace", "hide", "insert", "fill"]),
    path=st.sampled_from(["title", "summary", "path", "body", "chapters/1/title", "nonsense", "body/A"]),
    position=st.sampled_from(["", "before", "after", "start", "end"]),
    text=st.none() | some_text,
    blocks=st.lists(st.builds(text, st.sampled_from([*OWN_IDS, "A"]), some_text), max_size=2).map(tuple),
)
operations = st.sampled_from(IDS[:4] + OWN_IDS[:2]).flatmap(on_block) | wild
layers = st.tuples(st.lists(operations, max_size=5), st.lists(operations, max_size=5)).map(
    lambda both: [partnership(*both[0]), council(*both[1])]
)


def make(document: Document, above: Above, draw: Any) -> Operation:
    """An operation that staff could have written on this page."""
    drawn = draw(operations)
    try:
        return make_operation(
            document, above, drawn.kind, drawn.path, drawn.position, text=drawn.text, blocks=drawn.blocks
        )
    except OverrideRefused:
        node = draw(st.sampled_from(document.body))
        return make_operation(document, above, "insert", f"body/{node.id}", "after", blocks=[text("own")])


def edited(document: Document, draw: Any) -> Document:
    """The page after the library reworded, dropped and reordered some of its blocks."""
    kept = [block for block in document.body if draw(st.integers(0, 3))]
    return replace(document, body=tuple(_reworded(block, draw) for block in draw(st.permutations(kept))))


def _reworded(block: Block, draw: Any) -> Block:
    return replace(block, value={**block.value, "html": "<p>new</p>"}) if draw(st.booleans()) else block


def shuffled(block: Block) -> Block:
    """The same block with the members of its value in another order."""
    value = dict(reversed([*block.value.items()]))
    return replace(block, value=value, children=tuple(shuffled(child) for child in block.children))


def outline(layered: Layered) -> list[Any]:
    return [
        *(dict(block.value) for block in walk(layered.document.body)),
        *(s.state for s in layered.states),
    ]


@given(documents())
def test_no_localisations_change_nothing(document: Document) -> None:
    assert apply_layers(document, []) == Layered(document)
    assert apply_layers(document, [partnership(), council()]).document == document


@given(documents(), layers)
def test_every_operation_is_accounted_for_once_and_in_order(document: Document, given_layers: Above) -> None:
    states = apply_layers(document, given_layers, today=TODAY).states
    expected = [(layer.layer, operation) for layer, _ in given_layers for operation in layer.operations]
    assert [(state.layer, state.operation) for state in states] == expected


@given(documents(), layers)
def test_an_operation_is_explained_exactly_when_it_is_not_in_sync(
    document: Document, given_layers: Above
) -> None:
    for state in apply_layers(document, given_layers, today=TODAY).states:
        assert bool(state.explanation) == (state.state != "in_sync")
        assert state.applied == (state.state in {"in_sync", "drifted", "moved", "expired"})


@given(documents(), layers)
def test_text_is_either_on_the_page_or_kept_in_its_state(document: Document, given_layers: Above) -> None:
    layered = apply_layers(document, given_layers)
    shown = Counter(block.id for block in walk(layered.document.body) if block.origin != "shared")
    inserted = [s for s in layered.states if s.operation.kind == "insert"]
    for state in inserted:
        for block in state.operation.blocks:
            covering = {s.operation.kind for s in layered.states if s.applied} & {"hide", "replace"}
            assert shown[block.id] or not state.applied or covering


@given(documents(), layers)
def test_ids_stay_unique_and_ghosts_never_show(document: Document, given_layers: Above) -> None:
    layered = apply_layers(document, given_layers)
    ids = [block.id for block in walk(layered.document.body)]
    assert len(ids) == len(set(ids))
    hidden = [s.operation.path for s in layered.states if s.applied and s.operation.kind == "hide"]
    assert not {f"body/{id}" for id in ids} & set(hidden)


@given(documents(), layers)
def test_the_order_of_members_never_matters(document: Document, given_layers: Above) -> None:
    other = replace(document, body=tuple(shuffled(block) for block in document.body))
    assert outline(apply_layers(document, given_layers)) == outline(apply_layers(other, given_layers))


@given(documents(), st.data())
def test_what_is_written_now_is_applied_now(document: Document, data: st.DataObject) -> None:
    assume(document.body and not any(block.children and block.locked for block in document.body))
    state = apply_layers(document, [council(make(document, [], data.draw))]).states[0]
    assert state.state in {"in_sync", "moot"}


@given(documents(), st.data())
def test_the_library_undoing_its_edit_brings_everything_back(document: Document, data: st.DataObject) -> None:
    assume(document.body)
    own = [council(make(document, [], data.draw))]
    undone = load_document(dump_document(replace(document, body=tuple(map(shuffled, document.body)))))
    before, after = apply_layers(document, own), apply_layers(undone, own)
    assert (after.document, after.states[0].state) == (before.document, before.states[0].state)


@given(documents(), st.data())
def test_keeping_ours_changes_no_output_and_settles_the_state(
    document: Document, data: st.DataObject
) -> None:
    assume(document.body)
    own, now = make(document, [], data.draw), edited(document, data.draw)
    before = apply_layers(now, [council(own)])
    assume(before.states[0].applied)
    after = apply_layers(now, [council(keep_ours(own, now, []))])
    assert after.document == before.document
    assert after.states[0].state == "in_sync"


@given(documents(), st.data())
def test_reordering_blocks_orphans_and_moves_nothing(document: Document, data: st.DataObject) -> None:
    assume(document.body)
    own = council(make(document, [], data.draw))
    now = replace(document, body=tuple(data.draw(st.permutations(document.body))))
    assert apply_layers(now, [own]).states[0].state == apply_layers(document, [own]).states[0].state


@given(documents(), layers)
def test_a_layer_sees_only_the_result_of_the_one_above(document: Document, given_layers: Above) -> None:
    above, own = given_layers
    hides = any(operation.kind in ("hide", "insert") for operation in above[0].operations)
    assume(not hides)
    middle = apply_layers(document, [above]).document
    both = apply_layers(document, [above, own])
    assert [block.id for block in walk(apply_layers(middle, [own]).document.body)] == [
        block.id for block in walk(both.document.body)
    ]


def test_the_strategies_reach_every_state() -> None:
    seen: set[str] = set()

    @settings(derandomize=True, max_examples=200, database=None)
    @given(documents(), layers)
    def look(document: Document, given_layers: list[tuple[Localisation, Any]]) -> None:
        seen.update(state.state for state in apply_layers(document, given_layers, today=TODAY).states)

    look()
    assert seen == {"in_sync", "drifted", "moved", "orphaned", "moot", "suspended", "expired"}


@pytest.mark.parametrize("position", ["before", "after"])
def test_an_insert_beside_a_ghost_keeps_its_place_when_the_ghost_comes_back(position: Any) -> None:
    document = shared("A", "B", "C")
    own = council(make_operation(document, [], "insert", "body/B", position, blocks=[text("x")]))
    hidden = partnership(make_operation(document, [], "hide", "body/B"))
    orders = [
        [b.id for b in apply_layers(document, [top, own]).document.body] for top in (hidden, partnership())
    ]
    assert orders[0] == [id for id in orders[1] if id != "B"]
