"""Where inserted blocks go, and where they stay when the page around them changes."""

from __future__ import annotations

import pytest

from syndication.domain.baselines import keep_ours, make_operation
from syndication.domain.documents import Document
from syndication.domain.layers import apply_layers
from syndication.domain.overrides import Operation, Position

from .builders import Above, Layer, chapter, council, expander, guide, nation, partnership, text, words
from .builders import page as shared

ABC = shared("A", "B", "C")


def insert(
    path: str, position: Position, *names: str, into: Document = ABC, above: Above | None = None
) -> Operation:
    return make_operation(into, above or [], "insert", path, position, blocks=[text(name) for name in names])


def shown(document: Document, *layers: Layer) -> str:
    return words(apply_layers(document, layers).document)


def states(document: Document, *layers: Layer) -> list[str]:
    return [state.state for state in apply_layers(document, layers).states]


@pytest.mark.parametrize(
    ("path", "position", "result"),
    [
        ("body/B", "after", "A B w y x C"),
        ("body/B", "before", "A x y w B C"),
        ("body", "start", "w y x A B C"),
        ("body", "end", "A B C x y w"),
    ],
)
def test_higher_layers_stay_closer_to_the_anchor_or_the_edge(
    path: str, position: Position, result: str
) -> None:
    inserts = [insert(path, position, name) for name in "wyx"]
    layers = [nation(inserts[0]), partnership(inserts[1]), council(inserts[2])]
    assert shown(ABC, *layers) == result


@pytest.mark.parametrize("position", ["before", "after"])
def test_one_layers_inserts_at_one_side_keep_their_authors_order(position: Position) -> None:
    own = council(insert("body/B", position, "x", "y"), insert("body/B", position, "z"))
    assert shown(ABC, own).replace("B", "").split() == ["A", "x", "y", "z", "C"]


def test_what_hangs_on_a_block_comes_before_the_end_of_the_page() -> None:
    assert shown(ABC, council(insert("body", "end", "z"), insert("body/C", "after", "x"))) == "A B C x z"


def test_an_inserted_block_can_be_the_anchor_of_a_lower_layer() -> None:
    above: Above = [partnership(insert("body/B", "after", "y", "z"))]
    own = council(insert("body/y", "after", "x", above=above))
    assert shown(ABC, *above, own) == "A B y x z C"


def test_an_insert_stays_where_it_was_when_the_layer_above_drops_its_anchor() -> None:
    above: Above = [partnership(insert("body/B", "after", "y"))]
    own = council(insert("body/y", "after", "x", above=above))
    assert (shown(ABC, partnership(), own), states(ABC, own)) == ("A B x C", ["moved"])


def test_an_insert_may_hang_on_another_of_its_own_layer_written_later() -> None:
    own = council(
        Operation("1", "insert", "body/x", "after", blocks=(text("y"),)), insert("body/A", "after", "x")
    )
    assert (shown(ABC, own), states(ABC, own)) == ("A x y B C", ["in_sync", "in_sync"])


def test_two_inserts_that_hang_on_each_other_are_kept_and_not_shown() -> None:
    one = Operation("1", "insert", "body/y", "after", blocks=(text("x"),))
    other = Operation("2", "insert", "body/x", "after", blocks=(text("y"),))
    assert (shown(ABC, council(one, other)), states(ABC, council(one, other))) == ("A B C", ["orphaned"] * 2)


@pytest.mark.parametrize(
    ("anchor", "left", "result"),
    [("A", "B C", "x B C"), ("C", "A B", "A B x"), ("B", "A C", "A x C")],
)
def test_an_end_of_the_body_counts_as_a_neighbour(anchor: str, left: str, result: str) -> None:
    own = council(insert(f"body/{anchor}", "before", "x"))
    now = shared(*left.split())
    assert (shown(now, own), states(now, own)) == (result, ["moved"])


def test_a_new_block_between_the_neighbours_leaves_no_certain_place() -> None:
    own = council(insert("body/B", "after", "x"))
    assert (shown(shared("A", "N", "C"), own), states(shared("A", "N", "C"), own)) == ("A N C", ["orphaned"])


def test_neighbours_in_the_other_order_are_no_certain_place() -> None:
    own = council(insert("body/B", "after", "x"))
    assert states(shared("C", "A"), own) == ["orphaned"]


def test_a_hidden_neighbour_counts_as_present() -> None:
    own = council(insert("body/B", "after", "x"))
    now = shared("A", "N", "C")
    hidden = partnership(make_operation(now, [], "hide", "body/N"))
    assert (shown(now, hidden, own), states(now, own)) == ("A C", ["orphaned"])
    neighbour_hidden = partnership(make_operation(ABC, [], "hide", "body/A"))
    assert shown(shared("A", "C"), neighbour_hidden, own) == "x C"


def test_blocks_that_layers_insert_do_not_part_neighbours() -> None:
    own = council(insert("body/B", "after", "x"))
    above = partnership(insert("body/A", "after", "y"), insert("body/C", "before", "z"))
    assert shown(shared("A", "C"), above, own) == "A y x z C"


def test_neighbours_are_recorded_past_what_layers_inserted() -> None:
    above: Above = [partnership(insert("body/A", "after", "y"), insert("body/B", "after", "z"))]
    assert insert("body/B", "after", "x", above=above).neighbours == ("A", "C")


def test_an_insert_in_an_expander_follows_its_neighbours_out_of_it() -> None:
    nested = shared("A", expander("E", text("k"), text("l"), text("m")))
    own = council(insert("body/l", "after", "x", into=nested))
    assert shown(nested, own) == "A E(k l x m)"
    assert shown(shared("A", expander("E", text("k"), text("m"))), own) == "A E(k x m)"
    assert shown(shared("A", "k", "m"), own) == "A k x m"


def test_an_insert_in_a_chapter_goes_with_its_anchor_to_another_chapter() -> None:
    own = council(
        insert("chapters/1/body/B", "after", "x", into=guide(chapter("1", "A", "B"), chapter("2", "C")))
    )
    now = guide(chapter("1", "A"), chapter("2", "C", "B"))
    assert (shown(now, own), states(now, own)) == ("1[A] 2[C B x]", ["in_sync"])


def test_an_insert_into_a_chapter_that_is_gone_is_orphaned() -> None:
    was = guide(chapter("1", "A"), chapter("2", "C"))
    own = council(insert("chapters/2/body", "end", "x", into=was))
    assert shown(was, own) == "1[A] 2[C x]"
    assert states(guide(chapter("1", "A")), own) == ["orphaned"]


def test_confirming_the_place_of_a_moved_insert_changes_nothing_that_is_shown() -> None:
    own, now = insert("body/B", "after", "x"), shared("A", "C")
    kept = keep_ours(own, now, [], edition=7)
    assert (kept.path, kept.position, kept.neighbours, kept.baseline_edition) == (
        "body/A",
        "after",
        (None, "C"),
        7,
    )
    assert (shown(now, council(kept)), states(now, council(kept))) == ("A x C", ["in_sync"])
