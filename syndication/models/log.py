"""The change log: one ordered record of everything that can alter what a council publishes (laws 1 and 2).

Inside a `content_transaction()` code only collects what changed. As its last statements the outermost one
takes numbers from the counter row and writes the log rows with them, so that number order is commit order on
SQLite and PostgreSQL, and a rollback leaves no gap.
"""

from __future__ import annotations

import uuid
from abc import abstractmethod
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, ClassVar

from django.conf import settings
from django.db import connection, models, transaction
from django.dispatch import Signal
from django.utils import timezone

# Sent with `entries` as the last thing of a content transaction: whoever follows the log commits together with it.
changes_recorded = Signal()


class Counter(models.Model):
    """The one row whose lock orders all content changes. `epoch` changes when a backup is restored."""

    name = models.CharField(max_length=20, primary_key=True, default="log")
    last = models.BigIntegerField(default=0)
    epoch = models.CharField(max_length=36)

    def __str__(self) -> str:
        return f"{self.name} at {self.last}"


class Event(models.TextChoices):
    PUBLISHED = "published"
    REMOVED = "removed"
    REVIEWED = "reviewed"
    DEFINITION = "definition"
    FACT = "fact"
    MEDIA = "media"
    LOCALISATION = "localisation"
    SUBSCRIPTION = "subscription"
    HOLD = "hold"
    OPT_OUT = "opt-out", "Opt-out"
    COUNCIL = "council"
    MEMBERSHIP = "membership"
    BRANDING = "branding"
    SITE = "site", "Site pages"
    RELEASE = "release"
    ALERT = "alert"


