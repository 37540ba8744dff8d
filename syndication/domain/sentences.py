"""Where sentences end, so that one with a missing fact can be taken out whole."""

from __future__ import annotations

import re

_END = re.compile(r"\{\{[^{}]*\}\}|(?<![.!?…])[.!?…]+(?:[\"'”’)\]]|&quot;|&#x27;|&#39;)*(\s+)")
_CLOSED = re.compile(r"(?<![.!?…])[.!?…]+(?:[\"'”’)\]]|&quot;|&#x27;|&#39;)*$")
# After these a full stop ends no sentence; before a small letter or (for "no.") a figure it never does.
_SHORT = re.compile(r"(?:^|[\s(])(?:e\.g|i\.e|approx|st|mr|mrs|ms|dr|tel|ext|cf|vs)\.$", re.IGNORECASE)
_NUMBER = re.compile(r"(?:^|[\s(])no\.$", re.IGNORECASE)

# So many characters before a place decide; looking at more would make long texts slow.
TELLING = 200


def split_sentences(text: str) -> list[tuple[str, str]]:
    """The sentences of a text, each with the white space after it; joined they give the text again."""
    pieces, start = [], 0
    for match in _END.finditer(text):
        before = text[max(start, match.start(1) - TELLING) : match.start(1)] if match[1] else ""
        if before and is_end(before, text[match.end() : match.end() + 1]):
            pieces.append((text[start : match.start(1)], match[1]))
            start = match.end()
    rest = text[start:]
    return [*pieces, (rest, "")] if rest else pieces


def is_end(before: str, following: str) -> bool:
    """True when a sentence ends after `before`, given the next character ("" when that is not known)."""
    before = before[-TELLING:]
    if not _CLOSED.search(before) or _SHORT.search(before) or following.islower():
        return False
    return not (following[:1].isdigit() and _NUMBER.search(before))
