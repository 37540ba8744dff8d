"""“Searches that find nothing” under Reports: what citizens want that the library does not say, or calls otherwise."""

from __future__ import annotations

from typing import Any

import django_filters
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.utils.formats import date_format
from wagtail.admin.auth import permission_denied
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.reports import ReportView

from cms.languages import LANGUAGES
from syndication.models import Council, FruitlessSearch
from syndication.permissions import can_read_library_reports
from syndication.queries.fruitless import list_fruitless_searches

from .change_log import safe_cell


class SearchFilters(WagtailFilterSet):
    """By council and language."""

    council = django_filters.ModelChoiceFilter(
        label="Council", queryset=Council.objects.filter(joined=True).order_by("name")
    )
    language = django_filters.ChoiceFilter(label="Language", choices=list(LANGUAGES.items()))

    class Meta:
        model = FruitlessSearch
        fields: tuple[str, ...] = ("council", "language")


class FruitlessSearchesView(ReportView):
    """Words, most wanted first. Nobody's name, address or time of day is stored, so none is shown."""

    model = FruitlessSearch
    page_title = "Searches that find nothing"
    header_icon = "search"
    verbose_name_plural = "searches that found nothing"
    index_url_name = "fruitless_searches"
    index_results_url_name = "fruitless_searches_results"
    filterset_class = SearchFilters
    is_searchable = False
    export_filename = "searches-that-find-nothing"
    list_export = ["words", "language", "times", "councils", "last"]
    export_headings = {
        "words": "Words",
        "language": "Language",
        "times": "Times",
        "councils": "Councils",
        "last": "Last asked",
    }
    columns = [
        Column("words", label="Words"),
        Column("language", label="Language", accessor=lambda row: LANGUAGES.get(row["language"], "")),
        Column("times", label="Times"),
        Column("councils", label="Councils"),
        Column("last", label="Last asked", accessor=lambda row: date_format(row["last"], "j F Y")),
    ]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not can_read_library_reports(request.user):
            return permission_denied(request)
        return super().dispatch(request, *args, **kwargs)

    def get_base_queryset(self) -> QuerySet[Any, Any]:
        return list_fruitless_searches()

    def order_queryset(self, queryset: QuerySet[Any, Any]) -> QuerySet[Any, Any]:
        """Grouped rows have an order and no key to fall back on."""
        return queryset

    def to_row_dict(self, item: dict[str, Any]) -> dict[str, Any]:
        return {name: safe_cell(value) for name, value in super().to_row_dict(item).items()}
