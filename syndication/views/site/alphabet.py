"""The alphabets of A to Z lists. In Welsh, “ch”, “dd”, “ff”, “ll” and their like are letters of their own."""

from __future__ import annotations

import re
from collections.abc import Mapping

from syndication.domain.search.words import fold

ALPHABETS: Mapping[str, tuple[str, ...]] = {
    "en": tuple("abcdefghijklmnopqrstuvwxyz"),
    "cy": tuple(re.findall(r"\w+", "a b c ch d dd e f ff g ng h i j l ll m n o p ph r rh s t th u w y")),
}
OTHER = "#"


def letters(text: str, language: str) -> list[str]:
    """A text's letters as its language counts them, without spaces and marks."""
    longest_first = sorted(ALPHABETS[language], key=len, reverse=True)
    return re.findall("|".join([*longest_first, r"\w"]), fold(text))


def first_letter(text: str, language: str) -> str:
    """The letter that a title is listed under, or “#”."""
    first = next(iter(letters(text, language)), "")
    return first if first in ALPHABETS[language] else OTHER


def sort_key(text: str, language: str) -> list[int]:
    """Orders titles by their language's alphabet; what is not a letter comes first, by its own code."""
    places = {letter: 1000 + place for place, letter in enumerate(ALPHABETS[language])}
    return [places.get(letter, ord(letter[0]) % 1000) for letter in letters(text, language)]
