"""Sentences, words and syllables. A fact counts as one short word, a number as one word."""

from __future__ import annotations

import re
from functools import lru_cache

from cms.facts.tokens import TOKEN

_FACT = "fact"
_END = re.compile(r"(?<=[.?!])[\"”’')]*\s+")
_WORD = re.compile(r"[£$€]?\d[\d,.:/]*(?:\s\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*")
_VOWELS = re.compile(r"[aeiouy]+")
# Neighbours that are said apart, as in “material”, “various”, “period”, “annual”, “video”, “paying”.
_APART = re.compile(r"(?<![ct])ia(?!n)|(?<![cgstx])io(?!n)|[^gq]ua[lt]|eo(?![pu])|[aeouy]ing")
# An e that is not heard, as in “place”, “missed”, “homes”, “free of charge”.
_SILENT_END = re.compile(
    r"(?<=[aeiouy])[^aeiouyl]{1,3}e$|[aeiouy]le$"
    r"|(?<![bcdfgkpt]l)(?<=[^aeiouydt])ed$|(?<=[^aeiouyscgxz])(?<![cs]h)es$"
)
_SILENT_INSIDE = re.compile(r"(?<=[aeiouy][^aeiouy])e(?=(?:ly|ment|ments|ful|less|lessness|hold|holds)$)")
# Everyday words that the rules above get wrong.
_KNOWN = {
    "area": 3, "areas": 3, "business": 2, "businesses": 3, "create": 2, "created": 3, "evening": 2, "every": 2,
    "everyone": 3, "everything": 3, "idea": 3, "ideas": 3, "science": 2, "something": 2, "sometimes": 2,
    "someone": 2, "somewhere": 2, "vehicle": 3, "vehicles": 3, "different": 2, "interest": 2, "several": 2,
}  # fmt: skip


def find_sentences(text: str) -> list[str]:
    """The sentences of one passage, those without a word left out."""
    return [sentence.strip() for sentence in _END.split(text) if count_words(sentence)]


def find_words(text: str) -> list[str]:
    """The words of a text in order, facts and numbers among them."""
    return _WORD.findall(TOKEN.sub(_FACT, text))


def count_words(text: str) -> int:
    return len(find_words(text))


@lru_cache(maxsize=20_000)
def count_syllables(word: str) -> int:
    """The syllables of an English word, as near as spelling allows; a number counts as one."""
    letters = re.sub(r"[^a-z]", "", word.lower())
    if letters in _KNOWN:
        return _KNOWN[letters]
    spoken = _SILENT_INSIDE.sub("", letters)
    count = len(_VOWELS.findall(spoken)) + len(_APART.findall(spoken)) - len(_SILENT_END.findall(spoken))
    return max(count, 1)
