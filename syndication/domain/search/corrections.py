"""A question with its unknown words replaced by known ones that may have been meant."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

from .questions import Reader
from .words import WORD, fold

MOST_REWRITES = 9
# Writing two words as one is likelier than any slip.
JOINED = 0.5


@dataclass(frozen=True)
class Rewrite:
    """A question that somebody may have meant. The smaller its cost, the likelier."""

    question: str
    cost: float


def find_rewrites(question: str, reader: Reader) -> list[Rewrite]:
    """Every likely correction of the unknown words, likeliest first; none where nothing is near."""
    unknown = dict.fromkeys(reader.unknown(question))
    options = {word: options for word in unknown if (options := _options(word, reader))}
    if not options:
        return []
    chosen = (dict(zip(options, choice, strict=True)) for choice in product(*options.values()))
    found = [
        Rewrite(_replaced(question, {word: text for word, (text, _) in words.items()}), _cost(words))
        for words in chosen
    ]
    return sorted(found, key=lambda rewrite: (rewrite.cost, rewrite.question))[:MOST_REWRITES]


def _options(word: str, reader: Reader) -> list[tuple[str, float]]:
    """What one unknown word may have been, each with its cost."""
    pair = reader.dictionary.split(word)
    joined = [(" ".join(pair), JOINED)] if pair else []
    near = [(candidate.word, candidate.cost) for candidate in reader.dictionary.candidates(word)]
    return (joined + near)[:3]


def _cost(words: dict[str, tuple[str, float]]) -> float:
    return sum(cost for _, cost in words.values())


def _replaced(question: str, better: dict[str, str]) -> str:
    return WORD.sub(lambda found: better.get(fold(found.group()), found.group()), question)
