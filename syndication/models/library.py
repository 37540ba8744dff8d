"""What the shared library published: editions, and where each page stands now."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from syndication.domain.library import ChangeKind, LibraryReason, MediaKind

from .log import Entry, Event, LoggedModel


class EditionRow(models.Model):
    """An immutable snapshot of a shared page in one language (domain: Edition)."""

    number = models.BigIntegerField(primary_key=True)
    shared_id = models.UUIDField()
    language = models.CharField(max_length=10)
    document = models.JSONField()
    kind: models.CharField[str, ChangeKind] = models.CharField(max_length=12)
    note = models.TextField()
    published = models.DateTimeField()
    card_number = models.BigIntegerField()
    revision_id = models.BigIntegerField(null=True)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        ordering = ["number"]
        indexes = [models.Index(fields=["shared_id", "language", "number"], name="edition_page")]

    def __str__(self) -> str:
        return f"Edition {self.number}"


class PageRecord(models.Model):
    """Where one shared page stands in one language: its last row, its removal, its last review."""

    shared_id = models.UUIDField()
    language = models.CharField(max_length=10)
    page_id = models.BigIntegerField(null=True, help_text="The Wagtail page, while it exists.")
    title = models.CharField(max_length=255)
    last_edition = models.BigIntegerField(default=0)
    removal_number = models.BigIntegerField(default=0)
    last_removal = models.BigIntegerField(default=0)
    holds_ended = models.BigIntegerField(default=0)
    removal_reason: models.CharField[str, LibraryReason] = models.CharField(max_length=20, blank=True)
    removal_note = models.TextField(blank=True)
    redirect_to = models.UUIDField(null=True, blank=True)
    grace_until = models.DateTimeField(null=True, blank=True)
    in_grace = models.BooleanField(default=False)
    review_number = models.BigIntegerField(default=0)
    reviewed = models.DateField(null=True, blank=True)
    next_review = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["title", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["shared_id", "language"], name="one_record_per_page_language")
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.language})"


class DefinitionRecord(LoggedModel):
    """A fact definition as syndication reads it: a snapshot of the library's, with its log number."""

    uuid = models.UUIDField(primary_key=True)
    key = models.CharField(max_length=80)
    snapshot = models.JSONField()
    active = models.BooleanField(default=True)

    class Meta:
        ordering = ["key"]

    def __str__(self) -> str:
        return self.key

    def end(self) -> None:
        self.active = False

    def log_entry(self) -> Entry:
        return Entry(Event.DEFINITION, "facts", definition=self.uuid, payload=self.snapshot)


class MediaRecord(LoggedModel):
    """A library image or document as pages link to it. A replaced file is a new address and a new number."""

    uuid = models.UUIDField(primary_key=True)
    kind: models.CharField[str, MediaKind] = models.CharField(max_length=8)
    snapshot = models.JSONField()
    active = models.BooleanField(default=True)

    def __str__(self) -> str:
        return str(self.snapshot.get("title", self.uuid))

    def end(self) -> None:
        self.active = False

    def log_entry(self) -> Entry:
        return Entry(Event.MEDIA, "links", shared_id=self.uuid, payload=self.snapshot)


class Release(LoggedModel):
    """A release of this software that alters output: every item of every council is re-presented."""

    fingerprint = models.CharField(max_length=64)
    note = models.CharField(max_length=200)

    def __str__(self) -> str:
        return self.note

    def log_entry(self) -> Entry:
        return Entry(Event.RELEASE, "presentation", note=self.note, payload={"fingerprint": self.fingerprint})
