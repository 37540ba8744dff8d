"""Alerts as screens: for platform admins, library publishers and the people of a council."""

from __future__ import annotations

from typing import Any

import django_filters
from django.forms import RadioSelect
from django.urls import path
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, StatusTagColumn
from wagtail.utils.urlpatterns import decorate_urlpatterns

from syndication.models import Alert

from ..base import CouncilsViewSet
from ..gate import for_alert_writers
from .forms import AlertForm, alert_panels
from .previews import moment_words
from .views import AlertAddView, AlertChangeView, AlertListView, end_now, withdraw

KEPT = {"index", "index_results", "add", "edit"}


class AlertFilter(WagtailFilterSet):
    """By state, severity and kind."""

    state = django_filters.ChoiceFilter(choices=Alert.State.choices, widget=RadioSelect, empty_label="All")
    severity = django_filters.ChoiceFilter(
        choices=Alert.Severity.choices, widget=RadioSelect, empty_label="All"
    )

    class Meta:
        model = Alert
        fields: tuple[str, ...] = ("state", "severity", "kind")


class AlertViewSet(CouncilsViewSet):
    """In the menu for everybody who writes alerts for somebody."""

    model = Alert
    icon = "warning"
    menu_label = "Alerts"
    noun = "alert"
    menu_name = "alerts"
    menu_order = 90
    add_to_admin_menu = True
    url_prefix = "alerts"
    url_namespace = "alerts"
    can_end = False
    guard = staticmethod(for_alert_writers)
    index_view_class = AlertListView
    add_view_class = AlertAddView
    edit_view_class = AlertChangeView
    form_class = AlertForm
    filterset_class = AlertFilter
    search_fields = ("title", "text", "title_cy", "layer__name")
    list_display = (
        "heading",
        "layer__name",
        Column("severity", accessor="severity_word", sort_key="severity"),
        "kind",
        StatusTagColumn("state", accessor="get_state_display", primary=lambda row: row.state == "live"),
        Column("starts", accessor=lambda row: moment_words(row.starts), sort_key="starts"),
        Column("ends", accessor=lambda row: moment_words(row.ends) if row.ends else "", sort_key="ends"),
    )
    form_panels = alert_panels()

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_common_view_kwargs(**kwargs), "history_url_name": None}

    def get_urlpatterns(self) -> list[Any]:
        """No address that Wagtail might add is open before somebody has made it ask whose the alert is."""
        kept = [pattern for pattern in super().get_urlpatterns() if pattern.name in KEPT]
        own = [
            path("end/<int:pk>/", end_now, name="end"),
            path("withdraw/<int:pk>/", withdraw, name="withdraw"),
        ]
        return [*kept, *decorate_urlpatterns(own, self.guard)]
