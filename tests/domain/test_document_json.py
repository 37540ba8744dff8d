"""Editions and overrides come back from JSON exactly as they were."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from syndication.domain.document_json import (
    dump_block,
    dump_document,
    dump_operation,
    load_block,
    load_document,
    load_operation,
)
from syndication.domain.documents import Audience, Block, Chapter, Document, Service
from syndication.domain.overrides import Operation

from .builders import page, text

names = st.text("abcdefghij-", min_size=1, max_size=6)
values = st.dictionaries(
    names, st.text(max_size=8) | st.lists(st.dictionaries(names, st.text(max_size=5)), max_size=2)
)
origins = st.sampled_from(["shared", "partnership", "local"])
leaves = st.builds(Block, names, names, values, st.booleans(), st.just(()), origins)
blocks = st.builds(
    Block, names, names, values, st.booleans(), st.lists(leaves, max_size=2).map(tuple), origins
)
bodies = st.lists(blocks, max_size=3).map(tuple)
slugs = st.lists(names, max_size=3).map(tuple)
days = st.none() | st.dates()

documents = st.builds(
    Document,
    kind=st.sampled_from(["topic", "service", "guide"]),
    body=bodies,
    chapters=st.lists(st.builds(Chapter, names, names, names, bodies), max_size=2).map(tuple),
    service=st.none()
    | st.builds(Service, st.integers(1, 2000), names, st.none() | st.integers(0, 30), names),
    tags=slugs,
    audience=st.builds(Audience, slugs, slugs),
    reviewed=days,
    next_review=days,
    related=slugs,
    required_facts=slugs,
)
operations = st.builds(
    Operation,
    neighbours=st.tuples(st.none() | names, st.none() | names),
    blocks=bodies,
    review_by=days,
    at=st.none() | st.datetimes(timezones=st.just(UTC)),
)


@given(documents)
def test_a_document_survives_the_journey_through_json(document: Document) -> None:
    assert load_document(json.loads(json.dumps(dump_document(document)))) == document


@given(operations)
def test_an_operation_survives_the_journey_through_json(operation: Operation) -> None:
    assert load_operation(json.loads(json.dumps(dump_operation(operation)))) == operation


def test_a_block_says_only_what_is_not_the_default() -> None:
    assert dump_block(text("B")) == {"id": "B", "type": "text", "value": {"html": "<p>B</p>"}}
    assert load_block(dump_block(text("B", locked=True))) == text("B", locked=True)


def test_dates_are_iso_and_times_carry_their_zone() -> None:
    operation = Operation(
        "1", "hide", "body/B", review_by=date(2027, 4, 1), at=datetime(2026, 5, 1, 9, tzinfo=UTC)
    )
    dumped = dump_operation(operation)
    assert (dumped["review_by"], dumped["at"]) == ("2027-04-01", "2026-05-01T09:00:00+00:00")


def test_an_edition_from_an_older_release_loads_with_todays_defaults() -> None:
    old = {
        "kind": "service",
        "title": "Bins",
        "summary": "",
        "slug": "bins",
        "colour": "a member dropped since",
    }
    assert load_document(old) == page(summary="")
