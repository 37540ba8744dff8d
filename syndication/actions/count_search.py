"""Counting what citizens asked for and did not find, without anything about them."""

from __future__ import annotations

import logging
from datetime import timedelta

from django.conf import settings
from django.db import OperationalError
from django.db.models import F
from django.utils import timezone

from syndication.domain.search.words import split_words
from syndication.models import Council, FruitlessSearch

logger = logging.getLogger(__name__)

# What is longer is a story, perhaps somebody's own; what holds figures or a mail address may name a person.
MOST_WORDS = 6
LONGEST = 60
# So that a program that asks for nonsense fills no disk.
MOST_A_DAY = 500


def record_fruitless_search(council: Council, language: str, question: str) -> None:
    """Counts the words for the council and day. A busy database loses the count, never the citizen's answer."""
    words = countable_words(question)
    if not words:
        return
    row = FruitlessSearch(council=council, language=language, day=timezone.localdate(), words=words)
    today = FruitlessSearch.objects.filter(council=council, day=row.day)
    try:
        if today.filter(language=language, words=words).update(count=F("count") + 1):
            return
        if today.count() < MOST_A_DAY:
            FruitlessSearch.objects.bulk_create([row], ignore_conflicts=True)
    except OperationalError:
        logger.warning("A search without results was not counted: the database is busy.")


def countable_words(question: str) -> str:
    """The folded words, or "" where they might say who asked."""
    words = split_words(question)
    text = " ".join(words)
    harmless = len(words) <= MOST_WORDS and len(text) <= LONGEST and "@" not in question
    return text if harmless and not any(character.isdigit() for character in text) else ""


def forget_old_searches() -> int:
    """Deletes counts that are older than the setting says; how many rows that were."""
    first = timezone.localdate() - timedelta(days=settings.SEARCH_TERMS_DAYS)
    return FruitlessSearch.objects.filter(day__lt=first).delete()[0]
