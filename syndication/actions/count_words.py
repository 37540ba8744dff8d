"""How many shared texts use each word, kept by adding and taking away."""

from __future__ import annotations

from collections import Counter

from django.db import connection

from syndication.models import SearchWord

AT_ONCE = 300


def count_words(language: str, changes: Counter[str]) -> None:
    """Adds to the counts of words; what comes to nothing is dropped. Log order keeps writers apart."""
    words = sorted(word for word, change in changes.items() if change)
    for start in range(0, len(words), AT_ONCE):
        _add(language, [(word, changes[word]) for word in words[start : start + AT_ONCE]])
    if any(changes[word] < 0 for word in words):
        SearchWord.objects.filter(language=language, count__lte=0).delete()


def _add(language: str, counts: list[tuple[str, int]]) -> None:
    table = connection.ops.quote_name(SearchWord._meta.db_table)
    values = ", ".join("(%s, %s, %s)" for _ in counts)
    statement = (
        f"INSERT INTO {table} (language, word, count) VALUES {values} "  # noqa: S608
        f"ON CONFLICT (language, word) DO UPDATE SET count = {table}.count + excluded.count"
    )
    with connection.cursor() as cursor:
        cursor.execute(statement, [part for word, count in counts for part in (language, word, count)])
