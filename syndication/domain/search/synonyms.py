"""Words that mean the same, as editors listed them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from .vocabulary import keys
from .words import split_words, telling_words

Phrase = tuple[str, ...]  # folded words in their order


@dataclass(frozen=True)
class SynonymLine:
    """One line of the editors' list. Without `means` all `words` mean each other, else they also find `means`."""

    words: tuple[str, ...]
    means: tuple[str, ...] = ()


@dataclass(frozen=True)
class Meaning:
    """What stands at the beginning of a question, and what else it may be called."""

    phrase: Phrase
    others: tuple[Phrase, ...]


@dataclass(frozen=True)
class Thesaurus:
    """The lines of one language, ready to be looked up."""

    language: str
    lines: tuple[SynonymLine, ...] = ()

    def meaning_of(self, words: Sequence[str]) -> Meaning | None:
        """The longest listed phrase that the words begin with, in any of its forms, and its synonyms."""
        found = [meaning for meaning in self._starting(words[0]) if self._begins(words, meaning.phrase)]
        longest = max((len(meaning.phrase) for meaning in found), default=0)
        fitting = [meaning for meaning in found if len(meaning.phrase) == longest]
        if not fitting:
            return None
        others = dict.fromkeys(other for meaning in fitting for other in meaning.others)
        return Meaning(tuple(words[:longest]), tuple(others))

    def single_words(self) -> Iterable[str]:
        """Every word that is listed by itself: known to the search though no page may use it."""
        phrases = (meaning.phrase for meanings in self._meanings.values() for meaning in meanings)
        return sorted({phrase[0] for phrase in phrases if len(phrase) == 1})

    def _starting(self, word: str) -> list[Meaning]:
        found = (meaning for key in keys(word, self.language) for meaning in self._meanings.get(key, ()))
        return list(dict.fromkeys(found))

    def _begins(self, words: Sequence[str], phrase: Phrase) -> bool:
        return len(words) >= len(phrase) and all(
            word == listed or keys(word, self.language) & keys(listed, self.language)
            for word, listed in zip(words, phrase, strict=False)
        )

    @cached_property
    def _meanings(self) -> dict[str, list[Meaning]]:
        """By the keys of the first word of the phrase."""
        found: dict[str, list[Meaning]] = defaultdict(list)
        for line in self.lines:
            asked, meant = self._phrases(line.words), self._phrases(line.means)
            for phrase in asked:
                others = meant or tuple(other for other in asked if other != phrase)
                for key in keys(phrase[0], self.language):
                    found[key].append(Meaning(phrase, others))
        return dict(found)

    def _phrases(self, texts: Iterable[str]) -> tuple[Phrase, ...]:
        phrases = (tuple(telling_words(split_words(text), self.language)) for text in texts)
        return tuple(dict.fromkeys(phrase for phrase in phrases if phrase))
