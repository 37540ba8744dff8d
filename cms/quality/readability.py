"""Reading age in English, length of words and sentences in Welsh, and single sentences that are too long."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .findings import Finding, build_finding
from .pages import WHOLE, PageText, Passage
from .sentences import count_syllables, find_sentences, find_words
from .surroundings import Surroundings

TARGET_AGE, HIGHEST_AGE = 11, 13
WELSH_LIMIT = 40
LONGEST_SENTENCE = 25
# Formulas say nothing of shorter texts.
FEWEST_WORDS = 100
_LONG_WORD = 6
_SHOWN = 12


@dataclass(frozen=True)
class Sample:
    """The sentences of a page as lists of words."""

    sentences: tuple[tuple[str, ...], ...]

    @property
    def words(self) -> list[str]:
        return [word for sentence in self.sentences for word in sentence]


def build_sample(passages: Iterator[Passage]) -> Sample:
    """All running text; each passage ends a sentence."""
    sentences = (sentence for passage in passages for sentence in find_sentences(passage.text))
    return Sample(tuple(tuple(find_words(sentence)) for sentence in sentences))


def reading_age(sample: Sample) -> float:
    """Flesch-Kincaid grade plus five, in years. The sample must hold a word."""
    words = sample.words
    syllables = sum(map(count_syllables, words))
    grade = 0.39 * len(words) / len(sample.sentences) + 11.8 * syllables / len(words) - 15.59
    return grade + 5


def welsh_length(sample: Sample) -> float:
    """LIX: words in a sentence plus the percentage of long words; `ch`, `dd`, `ll` … are one letter each."""
    words = sample.words
    long_words = sum(_welsh_letters(word) > _LONG_WORD for word in words)
    return len(words) / len(sample.sentences) + 100 * long_words / len(words)


def check_readability(page: PageText, around: Surroundings) -> Iterator[Finding]:
    """One finding for a page that is hard to read as a whole."""
    sample = build_sample(page.prose)
    if len(sample.words) < FEWEST_WORDS:
        return
    if page.name.language == "cy":
        yield from _check_welsh(page, welsh_length(sample))
    else:
        yield from _check_english(page, reading_age(sample))


def check_sentences(page: PageText, around: Surroundings) -> Iterator[Finding]:
    """A finding for each sentence that readers lose hold of."""
    for passage in page.prose:
        for sentence in find_sentences(passage.text):
            length = len(find_words(sentence))
            if length > LONGEST_SENTENCE:
                message = f"This sentence has {length} words. Make it two: “{_beginning(sentence)}”"
                yield build_finding("sentence-long", page.name, passage.place, message)


def _check_english(page: PageText, age: float) -> Iterator[Finding]:
    if age <= TARGET_AGE:
        return
    code = "reading-age-high" if age > HIGHEST_AGE else "reading-age"
    message = (
        f"The reading age is {age:.1f}; aim for 9 to {TARGET_AGE}. Use shorter sentences and everyday words."
    )
    yield build_finding(code, page.name, WHOLE, message)


def _check_welsh(page: PageText, length: float) -> Iterator[Finding]:
    if length > WELSH_LIMIT:
        message = (
            f"Words and sentences are long (LIX {length:.0f}; stay below {WELSH_LIMIT}). Divide sentences "
            "and use everyday words."
        )
        yield build_finding("welsh-hard", page.name, WHOLE, message)


def _welsh_letters(word: str) -> int:
    letters = word.lower()
    for pair in ("ch", "dd", "ff", "ng", "ll", "ph", "rh", "th"):
        letters = letters.replace(pair, "x")
    return len(letters)


def _beginning(sentence: str) -> str:
    words: Sequence[str] = sentence.split()
    return " ".join(words[:_SHOWN]) + ("…" if len(words) > _SHOWN else "")
