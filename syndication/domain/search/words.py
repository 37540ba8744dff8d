"""Words as the search compares them: lower case, without accents, cut at everything that is no letter or digit."""

from __future__ import annotations

import re
import unicodedata

LONGEST_WORD = 40
WORD = re.compile(r"[^\W_]+")
_POSSESSIVE = re.compile(r"['’]s\b")
_LITTLE = {
    "en": "a an and any are as at be by can do does for from get has have how i if in into is it its me my no "
    "not of on or our out s so t that the their them there they this to up us was we what when where which who "
    "why will with you your",
    "cy": "a ac am ar at beth ble d ddim dy ei ein eich eu fe fi fy gan gyda i ich in ir m mae mewn n na neu ni "
    "nid o oes os pa pam pan pryd pwy r sut sy u w wedi wrth y yn yng ym yr",
}
LITTLE_WORDS = {language: frozenset(words.split()) for language, words in _LITTLE.items()}


def fold(text: str) -> str:
    """Lower case, without accents: “Tŷ” and “ty” are found together."""
    if text.isascii():
        return text.lower()
    spread = _spread(_spread(text))
    return "".join(character for character in spread if not unicodedata.combining(character))


def _spread(text: str) -> str:
    """Small letters with their accents beside them. Some become capitals by this, so once is not enough (“𝐀”)."""
    return unicodedata.normalize("NFKD", text.casefold())


def split_words(text: str) -> list[str]:
    """The words of a text, folded, in reading order; “the council's” is “the council”."""
    return [word[:LONGEST_WORD] for word in WORD.findall(fold(_POSSESSIVE.sub("", text)))]


def telling_words(words: list[str], language: str) -> list[str]:
    """Without the little words, unless there are no others: “when to pay” asks for “pay”."""
    little = LITTLE_WORDS.get(language, frozenset())
    return [word for word in words if word not in little] or words
