"""A piece of a page's text in which the words that were asked for stand out."""

from __future__ import annotations

from dataclasses import dataclass

from .words import WORD, fold

LENGTH = 30  # words
BEFORE = 5  # words that lead up to the first one found


@dataclass(frozen=True)
class Piece:
    """A run of text, either marked or not."""

    text: str
    marked: bool = False


def mark_words(text: str, forms: frozenset[str]) -> tuple[Piece, ...]:
    """The whole text, cut where a word of `forms` begins and ends."""
    pieces, end = [], 0
    for found in WORD.finditer(text):
        if fold(found.group()) in forms:
            pieces += [Piece(text[end : found.start()]), Piece(found.group(), marked=True)]
            end = found.end()
    return tuple(piece for piece in (*pieces, Piece(text[end:])) if piece.text)


def build_snippet(text: str, forms: frozenset[str]) -> tuple[Piece, ...]:
    """The part of a plain text that holds the most different words of `forms`; () where it holds none."""
    words = text.split()
    hits = [(place, found) for place, word in enumerate(words) if (found := _forms_in(word) & forms)]
    if not hits:
        return ()
    start = max(0, _best_start(hits) - BEFORE)
    end = start + LENGTH
    shown = " ".join(words[start:end])
    before, after = "… " if start else "", " …" if end < len(words) else ""
    return mark_words(f"{before}{shown}{after}", forms)


def _forms_in(word: str) -> frozenset[str]:
    return frozenset(fold(token) for token in WORD.findall(word))


def _best_start(hits: list[tuple[int, frozenset[str]]]) -> int:
    """Where the window begins that holds the most different words; of equals the first."""

    def variety(start: int) -> int:
        within = (found for place, found in hits if start <= place < start + LENGTH - BEFORE)
        return len(frozenset().union(*within))

    return max((place for place, _ in hits[:200]), key=lambda place: (variety(place), -place))
