"""Exactly the characters of XML 1.0 pass."""

from __future__ import annotations

from syndication.feeds.characters import legal_text


def is_legal(code: int) -> bool:
    """XML 1.0, production 2, word for word."""
    ranges = [(0x20, 0xD7FF), (0xE000, 0xFFFD), (0x10000, 0x10FFFF)]
    return code in (0x9, 0xA, 0xD) or any(low <= code <= high for low, high in ranges)


def test_every_character_is_kept_or_dropped_as_xml_says() -> None:
    codes = [*range(0x10000), 0x1F600, 0x1FFFF, 0xE0001, 0x10FFFF]
    wrong = [code for code in codes if (legal_text(chr(code)) != "") is not is_legal(code)]
    assert wrong == []
