"""“Content checks” under Reports: what the rules find on live pages, to be filtered and exported."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import django_filters
from django.http import HttpRequest
from django.urls import reverse
from django.utils.http import urlencode
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page
from wagtail.permissions import policy_registry

from cms.content_checks import CheckedLibrary, read_library
from cms.content_checks.presentation import LIBRARY
from cms.content_checks.selection import Selection
from cms.languages import LANGUAGES
from cms.quality import RULES, Finding, PageName
from cms.quality.findings import gravest_first

# Whoever has one of these somewhere in the library sees all of its report.
PERMISSIONS = ["add", "change", "publish"]


@dataclass(frozen=True)
class Row:
    """One finding as the table and the export show it."""

    finding: Finding

    @property
    def page(self) -> str:
        return self.finding.page.title if self.finding.page else LIBRARY

    @property
    def language(self) -> str:
        return LANGUAGES[self.finding.page.language] if self.finding.page else ""

    @property
    def severity(self) -> str:
        return self.finding.severity.capitalize()

    @property
    def rule(self) -> str:
        return self.finding.rule.label

    @property
    def code(self) -> str:
        return self.finding.rule.code

    @property
    def where(self) -> str:
        return self.finding.place.label

    @property
    def message(self) -> str:
        return self.finding.message

    @property
    def topic(self) -> str:
        return self.finding.page.topic if self.finding.page else ""

    @property
    def owner(self) -> str:
        return self.finding.page.owner if self.finding.page else ""

    @property
    def address(self) -> str:
        """Where to mend it: the block in the editor, or the list of facts."""
        place, page = self.finding.place, self.finding.page
        if page is None:
            return f"{reverse('library_facts:index')}?{urlencode({'q': place.block})}"
        anchor = f"#block-{place.block}-section" if "-" in place.block else ""
        return reverse("wagtailadmin_pages:edit", args=[page.row]) + anchor


class FindingFilters(WagtailFilterSet):
    """Filters of a list in memory; the choices are those that some page gives."""

    severity = django_filters.ChoiceFilter(
        label="Severity", choices=[("error", "Errors only"), ("warning", "Errors and warnings")]
    )
    rule = django_filters.ChoiceFilter(
        label="Rule", choices=[(rule.code, rule.label) for rule in RULES.values()]
    )
    language = django_filters.ChoiceFilter(label="Language", choices=list(LANGUAGES.items()))
    topic = django_filters.ChoiceFilter(label="Topic")
    owner = django_filters.ChoiceFilter(label="Owner")

    class Meta:
        model = None
        fields: list[str] = []

    def __init__(self, *args: Any, pages: Iterable[PageName], **kwargs: Any) -> None:
        super().__init__(*args, queryset=Page.objects.none(), **kwargs)
        self.filters["topic"].extra["choices"] = _choices(page.topic for page in pages)
        self.filters["owner"].extra["choices"] = _choices(page.owner for page in pages)

    def filter_queryset(self, queryset: Iterable[Finding]) -> list[Finding]:
        asked = {name: value for name, value in self.form.cleaned_data.items() if value}
        return Selection(**asked).select(queryset)


class ContentReportView(ReportView):
    """The report. Pages are read and checked anew each time, with a handful of queries."""

    model = Page
    any_permission_required = PERMISSIONS
    page_title = "Content checks"
    header_icon = "glasses"
    verbose_name_plural = "findings"
    table_classname = "listing content-checks"
    index_url_name = "library_content_report"
    index_results_url_name = "library_content_report_results"
    filterset_class = FindingFilters
    export_filename = "content-checks"
    list_export = ["severity", "code", "rule", "page", "language", "where", "message", "topic", "owner"]
    export_headings = {
        "severity": "Severity",
        "code": "Code",
        "rule": "Rule",
        "page": "Page",
        "language": "Language",
        "where": "Where",
        "message": "What to do",
        "topic": "Topic",
        "owner": "Owner",
    }
    columns = [
        TitleColumn("page", label="Page", accessor="page", get_url=lambda row: row.address),
        Column("language", label="Language"),
        Column("severity", label="Severity"),
        Column("rule", label="Rule"),
        Column("message", label="What to do"),
        Column("where", label="Where"),
        Column("owner", label="Owner"),
    ]

    @cached_property
    def library(self) -> CheckedLibrary:
        return read_library()

    def get_filterset_kwargs(self) -> dict[str, Any]:
        return {**super().get_filterset_kwargs(), "pages": [page.name for page in self.library.pages]}

    def get_filtered_queryset(self) -> list[Row]:
        """Rows instead of a queryset: findings are worked out, not stored."""
        found = self.filter_queryset(list(self.library.findings))
        return [Row(finding) for finding in gravest_first(found)]


class ContentReportMenuItem(MenuItem):
    """Shown to whom the report is shown."""

    def is_shown(self, request: HttpRequest) -> bool:
        policy = policy_registry.get_by_type(Page)
        return bool(policy.user_has_any_permission(request.user, PERMISSIONS))


def _choices(values: Iterable[str]) -> list[tuple[str, str]]:
    return [(value, value) for value in sorted({value for value in values if value}, key=str.casefold)]
