"""From what somebody typed to terms: what each word may be written as in a page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .synonyms import Phrase, Thesaurus
from .vocabulary import Dictionary
from .words import split_words, telling_words

LONGEST_QUESTION = 200
MOST_WORDS = 12
SHORTEST_BEGINNING = 3
SAME, SYNONYM, BEGINNING = 1.0, 0.7, 0.6
# In English another form may mean another thing; a Welsh mutation never does.
OTHER_FORM = {"en": 0.9, "cy": 1.0}
_QUOTED = re.compile(r"[\"“”«]([^\"“”»]+)[\"“”»]")


@dataclass(frozen=True)
class Way:
    """One thing to look for: of each group one form, all of them, and side by side where `adjacent`."""

    groups: tuple[Phrase, ...]
    weight: float = SAME
    adjacent: bool = False


@dataclass(frozen=True)
class Term:
    """One part of a question; a page has it when it has one of the ways. Without ways nobody knows the word."""

    asked: str
    ways: tuple[Way, ...]

    @property
    def forms(self) -> frozenset[str]:
        """Every word that may stand for it."""
        return frozenset(word for way in self.ways for group in way.groups for word in group)


@dataclass(frozen=True)
class Reader:
    """Reads questions in one language."""

    language: str
    dictionary: Dictionary
    thesaurus: Thesaurus

    def read(self, question: str) -> tuple[Term, ...]:
        """The terms of a question, at most twelve. Figures and postcodes count only where there is nothing else."""
        quoted = [
            Term(phrase, _exactly(phrase)) for phrase in _QUOTED.findall(question) if split_words(phrase)
        ]
        rest = split_words(_QUOTED.sub(" ", question))
        words = telling_words(rest, self.language) if rest else []
        terms = [*quoted, *self._terms(words[: MOST_WORDS - len(quoted)])]
        spelt = [term for term in terms if not any(sign.isdigit() for sign in term.asked)]
        return tuple(dict.fromkeys(spelt or terms))[:MOST_WORDS]

    def unknown(self, question: str) -> list[str]:
        """The words outside quotation marks that stand nowhere, in no form."""
        return [term.asked for term in self.read(_QUOTED.sub(" ", question)) if not term.ways]

    def _terms(self, words: list[str]) -> Iterator[Term]:
        place = 0
        while place < len(words):
            meaning = self.thesaurus.meaning_of(words[place:])
            phrase = meaning.phrase if meaning else (words[place],)
            synonyms = meaning.others if meaning else ()
            yield Term(" ".join(phrase), (*self._own_ways(phrase), *map(self._synonym, synonyms)))
            place += len(phrase)

    def _own_ways(self, phrase: Phrase) -> tuple[Way, ...]:
        """The words as they are, then in their other forms; the ends of a half-typed word where it has none."""
        same = Way(tuple((word,) for word in phrase))
        forms = tuple(self._forms(word) for word in phrase)
        known = all(forms)
        ways = (same,) if all(self.dictionary.count(word) for word in phrase) else ()
        if known and forms != same.groups:
            return (*ways, Way(forms, OTHER_FORM.get(self.language, SAME)))
        if not known and len(phrase) == 1 and len(phrase[0]) >= SHORTEST_BEGINNING:
            longer = self.dictionary.beginnings(phrase[0])
            return (Way((longer,), BEGINNING),) if longer else ()
        return ways

    def _forms(self, word: str) -> Phrase:
        """The word, if it is known, and its other known forms."""
        return ((word,) if self.dictionary.count(word) else ()) + self.dictionary.kin(word)

    def _synonym(self, phrase: Phrase) -> Way:
        return Way(tuple(self._forms(word) or (word,) for word in phrase), SYNONYM)


def clean_question(text: str) -> str:
    """What was asked for, as one line of printable text."""
    printable = "".join(
        character if character.isprintable() else " " for character in text[:LONGEST_QUESTION]
    )
    return " ".join(printable.split())


def _exactly(phrase: str) -> tuple[Way, ...]:
    return (Way(tuple((word,) for word in split_words(phrase)[:MOST_WORDS]), adjacent=True),)
