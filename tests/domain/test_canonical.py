"""Canonical JSON against the examples of RFC 8785."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from syndication.domain.canonical import canonical_json, sha256_of

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
)


def test_members_sort_by_utf16_units_as_in_the_rfc() -> None:
    names = ["\u20ac", "\r", "\ufb33", "1", "\U0001f600", "\u0080", "\u00f6"]
    written = json.loads(canonical_json(dict.fromkeys(names, 0)), object_pairs_hook=lambda pairs: pairs)
    assert [name for name, _ in written] == ["\r", "1", "\u0080", "\u00f6", "\u20ac", "\U0001f600", "\ufb33"]


def test_strings_escape_only_what_must_be_escaped() -> None:
    assert canonical_json("\u20ac$\u000f\nA'B\"\\\u007f/") == '"€$\\u000f\\nA\'B\\"\\\\\u007f/"'.encode()


def test_integral_floats_are_written_as_integers() -> None:
    assert canonical_json([1.0, -0.0, True, None]) == b"[1,0,true,null]"


@pytest.mark.parametrize("value", [0.5, float("nan"), float("inf"), 2**53, {1: 2}, {"a"}, "\ud800", b"x"])
def test_what_has_no_single_form_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match=r".+"):
        canonical_json(value)


@given(VALUES)
def test_canonical_form_reads_back_as_the_same_value(value: object) -> None:
    assert json.loads(canonical_json(value)) == value


@given(st.dictionaries(st.text(), st.integers(0, 9), min_size=2))
def test_order_of_members_does_not_change_the_digest(mapping: dict[str, int]) -> None:
    assert sha256_of(mapping) == sha256_of(dict(reversed(mapping.items())))
