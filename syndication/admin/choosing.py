"""Form fields that let people choose pages, editions and languages by name."""

from __future__ import annotations

from collections import defaultdict
from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from cms.languages import LANGUAGES
from syndication.models import EditionRow, PageRecord
from syndication.queries.page_records import (
    find_titles,
    list_editions,
    list_page_languages,
    list_shared_pages,
    title_of,
)

from .base import choices_with_blank


class PageField(forms.TypedChoiceField):
    """A shared page by its title; the value is its shared id."""

    def __init__(self, *, blank: str = "Choose…", **kwargs: Any) -> None:
        def choices() -> list[tuple[str, Any]]:
            return choices_with_blank(list_shared_pages(), blank)

        super().__init__(choices=choices, coerce=lambda value: UUID(str(value)), empty_value=None, **kwargs)


class PageLanguageField(forms.ChoiceField):
    """A shared page in one language; the value is `shared-id language`."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(choices=_page_languages, **kwargs)

    def clean(self, value: Any) -> Any:
        chosen = super().clean(value)
        shared_id, _, language = chosen.partition(" ")
        return (UUID(shared_id), language) if chosen else None


def _page_languages() -> list[tuple[str, Any]]:
    rows = list_page_languages()
    return choices_with_blank(
        (f"{shared_id} {language}", f"{title} ({LANGUAGES.get(language, language)})")
        for shared_id, language, title in rows
    )


class EditionField(forms.ChoiceField):
    """One edition, listed under its page, newest first; the value is the edition."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(choices=_editions, **kwargs)

    def clean(self, value: Any) -> EditionRow | None:
        chosen = super().clean(value)
        row = EditionRow.objects.defer("document").filter(number=chosen).first() if chosen else None
        if row and _is_past_holding(row):
            raise ValidationError("This page left the library since, so the edition cannot be held any more.")
        return row


def _is_past_holding(row: EditionRow) -> bool:
    """Holds on editions from before a removal that ended holds have no effect."""
    records = PageRecord.objects.filter(shared_id=row.shared_id, language=row.language)
    return records.filter(holds_ended__gte=row.number).exists()


def _editions() -> list[tuple[str, Any]]:
    titles = find_titles()
    groups: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for row in list_editions():
        language = LANGUAGES.get(row.language, row.language)
        page = f"{title_of(titles, row.shared_id, row.language)} ({language})"
        groups[page].append((str(row.number), edition_words(row)))
    return choices_with_blank(sorted(groups.items(), key=lambda group: group[0].casefold()))


def edition_words(row: EditionRow) -> str:
    """An edition as people tell it from the others of its page."""
    day = timezone.localtime(row.published)
    return f"{row.number}: {day:%-d %B %Y}, {row.kind}: {row.note}"
