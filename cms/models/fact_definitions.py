"""The facts that shared text may refer to."""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import ProtectedError
from wagtail.search import index

from cms.facts.types import FACT_TYPES, InvalidFact

from .services import LgilInteraction, LgslService

LANGUAGES = ("en", "cy")


@dataclass(frozen=True)
class Option:
    """One option of a choice fact: a value that never changes, and its words in each language."""

    value: str
    words: Mapping[str, str]


def read_options(text: str) -> list[Option]:
    """The options of a text with one a line, as `value | English | Welsh`; missing words are the ones before."""
    options = []
    for line in filter(None, (line.strip() for line in text.splitlines())):
        value, *words = [part.strip() for part in line.split("|")]
        english = words[0] if words else value
        options.append(Option(value, {"en": english, "cy": words[1] if len(words) > 1 else english}))
    return options


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
        validators=[RegexValidator(r"^[a-z][a-z0-9-]*\Z", "Use small letters, digits and hyphens, such as bin-phone.")],
        help_text="How text refers to it: {{key}}. Small letters, digits and hyphens.",
    )
    label = models.CharField(max_length=160, help_text="What editors and councils see")
    label_cy = models.CharField("label (Welsh)", max_length=160, blank=True)
    guidance = models.TextField(blank=True, help_text="Tells a council what to enter, and where to find it")
    example = models.CharField(max_length=255, blank=True, help_text="Shown to councils, and in previews")
    type = models.CharField(max_length=20, choices=fact_type_choices, default="text")
    unit = models.CharField(max_length=40, blank=True, help_text="Such as: a year")
    choices = models.TextField(
        blank=True, help_text="Choice facts only: one option a line, as value | English | Welsh"
    )
    required = models.BooleanField(
        default=False, help_text="A page that uses it is not live for a council that has no value"
    )
    from_register = models.BooleanField(
        default=False, help_text="Comes from the register of councils, so that every council has a value"
    )
    local_language = models.BooleanField(default=False, help_text="Councils give a value in each language")
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
    def options(self) -> list[Option]:
        """The options of a choice fact, in the author's order."""
        return read_options(self.choices)

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
        """The canonical value of what was typed or stored; raises InvalidFact saying what to type.

        A choice may be given by its value, which stands for its words in `language`.
        """
        if self.type == "choice":
            raw = next((option.words[language] for option in self.options if option.value == raw), raw)
        return FACT_TYPES[self.type].parse(
            _unpacked(raw), choices=[option.words[language] for option in self.options]
        )

    def _refuse_rename_in_use(self) -> None:
        from .fact_uses import describe_uses, find_fact_uses

        old = FactDefinition.objects.filter(pk=self.pk).first() if self.pk else None
        if old is None or old.key == self.key:
            return
        uses = find_fact_uses(old)
        if uses:
            message = f"{{{{{old.key}}}}} is in use and cannot be renamed. It is used in: {describe_uses(uses)}"
            raise ValidationError({"key": message})

    def _check_values(self) -> None:
        errors: dict[str, str] = {}
        if self.type == "choice" and not self.options:
            errors["choices"] = "Give the options, one a line."
        for name in ("default_en", "default_cy", "example"):
            try:
                if getattr(self, name).strip():
                    self.parse(getattr(self, name), "cy" if name.endswith("_cy") else "en")
            except InvalidFact as error:
                errors[name] = str(error)
        if errors:
            raise ValidationError(errors)
