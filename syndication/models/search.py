"""The search's index: one row for each edition in force and for each difference of a layer, never page × council.

Rows hold folded words (domain: SearchText). The database's own full-text index follows them by itself: FTS5 by
triggers on SQLite, a generated column on PostgreSQL (migration `search_engines`). Django remakes a table of SQLite
when a column changes, and its triggers are gone then: such a migration makes them again.
"""

from __future__ import annotations

from django.db import models

from .councils import Council, Layer

# The columns that hold words; `facts` holds UUIDs.
WORD_COLUMNS = ("title", "keywords", "summary", "headings", "body")


class SearchEntry(models.Model):
    """What one edition says (`number`), what one localisation changes, or what one value of a fact says."""

    shared_id = models.UUIDField(null=True, help_text="The page; empty for a fact.")
    definition = models.UUIDField(null=True, help_text="The fact; empty for a page.")
    language = models.CharField(max_length=10, blank=True, help_text="Empty: every language.")
    layer = models.ForeignKey(
        Layer, null=True, on_delete=models.CASCADE, related_name="+", help_text="Empty: shared."
    )
    number = models.BigIntegerField(default=0, help_text="Of the edition; 0 for anything else.")
    title = models.TextField(blank=True)
    keywords = models.TextField(blank=True)
    summary = models.TextField(blank=True)
    headings = models.TextField(blank=True)
    body = models.TextField(blank=True)
    facts = models.TextField(blank=True, help_text="UUIDs of the facts in the text, without hyphens.")

    class Meta:
        indexes = [
            models.Index(fields=["shared_id", "language"], name="search_page"),
            models.Index(fields=["layer", "language"], name="search_layer"),
            models.Index(fields=["definition"], name="search_definition"),
        ]

    def __str__(self) -> str:
        return f"{self.title or self.body[:40]} ({self.language})"

    @property
    def all_words(self) -> frozenset[str]:
        return frozenset(word for name in WORD_COLUMNS for word in getattr(self, name).split())


class SearchWord(models.Model):
    """How many shared texts of a language use a word."""

    language = models.CharField(max_length=10)
    word = models.CharField(max_length=40)
    count = models.IntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["language", "word"], name="one_count_per_word")]

    def __str__(self) -> str:
        return f"{self.word}: {self.count}"


class FruitlessSearch(models.Model):
    """Words that found nothing on a council's site, counted by day. Nothing about who asked (ADR 14)."""

    council = models.ForeignKey(Council, on_delete=models.CASCADE, related_name="+")
    language = models.CharField(max_length=10)
    day = models.DateField(db_index=True)
    words = models.CharField(max_length=60)
    count = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["-day", "-count", "words"]
        verbose_name = "search that found nothing"
        verbose_name_plural = "searches that found nothing"
        constraints = [
            models.UniqueConstraint(fields=["council", "day", "language", "words"], name="count_search_once")
        ]

    def __str__(self) -> str:
        return f"{self.words}: {self.count}"