class Change(models.Model):
    """One row of the log. Append-only; `payload` is what was written, so that any past day can be explained."""

    number = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField()
    event = models.CharField(max_length=20, choices=Event.choices)
    kind = models.CharField(max_length=12, help_text="The contract's change kind.")
    note = models.TextField(blank=True)
    shared_id = models.UUIDField(null=True, blank=True)
    language = models.CharField(max_length=10, blank=True)
    layer = models.ForeignKey(
        "syndication.Layer", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    definition = models.UUIDField(null=True, blank=True)
    payload = models.JSONField(default=dict)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        ordering = ["number"]
        indexes = [
            models.Index(fields=["layer", "number"], name="change_layer_number"),
            models.Index(fields=["shared_id", "number"], name="change_page_number"),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.event}"


@dataclass
class Entry:
    """What a content transaction will write to the log. `write` gets the number and stores the row's own state."""

    event: str
    kind: str
    note: str = ""
    shared_id: uuid.UUID | str | None = None
    language: str = ""
    layer_id: int | None = None
    definition: uuid.UUID | str | None = None
    payload: dict[str, Any] = field(default_factory=dict)
    write: Callable[[int, datetime], None] | None = None
    instance: LoggedModel | None = None


@dataclass
class Collector:
    """The entries of one content transaction, in the order in which they happened."""

    entries: list[Entry] = field(default_factory=list)
    actor_id: int | None = None

    def record(self, entry: Entry) -> None:
        self.entries.append(entry)

    def flush(self) -> None:
        if not self.entries:
            return
        now = timezone.now()
        first = take_numbers(len(self.entries)) - len(self.entries) + 1
        rows = [self._row(entry, first + i, now) for i, entry in enumerate(self.entries)]
        Change.objects.bulk_create(rows, batch_size=500)
        number_instances(self.entries, first)
        for i, entry in enumerate(self.entries):
            if entry.write:
                entry.write(first + i, now)
        changes_recorded.send(sender=Change, entries=tuple(self.entries))

    def _row(self, entry: Entry, number: int, now: datetime) -> Change:
        return Change(
            number=number,
            at=now,
            event=entry.event,
            kind=entry.kind,
            note=entry.note,
            shared_id=entry.shared_id,
            language=entry.language,
            layer_id=entry.layer_id,
            definition=entry.definition,
            payload=entry.payload,
            actor_id=self.actor_id,
        )


def take_numbers(count: int) -> int:
    """Takes `count` numbers and returns the last of them; the row stays locked until the transaction ends."""
    table = connection.ops.quote_name(Counter._meta.db_table)
    statement = f"UPDATE {table} SET last = last + %s WHERE name = %s RETURNING last"  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(statement, [count, "log"])
        row = cursor.fetchone()
        if row is None:
            open_log()
            cursor.execute(statement, [count, "log"])
            row = cursor.fetchone()
    return int(row[0])


def open_log() -> None:
    """Makes the counter row of a new database; of several that try at once one wins and the others see it."""
    Counter.objects.bulk_create([Counter(name="log", epoch=str(uuid.uuid4()))], ignore_conflicts=True)


def number_instances(entries: list[Entry], first: int) -> None:
    """Gives each collected row its number; of several entries for one row the last wins."""
    by_model: dict[type[LoggedModel], dict[Any, LoggedModel]] = {}
    for i, entry in enumerate(entries):
        if entry.instance is not None:
            entry.instance.take_number(first + i)
            by_model.setdefault(type(entry.instance), {})[entry.instance.pk] = entry.instance
    for model, instances in by_model.items():
        manager = model._base_manager
        if len(instances) == 1:
            instance = next(iter(instances.values()))
            manager.filter(pk=instance.pk).update(
                **{name: getattr(instance, name) for name in model.numbered}
            )
        else:
            manager.bulk_update(list(instances.values()), model.numbered, batch_size=200)


_open: ContextVar[Collector | None] = ContextVar("content_transaction", default=None)


@contextmanager
def content_transaction(actor: Any = None) -> Iterator[Collector]:
    """One transaction for all content changes inside it; a nested one joins the outer one (law 1).

    Where a nested one fails and the outer one goes on, nothing of the nested one is left.
    """
    outer = _open.get()
    if outer is not None:
        with _part_of(outer):
            yield outer
        return
    collector = Collector(actor_id=getattr(actor, "pk", None))
    token = _open.set(collector)
    try:
        with transaction.atomic():
            yield collector
            if not transaction.get_rollback():
                collector.flush()
    finally:
        _open.reset(token)


@contextmanager
def _part_of(outer: Collector) -> Iterator[None]:
    """A savepoint whose entries are forgotten when it is rolled back."""
    before = len(outer.entries)
    try:
        with transaction.atomic():
            yield
    except BaseException:
        del outer.entries[before:]
        raise


class LoggedModel(models.Model):
    """A row of current state whose every save is a row in the log; deleting it only ends its effect.

    Subclasses say what they are in `log_entry`, and what ending means in `end`. `number` is the log number of
    the last change. `QuerySet.update` and `bulk_create` bypass the log: use `record_saved` after them.
    """

    number = models.BigIntegerField(default=0, editable=False, db_index=True)

    # The fields that `take_number` sets.
    numbered: ClassVar[tuple[str, ...]] = ("number",)

    class Meta:
        abstract = True

    def take_number(self, number: int) -> None:
        """Remembers the number of its newest row in the log."""
        self.number = number

    @abstractmethod
    def log_entry(self) -> Entry:
        """What its save writes to the log."""

    def end(self) -> None:
        """Ends its effect; raises ProtectedError for a row that the log's history always needs."""
        raise models.ProtectedError(f"{self} cannot be deleted: the log's history needs it.", {self})

    def save(self, *args: Any, **kwargs: Any) -> None:
        outer = _open.get()
        with nullcontext(outer) if outer else content_transaction() as collector:
            super().save(*args, **kwargs)
            record_saved(collector, self)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        self.end()
        self.save()
        return 0, {}


def record_entry(entry: Entry) -> None:
    """Writes one entry to the log, in a content transaction of its own or the one that is open."""
    with content_transaction() as collector:
        collector.record(entry)


def record_saved(collector: Collector, instance: LoggedModel) -> None:
    """Adds the log entry of a row that has just been stored."""
    entry = instance.log_entry()
    entry.instance = instance
    collector.record(entry)
