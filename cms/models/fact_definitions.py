"""The facts that shared text may refer to."""

from __future__ import annotations

import json
import uuid
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import ProtectedError
from wagtail.search import index

from cms.facts.types import FACT_TYPES, InvalidFact
from cms.languages import LANGUAGES

from .services import LgilInteraction, LgslService


def _unpacked(raw: Any) -> Any:
    # A text field holds mappings (mutated forms, hours) as JSON.
    if isinstance(raw, str) and raw.lstrip().startswith("{"):
        try:
            return json.loads(raw)
        except ValueError:
            return raw
    return raw


def fact_type_choices() -> list[tuple[str, str]]:
    """The types of cms.facts, for the editor; callable, so that a new type needs no migration."""
    return [(name, kind.label) for name, kind in FACT_TYPES.items()]


class FactDefinition(index.Indexed, models.Model):
    """A local value that shared text may refer to by its key; editions hold its UUID."""

    uuid = models.UUIDField("UUID", default=uuid.uuid4, unique=True, editable=False)
    key = models.CharField(
        max_length=80,
        unique=True,
        validators=[
            RegexValidator(r"^[a-z][a-z0-9-]*\Z", "Use small letters, digits and hyphens, such as bin-phone.")
        ],
        help_text="How text refers to it: {{key}}. Small letters, digits and hyphens.",
    )
    label = models.CharField(max_length=160, help_text="What editors and councils see")
    label_cy = models.CharField("label (Welsh)", max_length=160, blank=True)
    guidance = models.TextField(blank=True, help_text="Tells a council what to enter, and where to find it")
    example = models.CharField(max_length=255, blank=True, help_text="Shown to councils, and in previews")
    type = models.CharField(max_length=20, choices=fact_type_choices, default="text")
    unit = models.CharField(max_length=40, blank=True, help_text="Such as: a year")
    choices_en = models.TextField(
        "choices (English)", blank=True, help_text="Choice facts only: what may be chosen, one a line"
    )
    choices_cy = models.TextField("choices (Welsh)", blank=True, help_text="The same, in the same order")
    required = models.BooleanField(
        default=False, help_text="A page that uses it is not live for a council that has no value"
    )
    from_register = models.BooleanField(
        default=False, help_text="Comes from the register of councils, so that every council has a value"
    )
    default_en = models.TextField("default (English)", blank=True)
    default_cy = models.TextField("default (Welsh)", blank=True)
    fallback_en = models.TextField(
        "fallback sentence (English)", blank=True, help_text="Shown instead where a council has no value"
    )
    fallback_cy = models.TextField("fallback sentence (Welsh)", blank=True)
    lgsl = models.ForeignKey(
        LgslService, verbose_name="service", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    lgil = models.ForeignKey(
        LgilInteraction,
        verbose_name="interaction",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="With a service: the council's own deep link is the value where none is entered",
    )

    search_fields = [
        index.SearchField("label"),
        index.AutocompleteField("label"),
        index.SearchField("key"),
        index.AutocompleteField("key"),
    ]

    class Meta:
        ordering = ("key",)
        verbose_name = "fact"
        verbose_name_plural = "facts"

    def __str__(self) -> str:
        return f"{self.label} ({self.key})"

    def clean(self) -> None:
        super().clean()
        self._refuse_rename_in_use()
        self._check_values()

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        """Deletes a definition that no page uses; raises ProtectedError, which holds the uses, otherwise."""
        from .fact_uses import describe_uses, find_fact_uses

        uses = find_fact_uses(self)
        if uses:
            raise ProtectedError(f"{self} is in use: {describe_uses(uses)}", set(uses))
        return super().delete(*args, **kwargs)

    @property
    def options(self) -> list[str]:
        """What may be chosen, English first; empty for facts of another type."""
        return [*self.options_in("en"), *self.options_in("cy")]

    def options_in(self, language: str) -> list[str]:
        """What may be chosen in one language, in the author's order."""
        lines = (line.strip() for line in getattr(self, f"choices_{language}").splitlines())
        return [line for line in lines if line]

    @property
    def defaults(self) -> dict[str, Any]:
        """The default values by language, parsed by type; languages without one are left out."""
        texts = {language: getattr(self, f"default_{language}") for language in LANGUAGES}
        return {language: self.parse(text, language) for language, text in texts.items() if text.strip()}

    @property
    def fallbacks(self) -> dict[str, str]:
        """The fallback sentences by language; languages without one are left out."""
        texts = {language: getattr(self, f"fallback_{language}").strip() for language in LANGUAGES}
        return {language: text for language, text in texts.items() if text}

    def parse(self, raw: Any, language: str = "en") -> Any:
        """The canonical value of what was typed or stored; raises InvalidFact saying what to type."""
        return FACT_TYPES[self.type].parse(_unpacked(raw), choices=self.options_in(language))

    def _refuse_rename_in_use(self) -> None:
        from .fact_uses import describe_uses, find_fact_uses

        old = FactDefinition.objects.filter(pk=self.pk).first() if self.pk else None
        if old is None or old.key == self.key:
            return
        uses = find_fact_uses(old)
        if uses:
            message = (
                f"{{{{{old.key}}}}} is in use and cannot be renamed. It is used in: {describe_uses(uses)}"
            )
            raise ValidationError({"key": message})

    def _check_values(self) -> None:
        errors: dict[str, str] = {}
        if self.type == "choice" and not self.options_in("en"):
            errors["choices_en"] = "Give what may be chosen, one a line."
        for name in ("default_en", "default_cy", "example"):
            try:
                if getattr(self, name).strip():
                    self.parse(getattr(self, name), "cy" if name.endswith("_cy") else "en")
            except InvalidFact as error:
                errors[name] = str(error)
        if errors:
            raise ValidationError(errors)
