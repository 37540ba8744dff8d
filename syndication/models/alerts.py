"""Alerts as rows: one for each, with the state that its last log row gave it."""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import Any

from django.contrib.admin import display
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator, URLValidator
from django.db import models
from django.utils import timezone

from syndication.domain.alerts import AlertKind, AlertState, state_at
from syndication.domain.alerts import Severity as SeverityName

from .councils import Layer
from .log import Entry, Event, LoggedModel

LONGEST_TEXT = 1000
is_short = MaxLengthValidator(LONGEST_TEXT)  # a model's own max_length is asked by forms only
NO_ADDRESS = frozenset('"<>\\^`{|}')  # RFC 3986 has no place for them
# Fields by language.
TEXTS = {"en": ("title", "text"), "cy": ("title_cy", "text_cy")}


def is_web_address(text: str) -> None:
    """A validator: http and https only, nobody's name and password in it."""
    URLValidator(schemes=["https", "http"])(text)
    if "@" in text.partition("//")[2].partition("/")[0]:
        raise ValidationError("An address must not hold a name or password.")
    if not NO_ADDRESS.isdisjoint(text):
        raise ValidationError("An address must not hold quotation marks or any of < > \\ ^ ` { | }.")


def clean_line(line: str) -> str:
    """A line without what nobody can see, such as control characters, and without space at its end."""
    return "".join(character if character.isprintable() else " " for character in line).rstrip()


class Alert(LoggedModel):
    """What a layer tells the citizens of its councils at once. `state` is what the last row made it."""

    class Severity(models.TextChoices):
        EMERGENCY = "emergency", "Emergency: danger to people, act now"
        WARNING = "warning", "Warning: serious, be prepared"
        NOTICE = "notice", "Notice: a service is not as usual"

    class Kind(models.TextChoices):
        CLOSED = "closed", "Closed"
        DELAYED = "delayed", "Delayed"
        CHANGED = "changed", "Changed"
        SEVERE_WEATHER = "severe-weather", "Severe weather"
        INCIDENT = "incident", "Serious incident"
        RESTORED = "restored", "Back to normal"

    class State(models.TextChoices):
        SCHEDULED = "scheduled"
        LIVE = "live"
        ENDED = "ended"
        WITHDRAWN = "withdrawn"

    uuid = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    layer = models.ForeignKey(Layer, on_delete=models.PROTECT, related_name="alerts")
    severity: models.CharField[str, SeverityName] = models.CharField(
        max_length=10, choices=Severity.choices, default=Severity.NOTICE
    )
    kind: models.CharField[str, AlertKind] = models.CharField(
        max_length=16, choices=Kind.choices, default=Kind.CHANGED
    )
    title = models.CharField(max_length=120, blank=True)
    text = models.TextField(max_length=LONGEST_TEXT, validators=[is_short], blank=True)
    title_cy = models.CharField("Welsh title", max_length=120, blank=True)
    text_cy = models.TextField("Welsh text", max_length=LONGEST_TEXT, validators=[is_short], blank=True)
    link = models.CharField("address to read on", max_length=500, blank=True, validators=[is_web_address])
    link_page = models.UUIDField("page to read on", null=True, blank=True)
    about = models.JSONField(default=list, blank=True)
    starts = models.DateTimeField(default=timezone.now)
    ends = models.DateTimeField(null=True, blank=True)
    state: models.CharField[str, AlertState] = models.CharField(
        max_length=9, choices=State.choices, default=State.SCHEDULED, editable=False
    )
    live_since = models.DateTimeField(null=True, editable=False)

    class Meta:
        ordering = ["-starts", "-pk"]
        indexes = [models.Index(fields=["layer", "state"], name="alert_layer_state")]

    def __str__(self) -> str:
        return f"{self.layer}: {self.heading}"

    @property
    @display(description="Alert")
    def heading(self) -> str:
        """Its title in the language that staff read, if there is one in it."""
        return self.title or self.title_cy

    @property
    def severity_word(self) -> str:
        return self.get_severity_display().partition(":")[0]

    @property
    def is_over(self) -> bool:
        """Ended or withdrawn: what it said stays as it was, and nothing brings it back."""
        return self.state in (self.State.ENDED, self.State.WITHDRAWN)

    def texts(self) -> dict[str, tuple[str, str]]:
        """(title, text) of the languages that have both."""
        found = {
            language: (getattr(self, title), getattr(self, text)) for language, (title, text) in TEXTS.items()
        }
        return {language: pair for language, pair in found.items() if all(pair)}

    def clean(self) -> None:
        for names in TEXTS.values():
            self._tidy(*names)
            self._check_language(names)
        if not self.texts():
            raise ValidationError(
                {"title": "Say what has happened: a title and a text, in one language at least."}
            )
        self._check_times()
        if self.link and self.link_page:
            raise ValidationError({"link": "Give an address or a page to read on at, not both."})

    def _tidy(self, title: str, text: str) -> None:
        setattr(self, title, " ".join(clean_line(getattr(self, title)).split()))
        # Forms send lines as Windows ends them; paragraphs are told by empty lines.
        setattr(self, text, "\n".join(map(clean_line, getattr(self, text).splitlines())).strip())

    def _check_times(self) -> None:
        if self.ends and self.ends <= self.starts:
            raise ValidationError({"ends": "The end must come after the start."})
        if self.ends and self.ends <= timezone.now():
            raise ValidationError({"ends": "This end is in the past. To end an alert now, use “End now”."})

    def _check_language(self, names: tuple[str, str]) -> None:
        """Both or neither; and no braces, since an alert knows no facts (law 6)."""
        given = {name: getattr(self, name) for name in names}
        for name, text in given.items():
            if "{{" in text or "}}" in text:
                raise ValidationError({name: "An alert cannot refer to facts: write the value itself."})
        for name in (name for name, text in given.items() if not text and any(given.values())):
            raise ValidationError({name: "Give both a title and a text in this language, or neither."})

    def save(self, *args: Any, **kwargs: Any) -> None:
        self._settle(timezone.now())
        super().save(*args, **kwargs)

    def _settle(self, now: datetime) -> None:
        if not self.is_over:
            self.state = state_at(self.starts, self.ends, now)
        if self.state == self.State.LIVE and self.live_since is None:
            self.live_since = now

    def end(self) -> None:
        self.state = self.State.WITHDRAWN

    def log_entry(self) -> Entry:
        payload = {
            "alert": str(self.uuid),
            "state": self.state,
            "severity": self.severity,
            "kind": self.kind,
            "texts": {language: {"title": t, "text": x} for language, (t, x) in self.texts().items()},
            "link": self.link,
            "link_page": str(self.link_page or ""),
            "about": self.about,
            "starts": self.starts.isoformat(),
            "ends": self.ends.isoformat() if self.ends else "",
        }
        note = f"{self.get_state_display()}: {self.heading}"
        return Entry(Event.ALERT, "local", note=note, layer_id=self.layer_id, payload=payload)
