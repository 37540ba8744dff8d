"""Logos as they are sent: small, written anew, never changed, each under a name made from its bytes."""

from __future__ import annotations

from django.db import models

from syndication.domain.logos import Logo as LogoValue
from syndication.domain.logos import LogoFile

from .councils import Council


class Logo(models.Model):
    """One version of one council's logo. Kept when another takes its place: old pages ask for it by its name."""

    council = models.ForeignKey(Council, on_delete=models.CASCADE, related_name="logos")
    digest = models.CharField(max_length=32)
    kind = models.CharField(max_length=4)
    content = models.BinaryField()
    width = models.PositiveSmallIntegerField(help_text="In CSS pixels; pictures have twice as many.")
    height = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["council", "digest"], name="one_logo_per_digest")]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        return f"logo-{self.digest}.{self.kind}"

    def as_value(self) -> LogoValue:
        return LogoValue(self.name, self.width, self.height)


def store_logo(council: Council, file: LogoFile) -> Logo:
    """The row for these bytes, of this council; the one that is there already if there is one."""
    values = {"kind": file.kind, "content": file.content, "width": file.width, "height": file.height}
    return Logo.objects.get_or_create(council=council, digest=file.digest, defaults=values)[0]
