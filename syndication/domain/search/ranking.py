"""How well a page answers: where its words stand, how often, and how rare they are. The same on every database."""

from __future__ import annotations

from collections.abc import Sequence
from math import log2

from syndication.domain.pages import ResolvedPage

from .questions import Term, Way
from .synonyms import Phrase
from .texts import SearchText, page_text
from .vocabulary import Dictionary
from .words import split_words, telling_words

TITLE, KEYWORDS, SUMMARY, HEADINGS, BODY = 12.0, 6.0, 5.0, 3.0, 1.0
MOST_OFTEN = 3.0  # so often a word counts in the text, at most
SAME_TITLE, TITLE_SHARE, TOPIC = 60.0, 30.0, 4.0


def term_score(term: Term, text: SearchText) -> float:
    """What the best of its ways is worth on a page; 0 where the page has none of them."""
    return max((way.weight * _way_score(way, text) for way in term.ways), default=0.0)


def page_score(question: str, terms: Sequence[Term], page: ResolvedPage, dictionary: Dictionary) -> float:
    """The worth of a page for a question; compare only within one question."""
    text = page_text(page)
    score = sum(term_score(term, text) * rarity(term, dictionary) for term in terms)
    return score + _title_score(question, terms, page) + (TOPIC if page.kind == "topic" else 0.0)


def rarity(term: Term, dictionary: Dictionary) -> float:
    """1 for a word of every page, more for rarer ones: “council” says little, “allotment” much."""
    pages = max((dictionary.count(word) for word in term.forms), default=0)
    return log2(1 + dictionary.size / max(1, pages))


def _way_score(way: Way, text: SearchText) -> float:
    if way.adjacent:
        return _group_score((" ".join(group[0] for group in way.groups),), text)
    scores = [_group_score(group, text) for group in way.groups]
    return sum(scores) / len(scores) if all(scores) else 0.0


def _group_score(forms: Phrase, text: SearchText) -> float:
    fields = (
        (text.title, TITLE),
        (text.keywords, KEYWORDS),
        (text.summary, SUMMARY),
        (text.headings, HEADINGS),
    )
    score = sum(weight for words, weight in fields if _count(forms, words))
    often = _count(forms, text.body)
    return score + (BODY * min(MOST_OFTEN, 1 + log2(often)) if often else 0.0)


def _count(forms: Phrase, words: str) -> int:
    spaced = f" {words} "
    return sum(spaced.count(f" {form} ") for form in forms)


def _title_score(question: str, terms: Sequence[Term], page: ResolvedPage) -> float:
    """More for a title that says little else; most for the very words that were asked."""
    title = telling_words(split_words(page.title), page.language)
    if title == telling_words(split_words(question), page.language):
        return SAME_TITLE
    forms = frozenset(word for term in terms for word in term.forms)
    return TITLE_SHARE * sum(word in forms for word in title) / max(1, len(title))
