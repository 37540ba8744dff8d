"""What is left of a word without its ending, so that “collections” is found by “collect”.

Light on purpose: only endings that seldom change what is meant. Stems are compared with each other and shown to
nobody, and only words that stand in some page are ever taken for one another.
"""

from __future__ import annotations

import re
from functools import lru_cache

_VOWEL = re.compile(r"[aeiouy]")
_DOUBLE = re.compile(r"([bdfgmnprt])\1$")
_WELSH_PLURAL = re.compile(r"(?<=\w{3})(?:iaid|oedd|iau|ion|ydd|au|on)$")
_WELSH_VERBAL = re.compile(r"(?<=\w{3})(?:iad|io|u)$")


@lru_cache(maxsize=65536)
def stem(word: str, language: str) -> str:
    """The stem of one folded word; words of three letters and those with digits are their own."""
    if len(word) <= 3 or not word.isalpha():
        return word
    return _stem_welsh(word) if language == "cy" else _stem_english(word)


def _stem_welsh(word: str) -> str:
    return _WELSH_VERBAL.sub("", _WELSH_PLURAL.sub("", word))


def _stem_english(word: str) -> str:
    word = _without_tense(_without_plural(word))
    word = word.removesuffix("ion") if word.endswith("ction") else word
    word = word[:-1] if word.endswith("e") and len(word) > 4 else word
    return f"{word[:-1]}i" if word.endswith("y") and len(word) > 4 else word


def _without_plural(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if re.search(r"(?:ss|sh|ch|x|z)es$", word):
        return word[:-2]
    return word[:-1] if re.search(r"[^sui]s$", word) else word


def _without_tense(word: str) -> str:
    for ending in ("ing", "ed"):
        rest = word.removesuffix(ending)
        if rest != word and len(rest) >= 3 and _VOWEL.search(rest) and not word.endswith("eed"):
            return _DOUBLE.sub(r"\1", rest)
    return word
