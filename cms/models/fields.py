"""Model fields of the library."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.db import models
from wagtail.fields import StreamField

Options = Sequence[tuple[str, str]]


class BlocksField(StreamField):
    """A StreamField whose blocks stay out of migrations: a new block is not a schema change."""

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        name, path, _args, kwargs = super().deconstruct()
        kwargs.pop("block_lookup", None)
        return name, path, [[]], kwargs

    def clone(self) -> BlocksField:
        _name, _path, _args, kwargs = self.deconstruct()
        return self.__class__(self.block_types_arg, **kwargs)


class ChoiceListField(models.JSONField):
    """A list of chosen slugs, ticked in the editor. Its options stay out of migrations."""

    def __init__(self, *args: Any, options: Options = (), **kwargs: Any) -> None:
        self.options = options
        kwargs.setdefault("default", list)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def clone(self) -> ChoiceListField:
        _name, _path, args, kwargs = self.deconstruct()
        return self.__class__(*args, options=self.options, **kwargs)

    def formfield(self, **kwargs: Any) -> forms.Field:
        return forms.MultipleChoiceField(
            choices=self.options,
            required=False,
            widget=forms.CheckboxSelectMultiple,
            label=kwargs.get("label") or str(self.verbose_name).capitalize(),
            help_text=kwargs.get("help_text") or self.help_text,
        )
