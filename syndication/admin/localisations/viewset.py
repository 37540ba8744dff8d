"""Localisations as screens."""

from __future__ import annotations

from typing import Any

import django_filters
from django.urls import path
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel, ObjectList
from wagtail.admin.ui.tables import Column, StatusTagColumn
from wagtail.utils.urlpatterns import decorate_urlpatterns

from syndication.models import Layer, Localisation
from syndication.queries.page_records import list_shared_pages

from ..base import CouncilsViewSet, ListView, PageColumn
from ..gate import for_platform_admins
from .forms import LocalisationForm, StartForm, overrides_panel
from .views import LocalisationEditView, StartView, take_back


class LocalisationFilter(WagtailFilterSet):
    """By layer, page and language."""

    layer = django_filters.ModelChoiceFilter(
        label="Council or partnership",
        queryset=Layer.objects.filter(pk__in=Localisation.objects.values("layer_id")).order_by("name"),
    )
    shared_id = django_filters.ChoiceFilter(label="Page", choices=list_shared_pages, empty_label="All")

    class Meta:
        model = Localisation
        fields: tuple[str, ...] = ("layer", "shared_id", "language")


class LocalisationListView(ListView):
    related = ("layer",)


def draft_state(row: Localisation) -> str:
    if not row.operations:
        return "draft" if row.has_unpublished_changes else "nothing published"
    return "published, with a newer draft" if row.has_unpublished_changes else "published"


class LocalisationViewSet(CouncilsViewSet):
    """What layers change on pages."""

    model = Localisation
    icon = "edit"
    menu_label = "Overrides"
    noun = "override"
    menu_name = "localisations"
    url_prefix = "councils/overrides"
    url_namespace = "localisations"
    can_end = False
    index_view_class = LocalisationListView
    add_view_class = StartView
    edit_view_class = LocalisationEditView
    filterset_class = LocalisationFilter
    search_fields = ("layer__name",)
    ordering = ("layer__name", "shared_id", "language")
    list_display = (
        "layer__name",
        PageColumn("page"),
        Column("overrides", accessor=lambda row: len(row.operations)),
        StatusTagColumn("state", accessor=draft_state, primary=lambda row: bool(row.operations)),
    )

    def get_edit_handler(self) -> Any:
        return ObjectList([overrides_panel()], base_form_class=LocalisationForm).bind_to_model(self.model)

    def get_add_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        panels = [FieldPanel("layer"), FieldPanel("page")]
        handler = ObjectList(panels, base_form_class=StartForm).bind_to_model(self.model)
        own = {"panel": handler, "form_class": handler.get_form_class()}
        view_kwargs: dict[str, Any] = super().get_add_view_kwargs(**{**own, **kwargs})
        return {**view_kwargs, **own}

    def get_urlpatterns(self) -> list[Any]:
        own = [path("unpublish/<int:pk>/", take_back, name="unpublish")]
        return [*super().get_urlpatterns(), *decorate_urlpatterns(own, for_platform_admins)]
