"""How councils look. Colours that people could not tell apart are refused, with the nearest that will do."""

from __future__ import annotations

from typing import Any

import django_filters
from django import forms
from django.forms import TextInput
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.admin.ui.tables import Column

from syndication.domain.brand_checks import WORDS
from syndication.models import Branding
from themes.registry import choose_theme, list_themes
from themes.typefaces import TYPEFACES, choose_typeface

from .base import CouncilsViewSet, ListView

SHOW_CODE = "this.nextElementSibling.value = this.value"
COLOURS = ("primary", "on_primary", "accent", "link", "background", "text")


def theme_choices() -> list[tuple[str, str]]:
    return [(theme.slug, f"{theme.name}: {theme.description}") for theme in list_themes().values()]


def font_choices() -> list[tuple[str, str]]:
    return [(slug, typeface.name) for slug, typeface in TYPEFACES.items()]


def theme_name(branding: Branding) -> str:
    return choose_theme(branding.theme).name


def font_name(branding: Branding) -> str:
    return choose_typeface(branding.font).name


class ColourInput(TextInput):
    """The browser's own colour picker, with the colour's code beside it."""

    input_type = "color"

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        picker = super().render(name, value, {**(attrs or {}), "oninput": SHOW_CODE}, renderer)
        return format_html('<span class="council-colour">{}<output>{}</output></span>', picker, value or "")


class BrandingForm(WagtailAdminModelForm):
    """A council is chosen once. Themes and typefaces are those that the code has."""

    theme = forms.ChoiceField(choices=theme_choices, widget=forms.RadioSelect)
    font = forms.ChoiceField(choices=font_choices)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in COLOURS:
            self.fields[name].label = WORDS[name]
        if self.instance.pk:
            self.fields["council"].disabled = True


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
    form_panels = [
        FieldPanel("council"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel(name, widget=ColourInput) for name in COLOURS[:3]]),
                FieldRowPanel([FieldPanel(name, widget=ColourInput) for name in COLOURS[3:]]),
            ],
            heading="Colours",
            help_text="Text needs a contrast of 4.5 to 1 against what is behind it (WCAG 2.2).",
        ),
        MultiFieldPanel(
            [FieldPanel("theme"), FieldPanel("font"), FieldPanel("radius")],
            heading="Shape",
        ),
        MultiFieldPanel(
            [
                FieldPanel("short_name"),
                FieldPanel("strapline_en"),
                FieldPanel("strapline_cy"),
                FieldPanel("footer_en"),
                FieldPanel("footer_cy"),
            ],
            heading="Words",
        ),
        MultiFieldPanel([FieldPanel("phone"), FieldPanel("email")], heading="Contact"),
    ]
