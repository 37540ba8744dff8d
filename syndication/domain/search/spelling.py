"""How far apart two spellings are: a letter too many, too few, another one, or two that changed places."""

from __future__ import annotations


def distance(one: str, other: str, most: int) -> int:
    """The Damerau–Levenshtein distance (optimal string alignment), or `most + 1` for anything above `most`."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        above_before, before, row = before, row, [i]
        for j, wanted in enumerate(other, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                cost = min(cost, above_before[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)


def allowed(word: str) -> int:
    """How many slips a word of this length may have."""
    return 0 if len(word) < 3 else 1 if len(word) <= 5 else 2


def letter_set(word: str) -> int:
    """The letters of a word as bits. One slip changes at most two of them, so most words need no closer look."""
    bits = 0
    for letter in word:
        bits |= 1 << (ord(letter) % 32)
    return bits
