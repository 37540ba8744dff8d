"""What citizens tell about pages, and how often pages are read. Nothing here says who they are."""

from __future__ import annotations

from django.db import models

from .councils import Council


class PageOpinion(models.Model):
    """How many people found one page useful, and how many did not, on one day."""

    council = models.ForeignKey(Council, on_delete=models.CASCADE, related_name="+")
    shared_id = models.UUIDField()
    language = models.CharField(max_length=10)
    day = models.DateField(db_index=True)
    useful = models.PositiveIntegerField(default=0)
    not_useful = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["council", "shared_id", "language", "day"], name="opinion_once")
        ]

    def __str__(self) -> str:
        return f"{self.shared_id} ({self.language}) on {self.day}: {self.useful} to {self.not_useful}"


class ProblemReport(models.Model):
    """What somebody says is wrong with a page, with personal details taken out before it is stored."""

    council = models.ForeignKey(Council, on_delete=models.CASCADE, related_name="problem_reports")
    shared_id = models.UUIDField()
    language = models.CharField(max_length=10)
    title = models.CharField(max_length=255, help_text="Of the page, as the council showed it.")
    owner = models.CharField(max_length=120, blank=True)
    edition = models.BigIntegerField(help_text="The edition that was read.")
    text = models.TextField()
    day = models.DateField(db_index=True)
    done = models.BooleanField(default=False)

    class Meta:
        ordering = ["done", "-day", "-pk"]
        indexes = [models.Index(fields=["council", "done", "-day"], name="problem_of_council")]

    def __str__(self) -> str:
        return f"{self.council}: {self.title}"


class PageUse(models.Model):
    """How often one page was read on one day."""

    council = models.ForeignKey(Council, on_delete=models.CASCADE, related_name="+")
    shared_id = models.UUIDField()
    day = models.DateField(db_index=True)
    count = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["council", "shared_id", "day"], name="use_once")]

    def __str__(self) -> str:
        return f"{self.shared_id} on {self.day}: {self.count}"
