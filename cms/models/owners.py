"""The teams that answer for shared pages, with their addresses."""

from __future__ import annotations

from django.db import models


class ContentOwner(models.Model):
    """A team, by the name that pages give as their owner, and where to write to it."""

    name = models.CharField(max_length=120, unique=True, help_text="As in the “owner” of its pages")
    email = models.EmailField(help_text="Problems that citizens report with its pages are sent here")

    class Meta:
        ordering = ["name"]
        verbose_name = "owner"

    def __str__(self) -> str:
        return self.name
