"""How councils look. Colours that people could not tell apart are refused, with the nearest that will do."""

from __future__ import annotations

import django_filters
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel
from wagtail.admin.ui.tables import Column

from syndication.models import Branding
from themes.registry import choose_theme
from themes.typefaces import choose_typeface

from ..base import CouncilsViewSet, ListView
from .fields import font_choices, theme_choices
from .forms import BrandingForm
from .panels import branding_panels
from .views import BrandingChangeView


def theme_name(branding: Branding) -> str:
    return choose_theme(branding.theme).name


def font_name(branding: Branding) -> str:
    return choose_typeface(branding.font).name


def swatches(branding: Branding) -> SafeString:
    """The main colours with their codes, as the cell of a list."""
    pair = "background:{};color:{};padding:.25em .75em;border-radius:{}px;border:1px solid"
    return format_html(
        f'<span style="{pair}">{{}}</span>',
        branding.primary,
        branding.on_primary,
        branding.radius,
        branding.primary,
    )


class BrandingListView(ListView):
    related = ("council",)


class BrandingFilter(WagtailFilterSet):
    """By theme and font."""

    theme = django_filters.ChoiceFilter(choices=theme_choices)
    font = django_filters.ChoiceFilter(choices=font_choices)

    class Meta:
        model = Branding
        fields: tuple[str, ...] = ("theme", "font")


class BrandingViewSet(CouncilsViewSet):
    """Branding as screens."""

    model = Branding
    icon = "sliders"
    menu_label = "Branding"
    noun = "branding"
    menu_name = "branding"
    url_prefix = "councils/branding"
    url_namespace = "branding"
    can_end = False
    index_view_class = BrandingListView
    edit_view_class = BrandingChangeView
    form_class = BrandingForm
    filterset_class = BrandingFilter
    search_fields = ("council__name", "short_name")
    ordering = ("council__name",)
    list_display = (
        "council__name",
        Column("colours", accessor=swatches),
        Column("theme", accessor=theme_name),
        Column("font", accessor=font_name),
    )
    form_panels = [FieldPanel("council"), *branding_panels()]
