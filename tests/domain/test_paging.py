"""A walk over pages sees each once, whatever the page size, and repeats nothing when the site changes."""

from __future__ import annotations

import base64
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from syndication.domain.errors import InvalidQuery
from syndication.domain.pages import ResolvedPage
from syndication.domain.paging import (
    PageSlice,
    Position,
    decode_position,
    encode_position,
    position_of,
    slice_pages,
)
from tests.samples import a_page, a_site, a_uuid

VERSIONS = st.lists(st.integers(1, 9), max_size=14)


def some_pages(versions: list[int]) -> list[ResolvedPage]:
    return a_site(
        *(a_page(f"page-{place}", version=version) for place, version in enumerate(versions))
    ).ordered()


def walk(pages: list[ResolvedPage], limit: int) -> list[PageSlice]:
    parts = [slice_pages(pages, None, limit)]
    while parts[-1].next:
        parts.append(slice_pages(pages, decode_position(encode_position(parts[-1].next)), limit))
    return parts


@given(VERSIONS, st.integers(1, 6))
def test_walk_covers_everything_once_in_order(versions: list[int], limit: int) -> None:
    pages = some_pages(versions)
    parts = walk(pages, limit)
    assert [page for part in parts for page in part.pages] == pages
    assert all(len(part.pages) == limit for part in parts[:-1])


@given(VERSIONS, st.integers(1, 6))
def test_walking_back_sees_the_same_pages(versions: list[int], limit: int) -> None:
    pages = some_pages(versions)
    parts = walk(pages, limit)
    for before, part in pairwise(parts):
        assert slice_pages(pages, part.previous, limit) == before


@given(VERSIONS.filter(len), st.integers(1, 4), st.integers(0, 13))
def test_page_that_changes_during_a_walk_hides_no_other(versions: list[int], limit: int, place: int) -> None:
    pages = some_pages(versions)
    first = slice_pages(pages, None, limit)
    changed = pages[place % len(pages)]
    later = a_site(*(page for page in pages if page is not changed), a_page("changed", version=99)).ordered()
    seen = {page.id for page in first.pages}
    after = first.next
    while after:
        part = slice_pages(later, after, limit)
        assert not seen & {page.id for page in part.pages}
        seen |= {page.id for page in part.pages}
        after = part.next
    assert {page.id for page in pages} - {changed.id} <= seen


def test_only_the_first_page_has_none_before_it() -> None:
    parts = walk(some_pages([5, 4, 3, 2, 1]), 2)
    assert [part.is_first for part in parts] == [True, False, False]
    assert [part.previous is None for part in parts] == [True, True, False]


def test_page_after_the_end_is_empty() -> None:
    part = slice_pages(some_pages([5]), Position(1, a_uuid("x")), 2)
    assert (part.pages, part.next, part.is_first) == ((), None, False)


@given(st.text())
def test_any_other_text_is_refused(text: str) -> None:
    with pytest.raises(InvalidQuery) as refusal:
        decode_position(text)
    assert refusal.value.members == {"member": "page"}


DAMAGES = [lambda token: token + "=", lambda token: token + "A", lambda token: token[:-1], str.upper]


@pytest.mark.parametrize("damage", DAMAGES)
def test_damaged_tokens_are_refused(damage: Callable[[str], str]) -> None:
    with pytest.raises(InvalidQuery):
        decode_position(damage(encode_position(position_of(a_page()))))


@pytest.mark.parametrize("text", ["7", "7.x", "-7." + "0" * 32, "007." + "0" * 32, "٧." + "0" * 32])
def test_tokens_of_another_shape_are_refused(text: str) -> None:
    with pytest.raises(InvalidQuery):
        decode_position(base64.urlsafe_b64encode(text.encode()).decode().rstrip("="))
