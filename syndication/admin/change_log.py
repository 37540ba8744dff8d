"""The change log, to be read, filtered and taken away as a file; nobody writes it here."""

from __future__ import annotations

import json
from collections import OrderedDict
from typing import Any

import django_filters
from django import forms
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn

from cms.languages import LANGUAGES
from syndication.models import Change, Layer
from syndication.queries.page_records import list_shared_pages

from .base import CouncilsViewSet, ListView, PageColumn, page_words, titles_for

# A spreadsheet runs a cell that starts so as a formula.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


class ChangeFilter(WagtailFilterSet):
    """By what happened, to whom, to which page, and when."""

    layer = django_filters.ModelChoiceFilter(
        label="Council, partnership or nation",
        queryset=Layer.objects.filter(pk__in=Change.objects.exclude(layer=None).values("layer_id")).order_by(
            "name"
        ),
    )
    shared_id = django_filters.ChoiceFilter(label="Page", choices=list_shared_pages, empty_label="All")
    at = django_filters.DateFromToRangeFilter(label="Day", widget=DateRangePickerWidget)

    class Meta:
        model = Change
        fields: tuple[str, ...] = ("event", "layer", "shared_id", "kind", "language", "at")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("kind", "language"):
            known = Change.objects.order_by(name).values_list(name, flat=True).distinct()
            self.filters[name] = django_filters.ChoiceFilter(
                field_name=name,
                label=name.capitalize(),
                widget=forms.Select,
                choices=[(value, LANGUAGES.get(value, value.capitalize())) for value in known if value],
            )


def kind_words(change: Change) -> str:
    return change.kind.capitalize()


def payload_text(change: Change) -> str:
    """What was written, as one line of JSON."""
    return json.dumps(change.payload, ensure_ascii=False, sort_keys=True)


def safe_cell(value: Any) -> Any:
    """Text that no spreadsheet takes for a formula."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA_STARTS) else value


class ChangeListView(ListView):
    """Newest first. Downloads hold every row that the filters leave, with what was written."""

    related = ("layer", "actor")

    def get_edit_url(self, instance: Change) -> None:
        return None

    def to_row_dict(self, item: Change) -> OrderedDict[str, Any]:
        row = OrderedDict(
            number=item.number,
            at=item.at.isoformat(),
            event=item.event,
            kind=item.kind,
            note=item.note,
            page=page_words(titles_for(self.request), item),
            shared_id=str(item.shared_id or ""),
            language=item.language,
            layer=item.layer.name if item.layer else "",
            actor=item.actor.get_username() if item.actor else "",
            payload=payload_text(item),
        )
        return OrderedDict((name, safe_cell(value)) for name, value in row.items())


class ChangeLogViewSet(CouncilsViewSet):
    """A list and nothing else."""

    model = Change
    icon = "history"
    menu_label = "Change log"
    noun = "change"
    menu_name = "change-log"
    url_prefix = "councils/change-log"
    url_namespace = "change_log"
    can_end = False
    index_view_class = ChangeListView
    filterset_class = ChangeFilter
    ordering = ("-number",)
    search_fields = ("note", "layer__name", "actor__username")
    list_display = (
        "number",
        "event",
        Column("kind", accessor=kind_words, sort_key="kind"),
        PageColumn("page"),
        "note",
        Column("layer", label="Council or partnership"),
        Column("actor", label="Person"),
        DateColumn("at", label="When"),
    )
    list_export = (
        "number",
        "at",
        "event",
        "kind",
        "note",
        "page",
        "shared_id",
        "language",
        "layer",
        "actor",
        "payload",
    )
    export_headings = {
        "page": "Page",
        "layer": "Council, partnership or nation",
        "actor": "Person",
        "payload": "What was written",
    }
    export_filename = "change-log"

    def get_urlpatterns(self) -> list[Any]:
        kept = {"index", "index_results"}
        return [pattern for pattern in super().get_urlpatterns() if pattern.name in kept]
