"""What councils do: the Local Government Service List and the interactions that go with it."""

from __future__ import annotations

from django.db import models


class LgslService(models.Model):
    """One service of the Local Government Service List (LGSL)."""

    class ProvidingTier(models.TextChoices):
        UNKNOWN = "", "Not known"
        ALL = "all", "Every council"
        COUNTY = "county/unitary", "Counties and unitaries"
        DISTRICT = "district/unitary", "Districts and unitaries"

    code = models.PositiveIntegerField("LGSL code", primary_key=True)
    name = models.CharField(max_length=255)
    slug = models.SlugField(max_length=255, blank=True)
    description = models.TextField(blank=True)
    providing_tier = models.CharField(
        max_length=20,
        choices=ProvidingTier,
        default=ProvidingTier.UNKNOWN,
        blank=True,
        help_text="Which councils provide it. A council of the other tier shows a signpost instead.",
    )

    class Meta:
        ordering = ("name", "code")
        verbose_name = "service (LGSL)"
        verbose_name_plural = "services (LGSL)"

    def __str__(self) -> str:
        return f"{self.name} ({self.code})"


class LgilInteraction(models.Model):
    """One interaction of the Local Government Interaction List (LGIL), such as applying or paying."""

    code = models.PositiveIntegerField("LGIL code", primary_key=True)
    slug = models.SlugField(max_length=255, blank=True)
    name = models.CharField(max_length=255)

    class Meta:
        ordering = ("code",)
        verbose_name = "interaction (LGIL)"
        verbose_name_plural = "interactions (LGIL)"

    def __str__(self) -> str:
        return f"{self.name} ({self.code})"
