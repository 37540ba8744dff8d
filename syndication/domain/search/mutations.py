"""The first letters that Welsh words change: “dreth”, “threth” and “nhreth” are all “treth”."""

from __future__ import annotations

import re
from collections.abc import Mapping

# What a word that begins so may begin with in the dictionary. “g” vanishes when softened, and “h” comes before
# vowels; letters that are written with two signs are one letter, so “dd” is never “d”.
_VOWELS = {vowel: (f"g{vowel}",) for vowel in "aeiouwy"}
_BREATHED = {f"h{vowel}": (vowel,) for vowel in "aeiouwy"}
RADICALS: Mapping[str, tuple[str, ...]] = {
    "b": ("p",),
    "mh": ("p",),
    "ph": ("p",),
    "d": ("t",),
    "nh": ("t",),
    "th": ("t",),
    "g": ("c",),
    "ngh": ("c",),
    "ch": ("c",),
    "f": ("b", "m"),
    "m": ("b",),
    "dd": ("d",),
    "n": ("d",),
    "ng": ("g",),
    "l": ("ll", "gl"),
    "r": ("rh", "gr"),
    **_VOWELS,
    **_BREATHED,
}
_UNCHANGING = ("ff", "ll", "rh")
_FIRST = re.compile("|".join(sorted([*RADICALS, *_UNCHANGING], key=len, reverse=True)))
SHORTEST = 3


def radicals(word: str) -> tuple[str, ...]:
    """The folded word itself, then each form that it may be a mutation of; most of them are no words at all."""
    found = _FIRST.match(word) if len(word) >= SHORTEST else None
    first = found.group() if found else ""
    return (word, *(f"{letter}{word[len(first) :]}" for letter in RADICALS.get(first, ())))
