"""A cursor can be made by the service only, and works for its own council and time only."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from syndication.domain.cursors import LONGEST, Cursor, decode, encode
from syndication.domain.errors import ResyncRequired

KEY, OLD_KEY, FOREIGN_KEY = b"current", b"retired last week", b"somebody else's"
CURSOR = Cursor(epoch="e1", council_id="ambridge-id", version=41, id="6f1c", head=57)


def read(text: str, **changed: object) -> Cursor:
    place = {"keys": KEY, "epoch": "e1", "council_id": "ambridge-id", "head": 60, **changed}
    return decode(text, **place)  # type: ignore[arg-type]


@given(st.text(max_size=40), st.text(max_size=40), st.integers(0, 2**62), st.text(max_size=40))
def test_a_cursor_survives_the_journey_through_a_url(
    epoch: str, council: str, version: int, place: str
) -> None:
    cursor = Cursor(epoch, council, version, place, version)
    text = encode(cursor, KEY)
    assert set(text) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
    if len(text) <= LONGEST:
        assert decode(text, KEY, epoch=epoch, council_id=council, head=version) == cursor


@given(st.data())
def test_changing_any_character_is_noticed(data: st.DataObject) -> None:
    text = encode(CURSOR, KEY)
    place = data.draw(st.integers(0, len(text) - 1))
    letter = data.draw(
        st.sampled_from("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=+/ é")
    )
    altered = text[:place] + letter + text[place + 1 :]
    if altered != text:
        with pytest.raises(ResyncRequired):
            read(altered)


@given(st.text())
def test_arbitrary_text_asks_for_a_resync_and_nothing_else(text: str) -> None:
    with pytest.raises(ResyncRequired):
        read(text)


@pytest.mark.parametrize("text", ["", "A", "AAAA", "=" * 8, "A" * 1_000_000, encode(CURSOR, KEY) + "="])
def test_malformed_and_huge_cursors_ask_for_a_resync(text: str) -> None:
    with pytest.raises(ResyncRequired, match="without a cursor"):
        read(text)


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"epoch": "e2"}, "restored"),
        ({"council_id": "llareggub-id"}, "another council"),
        ({"head": 40}, "ahead"),
        ({"head": 56}, "ahead"),  # its version is behind, the head that it remembers is not
        ({"keys": FOREIGN_KEY}, "altered"),
        ({"keys": []}, "altered"),
    ],
)
def test_a_cursor_out_of_its_place_says_why(changed: dict[str, object], reason: str) -> None:
    with pytest.raises(ResyncRequired, match=reason):
        read(encode(CURSOR, KEY), **changed)


def test_a_cursor_outlives_the_rotation_of_its_key() -> None:
    assert read(encode(CURSOR, OLD_KEY), keys=[KEY, OLD_KEY]) == CURSOR


def test_a_signed_cursor_of_a_later_format_asks_for_a_resync() -> None:
    with pytest.raises(ResyncRequired, match="format"):
        read(encode(replace(CURSOR, version="41"), KEY))  # type: ignore[arg-type]
