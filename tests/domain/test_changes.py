"""A copy that applies changes ends with exactly what the council publishes, whatever happens meanwhile."""

import hashlib
import json
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from syndication.domain.changes import ChangeBatch, changes_since, digest, end_cursor
from syndication.domain.cursors import Cursor
from syndication.domain.documents import Audience
from syndication.domain.pages import CouncilSite, RemovedPage, ResolvedPage

EPOCH = "e1"
State = dict[str, tuple[int, bool]]  # id -> version, visible


def page(id: str, version: int) -> ResolvedPage:
    texts = dict.fromkeys(("title", "summary", "owner", "licence", "attribution", "change_note"), "")
    empty = dict.fromkeys(("blocks", "chapters", "tags", "topics", "translations", "related"), ())
    nothing = dict.fromkeys(("image", "service", "reviewed", "next_review"))
    return ResolvedPage(
        id=id,
        shared_id=id,
        language="en",
        kind="service",
        path=f"/{id}/",
        url=f"http://a.example/{id}/",
        audience=Audience(),
        origin="shared",
        signpost=False,
        edition=1,
        version=version,
        change_kind="minor",
        published=datetime(2026, 1, 1, tzinfo=UTC),
        **texts,
        **empty,
        **nothing,
    )


def site_of(state: State) -> CouncilSite:
    pages = {id: page(id, version) for id, (version, visible) in state.items() if visible}
    removed = {
        id: RemovedPage(id, id, "en", version, "gone")
        for id, (version, visible) in state.items()
        if not visible
    }
    head = max((version for version, _ in state.values()), default=0)
    return CouncilSite("c1", "ambridge", "http://a.example", ("en",), head, pages, removed)


def apply(copy: dict[str, int], batch: ChangeBatch) -> None:
    for change in batch.entries:
        if isinstance(change, ResolvedPage):
            copy[change.id] = change.version
        else:
            copy.pop(change.id, None)


def follow(copy: dict[str, int], site: CouncilSite, cursor: Cursor | None, limit: int) -> Cursor:
    batch = changes_since(site, cursor, limit, epoch=EPOCH)
    apply(copy, batch)
    while batch.more:
        batch = changes_since(site, batch.cursor, limit)
        apply(copy, batch)
    return batch.cursor


def visible(site: CouncilSite) -> dict[str, int]:
    return {id: shown.version for id, shown in site.pages.items()}


ids = st.sampled_from("abcdefgh")
states = st.dictionaries(ids, st.tuples(st.integers(1, 4), st.booleans()))
# One log row touches some items at once (a tie), or none of this council's; each may come, go or change.
rows = st.dictionaries(ids, st.booleans(), max_size=5)


@settings(max_examples=300)
@given(
    states, st.lists(st.tuples(st.integers(1, 4), st.lists(rows, max_size=2)), max_size=12), st.integers(1, 4)
)
def test_a_copy_ends_in_step_though_the_site_changes_between_answers(
    start: State, rounds: list[tuple[int, list[dict[str, bool]]]], last_limit: int
) -> None:
    state, copy, number, cursor = dict(start), {}, 4, None
    for limit, happenings in rounds:
        batch = changes_since(site_of(state), cursor, limit, epoch=EPOCH)
        apply(copy, batch)
        cursor = batch.cursor
        for row in happenings:
            number += 1
            state |= {id: (number, shown) for id, shown in row.items()}
    site = site_of(state)
    end = follow(copy, site, cursor, last_limit)
    assert copy == visible(site)
    assert (end.version, end.id) == (end_cursor(site, EPOCH).version, end_cursor(site, EPOCH).id)
    assert changes_since(site, end, 1) == ChangeBatch((), end, more=False)


@given(states, st.integers(1, 9))
def test_answers_are_in_order_without_repeats_or_gaps(start: State, limit: int) -> None:
    site, cursor, places = site_of(start), None, []
    while True:
        batch = changes_since(site, cursor, limit, epoch=EPOCH)
        assert len(batch.entries) <= limit
        places += [(change.version, change.id) for change in batch.entries]
        cursor = batch.cursor
        if not batch.more:
            break
    assert places == sorted((shown.version, id) for id, shown in site.pages.items())


def test_a_release_that_touches_every_page_is_walked_through_its_tie() -> None:
    site = site_of(dict.fromkeys("abcde", (7, True)))
    first = changes_since(site, None, 2, epoch=EPOCH)
    second = changes_since(site, first.cursor, 2)
    assert [change.id for change in second.entries] == ["c", "d"]
    assert second.more
    assert second.cursor == Cursor(EPOCH, "c1", 7, "d", 7)


def test_a_first_copy_hears_nothing_of_pages_removed_before_it_began() -> None:
    batch = changes_since(site_of({"a": (3, True), "b": (5, False)}), None, 10, epoch=EPOCH)
    assert [change.id for change in batch.entries] == ["a"]
    assert batch.cursor == Cursor(EPOCH, "c1", 5, "~", 5)


def test_a_first_copy_hears_of_a_page_removed_while_it_was_being_made() -> None:
    first = changes_since(site_of({"a": (3, True), "b": (5, True)}), None, 1, epoch=EPOCH)
    second = changes_since(site_of({"a": (6, False), "b": (5, True)}), first.cursor, 10)
    assert [(change.id, type(change)) for change in second.entries] == [
        ("b", ResolvedPage),
        ("a", RemovedPage),
    ]


def test_exactly_the_limit_is_the_end() -> None:
    batch = changes_since(site_of({"a": (3, True), "b": (5, True)}), None, 2, epoch=EPOCH)
    assert (len(batch.entries), batch.more) == (2, False)


def test_the_digest_is_what_its_description_says() -> None:
    items = [("urn:uuid:b", 2, "f00d"), ("urn:uuid:a", 10, "beef")]
    expected = hashlib.sha256(b"urn:uuid:a 10 beef\nurn:uuid:b 2 f00d\n").hexdigest()
    assert (digest(items).count, digest(items).sha256) == (2, expected)
    assert digest(reversed(items)) == digest(items)


@pytest.mark.parametrize(
    "other", [[("a", 1, "x")], [("a", 2, "y")], [("b", 2, "x")], [("a", 2, "x")] * 2, []]
)
def test_any_difference_shows_in_the_digest(other: list[tuple[str, int, str]]) -> None:
    assert digest(other) != digest([("a", 2, "x")]), json.dumps(other)
