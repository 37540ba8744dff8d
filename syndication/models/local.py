"""A council's own small state: what it takes, holds, leaves out and knows."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import models
from django.utils import timezone

from cms.facts.types import FACT_TYPES, InvalidFact
from syndication.domain.facts import FactState
from syndication.domain.library import Scope as ScopeName
from syndication.domain.local_paths import find_path_fault

from .councils import Council, Layer
from .library import DefinitionRecord
from .log import Entry, Event, LoggedModel


class Subscription(LoggedModel):
    """Which part of the library a council takes."""

    class Scope(models.TextChoices):
        ALL = "all", "Everything"
        TOPIC = "topic", "A topic and all beneath it"
        PAGE = "page", "One page"

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="subscriptions")
    scope: models.CharField[str, ScopeName] = models.CharField(max_length=5, choices=Scope.choices)
    shared_id = models.UUIDField("topic or page", null=True, blank=True)
    local_path = models.CharField(
        max_length=200,
        blank=True,
        help_text="One page: where it lives on the council's site, such as /waste/missed/.",
    )
    past_paths = models.JSONField(default=list, editable=False)
    active = models.BooleanField(default=True)

    class Meta:
        ordering = ["council", "scope", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["council", "scope", "shared_id"], name="subscribe_once"),
            models.UniqueConstraint(
                fields=["council"], condition=models.Q(scope="all"), name="take_all_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.council}: {self.get_scope_display()}"

    def clean(self) -> None:
        if (self.scope == self.Scope.ALL) != (self.shared_id is None):
            raise ValidationError(
                {"shared_id": "Choose a topic or page, or leave it empty to take everything."}
            )
        fault = find_path_fault(self.local_path) if self.local_path else ""
        if fault:
            raise ValidationError({"local_path": fault})

    def end(self) -> None:
        self.active = False

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.local_path and self.local_path not in self.past_paths:
            self.past_paths = [*self.past_paths, self.local_path]
        super().save(*args, **kwargs)

    def log_entry(self) -> Entry:
        payload = {"scope": self.scope, "active": self.active, "local_path": self.local_path}
        return Entry(
            Event.SUBSCRIPTION,
            "local",
            shared_id=self.shared_id,
            layer_id=self.council.layer_pk,
            payload=payload,
        )


class Hold(LoggedModel):
    """The council stays on one edition until it accepts the next."""

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="holds")
    shared_id = models.UUIDField("page")
    language = models.CharField(max_length=10, default="en")
    edition = models.BigIntegerField(help_text="The log number of the edition that stays.")
    reason = models.TextField(blank=True)
    review_by = models.DateField(null=True, blank=True)
    active = models.BooleanField(default=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["council", "shared_id", "language"], name="hold_once")]

    def __str__(self) -> str:
        return f"{self.council} holds edition {self.edition}"

    def end(self) -> None:
        self.active = False

    def log_entry(self) -> Entry:
        return Entry(
            Event.HOLD,
            "local",
            shared_id=self.shared_id,
            language=self.language,
            layer_id=self.council.layer_pk,
            payload={"edition": self.edition, "active": self.active, "reason": self.reason},
        )


class OptOut(LoggedModel):
    """The council does not publish a page; links to it go to `address` where it gave one."""

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="opt_outs")
    shared_id = models.UUIDField("page")
    address = models.CharField(
        max_length=500,
        blank=True,
        validators=[URLValidator(schemes=["https", "http"])],
        help_text="The council's own page about this, to which links go instead.",
    )
    reason = models.TextField(blank=True)
    active = models.BooleanField(default=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["council", "shared_id"], name="opt_out_once")]

    def __str__(self) -> str:
        return f"{self.council} opted out of {self.shared_id}"

    def end(self) -> None:
        self.active = False

    def log_entry(self) -> Entry:
        return Entry(
            Event.OPT_OUT,
            "local",
            shared_id=self.shared_id,
            layer_id=self.council.layer_pk,
            payload={"address": self.address, "active": self.active, "reason": self.reason},
        )


class FactValue(LoggedModel):
    """One layer's value of one fact. `state` is what the last boundary row made it."""

    class State(models.TextChoices):
        UPCOMING = "upcoming"
        CURRENT = "current"
        LAPSED = "lapsed"
        REMOVED = "removed"

    layer = models.ForeignKey(Layer, on_delete=models.PROTECT, related_name="fact_values")
    definition = models.ForeignKey(DefinitionRecord, on_delete=models.PROTECT, related_name="values")
    language = models.CharField(
        max_length=10, blank=True, choices=[("", "Every language"), ("en", "English"), ("cy", "Welsh")]
    )
    value = models.JSONField()
    valid_from = models.DateField(null=True, blank=True)
    valid_to = models.DateField(null=True, blank=True, help_text="The last day on which it holds.")
    state: models.CharField[str, FactState] = models.CharField(
        max_length=8, choices=State.choices, default=State.CURRENT, editable=False
    )
    state_number = models.BigIntegerField(default=0, editable=False)
    source = models.CharField(max_length=200, blank=True)
    owner = models.CharField(max_length=120, blank=True)

    numbered = ("number", "state_number")
    _stored_state = ""

    class Meta:
        ordering = ["layer", "definition", "language", "valid_from", "pk"]
        indexes = [models.Index(fields=["layer", "definition"], name="fact_layer_definition")]

    def __str__(self) -> str:
        return f"{self.layer}: {self.definition}"

    @property
    def type(self) -> str:
        return str(self.definition.snapshot["type"])

    def clean(self) -> None:
        self._check_dates()
        if self.definition_id is None:
            return
        self._check_language()
        try:
            choices = tuple(self.definition.snapshot.get("choices") or ())
            self.value = FACT_TYPES[self.type].parse(self.value, choices=choices)
        except InvalidFact as error:
            raise ValidationError({"value": str(error)}) from error

    def _check_language(self) -> None:
        if FACT_TYPES[self.type].language_bound and not self.language:
            raise ValidationError({"language": "This kind of fact is text: say in which language it is."})

    def _check_dates(self) -> None:
        if self.valid_from and self.valid_to and self.valid_to < self.valid_from:
            raise ValidationError({"valid_to": "The last day must not be before the first."})

    def state_on(self, today: Any) -> str:
        """The state that the calendar asks for on a day; only writers and the scheduler call this (law 2)."""
        if self.state == self.State.REMOVED:
            return self.State.REMOVED
        if self.valid_to and self.valid_to < today:
            return self.State.LAPSED
        if self.valid_from and self.valid_from > today:
            return self.State.UPCOMING
        return self.State.CURRENT

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.state = self.state_on(timezone.localdate())
        super().save(*args, **kwargs)

    @classmethod
    def from_db(cls, *args: Any, **kwargs: Any) -> FactValue:
        row = super().from_db(*args, **kwargs)
        row._stored_state = row.state
        return row

    def take_number(self, number: int) -> None:
        """`state_number` moves only with `state`: pages that refer to others ask only whether a value is there."""
        super().take_number(number)
        if self.state != self._stored_state:
            self.state_number, self._stored_state = number, self.state

    def end(self) -> None:
        self.state = self.State.REMOVED

    def log_entry(self) -> Entry:
        payload = {
            "key": self.definition.key,
            "language": self.language,
            "value": self.value,
            "state": self.state,
            "valid_from": str(self.valid_from or ""),
            "valid_to": str(self.valid_to or ""),
            "source": self.source,
        }
        return Entry(
            Event.FACT, "facts", layer_id=self.layer_id, definition=self.definition_id, payload=payload
        )
