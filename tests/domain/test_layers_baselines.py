"""What an override records when it is written, and where writing one is refused."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from syndication.domain.baselines import Baseline, baseline_for, keep_ours, make_operation
from syndication.domain.errors import OverrideRefused
from syndication.domain.hashes import canonical_base, hash_value
from syndication.domain.layers import apply_layers
from syndication.domain.overrides import Operation

from .builders import Above, chapter, council, expander, guide, partnership, slot, text, words
from .builders import page as shared

ABC = shared("A", "B", "C")
ODD = shared("A", text("L", locked=True), slot("S"), expander("E", text("k"), locked=True), title_locked=True)


def test_a_blocks_baseline_is_its_value_as_the_layers_above_leave_it() -> None:
    above: Above = [partnership(make_operation(ABC, [], "replace", "body/B", blocks=[text("own", "β")]))]
    base = text("B", "β")
    assert baseline_for(ABC, above, "body/B") == Baseline(
        hash_value(base), canonical_base(base), (None, None), "body/B"
    )


def test_an_inserts_baseline_is_the_neighbours_of_its_anchor() -> None:
    found = baseline_for(ABC, [], "body/A", "after")
    assert (found.hash, found.neighbours) == ("", (None, "B"))


def test_a_fields_baseline_is_its_text() -> None:
    assert baseline_for(ABC, [], "title").base_json == '"Bins"'
    assert baseline_for(guide(chapter("1")), [], "chapters/1/title").base_json == '"Chapter 1"'
    assert baseline_for(ABC, [], "path").base_json == '"bins"'


def test_an_operation_is_made_complete() -> None:
    at = datetime(2026, 5, 1, tzinfo=UTC)
    made = make_operation(
        ABC, [], "hide", "body/B", id="1", edition=4, reason="Not here", review_by=date(2027, 1, 1), at=at
    )
    assert made == Operation(
        "1",
        "hide",
        "body/B",
        baseline_hash=hash_value(text("B")),
        baseline_edition=4,
        baseline=canonical_base(text("B")),
        reason="Not here",
        review_by=date(2027, 1, 1),
        at=at,
    )


@pytest.mark.parametrize(
    ("kind", "path", "members", "sentence"),
    [
        ("replace", "body/gone", {"blocks": [text("x")]}, "nothing at that address"),
        ("replace", "nonsense", {"blocks": [text("x")]}, "nothing at that address"),
        ("set", "chapters/9/title", {"text": "x"}, "nothing at that address"),
        ("insert", "chapters/9/body", {"position": "end", "blocks": [text("x")]}, "nothing at that address"),
        ("hide", "body/L", {}, "block is locked"),
        ("replace", "body/k", {"blocks": [text("x")]}, "block is locked"),
        ("insert", "body/k", {"position": "after", "blocks": [text("x")]}, "in this block is locked"),
        ("set", "title", {"text": "x"}, "title of this page is locked"),
        ("fill", "body/A", {"text": "x"}, "Only a slot can be filled"),
        ("set", "body/A", {"text": "x"}, "can be set"),
        ("hide", "summary", {}, "Only a block"),
        ("replace", "body/A", {}, "exactly one block"),
        ("replace", "body/A", {"blocks": [text("x"), text("y")]}, "exactly one block"),
        ("insert", "body/A", {"position": "after"}, "nothing to insert"),
        ("insert", "body/A", {"blocks": [text("x")]}, "Say where to insert"),
        ("insert", "body/A", {"position": "after", "blocks": [text("S")]}, "same id"),
        ("set", "path", {"text": ""}, "new text is missing"),
    ],
)
def test_what_could_not_be_applied_is_refused(
    kind: Any, path: str, members: dict[str, Any], sentence: str
) -> None:
    with pytest.raises(OverrideRefused, match=sentence) as refused:
        make_operation(ODD, [], kind, path, **members)
    assert (refused.value.status, refused.value.code) == (422, "override-refused")
    assert refused.value.members == {"path": path}


def test_changing_what_the_layer_above_hides_is_refused_and_inserting_beside_it_is_not() -> None:
    above: Above = [partnership(make_operation(ABC, [], "hide", "body/B"))]
    with pytest.raises(OverrideRefused, match="hides or replaces"):
        baseline_for(ABC, above, "body/B")
    assert baseline_for(ABC, above, "body/B", "after").neighbours == ("A", "C")


def test_a_locked_slot_can_be_filled_but_not_hidden() -> None:
    document = shared(slot("S", locked=True))
    assert baseline_for(document, [], "body/S").hash == hash_value(slot("S"))
    with pytest.raises(OverrideRefused, match="block is locked"):
        baseline_for(document, [], "body/S", kind="hide")


def test_keeping_ours_puts_a_drifted_override_in_sync_with_todays_base() -> None:
    own = make_operation(ABC, [], "replace", "body/B", id="1", blocks=[text("own", "b")])
    edited = shared("A", text("B", "B'"), "C")
    kept = keep_ours(own, edited, [], edition=9)
    assert (kept.baseline_hash, kept.baseline_edition, kept.blocks) == (
        hash_value(text("B", "B'")),
        9,
        own.blocks,
    )
    assert apply_layers(edited, [council(kept)]).states[0].state == "in_sync"


def test_keeping_ours_follows_a_block_to_its_new_chapter() -> None:
    own = make_operation(guide(chapter("1", "A", "B")), [], "hide", "chapters/1/body/B")
    now = guide(chapter("1", "A"), chapter("2", text("B", "B'")))
    assert keep_ours(own, now, []).path == "chapters/2/body/B"


def test_keeping_ours_is_refused_where_nothing_of_it_is_shown() -> None:
    own = make_operation(ABC, [], "insert", "body/B", "after", blocks=[text("x")])
    with pytest.raises(OverrideRefused, match="place of this insert is gone"):
        keep_ours(own, shared("C", "A"), [])


def test_keeping_ours_on_an_emptied_body_stays_at_its_start() -> None:
    own = make_operation(shared("B"), [], "insert", "body/B", "before", blocks=[text("x")])
    kept = keep_ours(own, shared(), [])
    assert (kept.path, kept.position) == ("body", "start")
    assert words(apply_layers(shared(), [council(kept)]).document) == "x"
