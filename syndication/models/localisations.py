"""A layer's localisation of one page in one language: its overrides, drafts, history and publication."""

from __future__ import annotations

import uuid
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.models import DraftStateMixin, RevisionMixin

from cms.blocks import BODY_BLOCKS
from cms.models.fields import BlocksField
from syndication.domain.documents import CONTAINERS
from syndication.domain.overrides import OperationKind
from syndication.domain.overrides import Position as PositionName

from .councils import Layer
from .log import Entry, Event


class Localisation(DraftStateMixin, RevisionMixin, ClusterableModel):
    """All that one layer changes on one page in one language (semantics: Operations).

    Drafts and history are Wagtail revisions. `operations` is what is published, as JSON of domain operations;
    only publishing it writes a log row. `lock_version` guards against stale saves (law 8).
    """

    layer = models.ForeignKey(Layer, on_delete=models.PROTECT, related_name="+")
    shared_id = models.UUIDField("page")
    language = models.CharField(max_length=10, default="en")
    lock_version = models.PositiveIntegerField(default=0)
    operations = models.JSONField(default=list, editable=False)
    paths = models.JSONField(default=list, editable=False, help_text="Every path it has ever set.")
    number = models.BigIntegerField(default=0, editable=False)
    card_number = models.BigIntegerField(default=0, editable=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["layer", "shared_id", "language"], name="one_localisation_per_page"
            )
        ]

    def __str__(self) -> str:
        return f"{self.layer}: {self.shared_id} ({self.language})"

    def with_content_json(self, content: dict[str, Any]) -> Localisation:
        """A revision brings its overrides back, never an older standing in the log or an older lock."""
        revised: Localisation = super().with_content_json(content)
        for name in ("lock_version", "operations", "paths", "number", "card_number"):
            setattr(revised, name, getattr(self, name))
        return revised


class Override(models.Model):
    """One difference at one content path, with the baseline that it was written against."""

    class Kind(models.TextChoices):
        SET = "set", "Change a field"
        REPLACE = "replace", "Replace a block"
        HIDE = "hide", "Hide a block"
        INSERT = "insert", "Add blocks"
        FILL = "fill", "Fill a slot"

    class Position(models.TextChoices):
        BEFORE = "before", "Before the block"
        AFTER = "after", "After the block"
        START = "start", "At the start"
        END = "end", "At the end"

    localisation = ParentalKey(Localisation, on_delete=models.CASCADE, related_name="overrides")
    sort_order = models.PositiveSmallIntegerField(default=0, editable=False)
    uuid = models.UUIDField(default=uuid.uuid4, editable=False)
    kind: models.CharField[str, OperationKind] = models.CharField(max_length=8, choices=Kind.choices)
    path = models.CharField(
        max_length=200, help_text="What it changes: title, summary, path, or body/… with the block's id."
    )
    position: models.CharField[str, PositionName] = models.CharField(
        max_length=6, choices=Position.choices, blank=True, help_text="Added blocks only."
    )
    text = models.TextField(blank=True, help_text="The new title, summary or path, or the text of a slot.")
    content = BlocksField(BODY_BLOCKS, blank=True, help_text="The new block, or the blocks to add.")
    reason = models.CharField(max_length=300, blank=True)
    owner = models.CharField(max_length=120, blank=True)
    review_by = models.DateField(null=True, blank=True)
    author = models.CharField(max_length=150, blank=True, editable=False)
    written_at = models.DateTimeField(null=True, blank=True, editable=False)
    baseline_hash = models.CharField(max_length=64, blank=True, editable=False)
    baseline_edition = models.BigIntegerField(default=0, editable=False)
    baseline = models.TextField(blank=True, editable=False)
    baseline_target = models.CharField(max_length=240, blank=True, editable=False)
    neighbour_before = models.CharField(max_length=36, blank=True, editable=False)
    neighbour_after = models.CharField(max_length=36, blank=True, editable=False)

    class Meta:
        ordering = ["sort_order", "pk"]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} at {self.path}"

    @property
    def target(self) -> str:
        """What it addresses and how; a baseline belongs to one target."""
        whole = "whole" if self.brings_children else ""
        return " ".join(filter(None, (self.kind, self.path, self.position, whole)))

    @property
    def brings_children(self) -> bool:
        """A replacement of a container that displaces what is in it."""
        blocks = self.content if self.kind == self.Kind.REPLACE else ()
        return any(block.value.get("children") for block in blocks if block.block_type in CONTAINERS)

    def clean(self) -> None:
        if (self.kind == self.Kind.INSERT) != bool(self.position):
            raise ValidationError(
                {"position": "Say where added blocks go; leave it empty for anything else."}
            )


def localisation_entry(localisation: Localisation, **kwargs: Any) -> Entry:
    """The log entry of a published localisation; its payload is the whole set of operations."""
    return Entry(
        Event.LOCALISATION,
        "local",
        shared_id=localisation.shared_id,
        language=localisation.language,
        layer_id=localisation.layer_id,
        payload={"operations": localisation.operations},
        **kwargs,
    )


__all__ = ["Localisation", "Override", "localisation_entry"]
