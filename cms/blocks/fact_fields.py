"""Fields of blocks that are a fact of a fitting type. Stored by UUID: a rename changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.core.exceptions import ValidationError
from wagtail.blocks import ChoiceBlock


class FactBlock(ChoiceBlock):
    """One fact of the given types; of any type where none is given."""

    def __init__(self, *types: str, **kwargs: Any) -> None:
        self.types = types
        kwargs.pop("choices", None)
        super().__init__(choices=fact_choices(types), **kwargs)

    def clean(self, value: str | None) -> str:
        try:
            return str(super().clean(value) or "")
        except ValidationError:
            if not value:
                raise
            raise ValidationError(
                "This fact is no longer in the list, or is of another type. Choose another.", code="fact"
            ) from None

    class Meta:
        icon = "tag"


def fact_choices(types: tuple[str, ...]) -> Callable[[], list[tuple[str, str]]]:
    """The facts of those types, read when the form is shown and when it is checked."""

    def choices() -> list[tuple[str, str]]:
        from cms.models import FactDefinition

        facts = FactDefinition.objects.filter(type__in=types) if types else FactDefinition.objects.all()
        return [(str(fact.uuid), str(fact)) for fact in facts.order_by("label")]

    return choices
