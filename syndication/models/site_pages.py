"""What a council chooses for the pages that its site has besides the library's."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models

from .councils import Council
from .log import Entry, Event, LoggedModel

MOST_TASKS = 8


class SitePages(LoggedModel):
    """One council's home page and accessibility statement."""

    class Compliance(models.TextChoices):
        """The three states of the model accessibility statement, and the honest one before any audit."""

        UNTESTED = "untested", "Not audited yet"
        NOT = "not", "Not compliant"
        PARTIAL = "partial", "Partially compliant"
        FULL = "full", "Fully compliant"

    council = models.OneToOneField(Council, on_delete=models.CASCADE, related_name="site_pages")
    top_tasks = models.JSONField(
        default=list,
        blank=True,
        help_text="Up to eight pages for the top of the home page, in order. Without any, those read most.",
    )
    compliance = models.CharField(
        max_length=8,
        choices=Compliance.choices,
        default=Compliance.UNTESTED,
        help_text="What an audit of this council's site found (WCAG 2.2, level AA).",
    )
    audited_on = models.DateField(null=True, blank=True, help_text="The day of the audit.")
    audited_by = models.CharField(max_length=120, blank=True)
    known_problems_en = models.TextField(blank=True, help_text="What the audit found, one problem a line.")
    known_problems_cy = models.TextField("known problems in Welsh", blank=True)

    def __str__(self) -> str:
        return f"Site pages of {self.council}"

    def clean(self) -> None:
        if len(self.top_tasks) > MOST_TASKS:
            raise ValidationError({"top_tasks": f"Choose at most {MOST_TASKS} pages."})
        if self.compliance != self.Compliance.UNTESTED and not self.audited_on:
            raise ValidationError({"audited_on": "Say when the audit was that found this."})

    def log_entry(self) -> Entry:
        payload = {
            "top_tasks": self.top_tasks,
            "compliance": self.compliance,
            "audited_on": self.audited_on.isoformat() if self.audited_on else None,
            "audited_by": self.audited_by,
            "known_problems": {"en": self.known_problems_en, "cy": self.known_problems_cy},
        }
        return Entry(Event.SITE, "presentation", layer_id=self.council.layer_pk, payload=payload)
