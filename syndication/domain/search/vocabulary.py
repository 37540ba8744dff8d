"""The words that pages of one language use, and which of them somebody meant."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import log10

from .mutations import radicals
from .spelling import allowed, distance, letter_set
from .stems import stem

MOST_BEGINNINGS = 20
MOST_CANDIDATES = 3
# A slip in the first letter is rarer than one inside; a frequent word is meant more often than a rare one.
FIRST_LETTER, FREQUENCY = 0.4, 0.2


@lru_cache(maxsize=65536)
def keys(word: str, language: str) -> frozenset[str]:
    """What two words share when one is a form of the other: the stem, in Welsh of each unmutated form."""
    forms = radicals(word) if language == "cy" else (word,)
    return frozenset(stem(form, language) for form in forms)


@dataclass(frozen=True)
class Candidate:
    """A known word that may have been meant. Smaller `cost` is likelier; one slip costs about one."""

    word: str
    cost: float


@dataclass(frozen=True)
class Vocabulary:
    """Known words, each with the number of pages that use it."""

    language: str
    counts: Mapping[str, int]

    def kin(self, word: str) -> tuple[str, ...]:
        """Known forms of the same word, such as its plural or a mutation; itself left out."""
        found = {form for key in keys(word, self.language) for form in self._by_key.get(key, ())}
        return tuple(sorted(found - {word}))

    def beginnings(self, start: str) -> tuple[str, ...]:
        """The commonest known words that begin so."""
        place, found = bisect_left(self._sorted, start), []
        while place < len(self._sorted) and self._sorted[place].startswith(start):
            found.append(self._sorted[place])
            place += 1
        return tuple(sorted(found, key=lambda word: (-self.counts[word], word))[:MOST_BEGINNINGS])

    def candidates(self, word: str) -> list[Candidate]:
        """Known words within the slips that a word of this length may have, likeliest first."""
        most = allowed(word)
        if not most or not word.isalpha():
            return []
        found = [
            Candidate(near, self._cost(word, near, slips))
            for near in self._alike(word, most)
            if (slips := distance(word, near, most)) <= most
        ]
        return sorted(found, key=lambda candidate: (candidate.cost, candidate.word))

    def parts(self, word: str) -> tuple[str, str] | None:
        """The two known words that were written as one, such as “council tax”; the commonest pair."""
        pairs = [(word[:cut], word[cut:]) for cut in range(3, len(word) - 2)]
        known = [pair for pair in pairs if pair[0] in self.counts and pair[1] in self.counts]
        return max(known, key=lambda pair: min(self.counts[part] for part in pair), default=None)

    def _cost(self, word: str, near: str, slips: int) -> float:
        return slips + FIRST_LETTER * (word[0] != near[0]) - FREQUENCY * log10(self.counts[near])

    def _alike(self, word: str, most: int) -> Iterable[str]:
        """Words of about this length with about these letters."""
        letters = letter_set(word)
        for length in range(max(3, len(word) - most), len(word) + most + 1):
            for known, known_letters in self._by_length.get(length, ()):
                if (letters ^ known_letters).bit_count() <= 2 * most:
                    yield known

    @cached_property
    def _by_key(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for word in self.counts:
            for key in keys(word, self.language):
                found[key].append(word)
        return dict(found)

    @cached_property
    def _by_length(self) -> dict[int, list[tuple[str, int]]]:
        found: dict[int, list[tuple[str, int]]] = defaultdict(list)
        for word in self.counts:
            if word.isalpha():
                found[len(word)].append((word, letter_set(word)))
        return dict(found)

    @cached_property
    def _sorted(self) -> list[str]:
        return sorted(self.counts)


@dataclass(frozen=True)
class Dictionary:
    """Several vocabularies read as one: what all councils share, and what is one council's own."""

    parts: tuple[Vocabulary, ...]

    def count(self, word: str) -> int:
        return sum(part.counts.get(word, 0) for part in self.parts)

    def kin(self, word: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(form for part in self.parts for form in part.kin(word)))

    def beginnings(self, start: str) -> tuple[str, ...]:
        found = dict.fromkeys(word for part in self.parts for word in part.beginnings(start))
        return tuple(found)[:MOST_BEGINNINGS]

    def candidates(self, word: str) -> list[Candidate]:
        """Of several forms of one word only the likeliest."""
        found = sorted(
            (candidate for part in self.parts for candidate in part.candidates(word)),
            key=lambda candidate: (candidate.cost, candidate.word),
        )
        kept: list[Candidate] = []
        for candidate in found:
            if not any(candidate.word in (near.word, *self.kin(near.word)) for near in kept):
                kept.append(candidate)
        return kept[:MOST_CANDIDATES]

    def split(self, word: str) -> tuple[str, str] | None:
        return next((pair for part in self.parts if (pair := part.parts(word))), None)

    @cached_property
    def size(self) -> int:
        """About how many pages there are: as many as use the commonest word."""
        return max((count for part in self.parts for count in part.counts.values()), default=1)
