"""The register of councils: those that joined publish, all others wait."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

import django_filters
from django import forms
from django.core.exceptions import ValidationError
from django.forms import RadioSelect
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from wagtail.admin import messages
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.admin.ui.tables import StatusTagColumn
from wagtail.admin.widgets.button import Button
from wagtail.utils.urlpatterns import decorate_urlpatterns

from syndication.actions.join_council import join_council, suspend_council
from syndication.models import Council, CouncilHost, Layer, Nation, Tier

from .base import ChangeView, CouncilsViewSet, ListView
from .gate import for_platform_admins
from .welsh_forms import WelshFormsMixin, welsh_forms_panel

LANGUAGE_CHOICES = {
    "en": (["en"], "English"),
    "en,cy": (["en", "cy"], "English first, and Welsh"),
    "cy,en": (["cy", "en"], "Welsh first, and English"),
    "cy": (["cy"], "Welsh"),
}


def standing(council: Council) -> str:
    if not council.joined:
        return "registered"
    return "suspended" if council.suspended else "joined"


class CouncilForm(WelshFormsMixin, WagtailAdminModelForm):
    """A council of the register. Joining and suspending are deliberate acts of their own."""

    fields: dict[str, Any]

    spoken = forms.ChoiceField(
        label="Languages",
        choices=[(key, label) for key, (_, label) in LANGUAGE_CHOICES.items()],
        widget=RadioSelect,
        help_text="The languages of its site; leaving one takes its pages away.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["gss_code"].label, self.fields["parent"].label = "GSS code", "County council"
        self.initial["spoken"] = ",".join(self.instance.languages)
        self.show_forms(self.instance.name_forms)
        if "parent" in self.fields:
            self.fields["parent"].queryset = Council.objects.filter(tier=Tier.COUNTY)
            self.fields["nation"].queryset = Nation.objects.order_by("name")

    def clean_slug(self) -> str:
        slug: str = self.cleaned_data["slug"]
        if Layer.objects.filter(kind=Layer.Kind.COUNCIL, slug=slug).exclude(pk=self.instance.pk).exists():
            raise ValidationError("Another council has this name in addresses.")
        return slug

    def clean_site_origin(self) -> str:
        origin: str = self.cleaned_data["site_origin"]
        host = urlsplit(origin).hostname
        if host and CouncilHost.objects.filter(host=host).exclude(council_id=self.instance.pk or 0).exists():
            raise ValidationError("Another council's site is at this address.")
        return origin

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("parent") and cleaned.get("tier") != Tier.DISTRICT:
            self.add_error("parent", "Only a district has a county above it.")
        if cleaned.get("spoken") in LANGUAGE_CHOICES:
            self.instance.languages = LANGUAGE_CHOICES[cleaned["spoken"]][0]
        self.instance.name_forms = self.get_forms()
        return cleaned


class CouncilFilter(WagtailFilterSet):
    """By nation, tier and standing."""

    nation = django_filters.ModelChoiceFilter(
        queryset=Nation.objects.order_by("name"), widget=RadioSelect, empty_label="All"
    )
    tier = django_filters.ChoiceFilter(choices=Tier.choices, widget=RadioSelect, empty_label="All")
    standing = django_filters.ChoiceFilter(
        label="Standing",
        choices=[("joined", "Joined"), ("suspended", "Suspended"), ("registered", "Registered only")],
        widget=RadioSelect,
        empty_label="All",
        method="by_standing",
    )

    class Meta:
        model = Council
        fields: tuple[str, ...] = ("nation", "tier", "standing")

    def by_standing(self, queryset: Any, name: str, value: str) -> Any:
        if value == "registered":
            return queryset.filter(joined=False)
        return queryset.filter(joined=True, suspended=value == "suspended")


def council_buttons(council: Council) -> list[Button]:
    """What can be done with a council beside editing it."""
    if not council.joined:
        return [action_button(council, "join", "Join", "plus")]
    report = reverse("councils_report", args=[council.slug])
    buttons = [Button("What it publishes", url=report, icon_name="list-ul", priority=15)]
    if council.suspended:
        return [*buttons, action_button(council, "join", "End the suspension", "rotate")]
    return [*buttons, action_button(council, "suspend", "Suspend", "warning")]


def action_button(council: Council, action: str, label: str, icon: str) -> Button:
    return Button(label, url=reverse(f"councils:{action}", args=[council.pk]), icon_name=icon, priority=40)


class CouncilListView(ListView):
    """The register."""

    related = ("nation", "parent")

    def get_list_more_buttons(self, instance: Council) -> list[Any]:
        return [*super().get_list_more_buttons(instance), *council_buttons(instance)]


class CouncilChangeView(ChangeView):
    """One council, with its actions in the header."""

    @property
    def header_more_buttons(self) -> list[Button]:
        return [*super().header_more_buttons, *council_buttons(self.object)]


def join(request: HttpRequest, pk: int) -> HttpResponse:
    """Asks once, then lets a registered council publish or ends its suspension."""
    council = get_object_or_404(Council, pk=pk)
    comes_back = council.joined
    if request.method == "POST":
        join_council(council, scope=None if comes_back else "all", user=request.user)
        done = "publishes again" if comes_back else "has joined; it takes the whole library"
        return _go_back(request, council, f"{council} {done}.")
    text = (
        "Its pages come back as they were, with its facts and overrides."
        if comes_back
        else "It gets a site, a look and the whole library. Facts that it lacks keep pages waiting."
    )
    return _ask(request, council, "End the suspension" if comes_back else "Join", text)


def suspend(request: HttpRequest, pk: int) -> HttpResponse:
    """Asks once, then takes every page of a council away."""
    council = get_object_or_404(Council, pk=pk, joined=True)
    if request.method == "POST":
        suspend_council(council, user=request.user)
        return _go_back(request, council, f"{council} is suspended.")
    text = "Its feeds, API and site lose every page until the suspension ends. Nothing that it wrote is lost."
    return _ask(request, council, "Suspend", text)


def _ask(request: HttpRequest, council: Council, title: str, text: str) -> HttpResponse:
    context = {"council": council, "title": title, "text": text}
    return TemplateResponse(request, "syndication/admin/confirm_council.html", context)


def _go_back(request: HttpRequest, council: Council, message: str) -> HttpResponse:
    messages.success(request, message)
    return redirect(reverse("councils:edit", args=[council.pk]))


class CouncilViewSet(CouncilsViewSet):
    """The register as screens."""

    model = Council
    icon = "home"
    menu_label = "Councils"
    noun = "council"
    menu_name = "councils-register"
    url_prefix = "councils/register"
    url_namespace = "councils"
    can_end = False
    index_view_class = CouncilListView
    edit_view_class = CouncilChangeView
    filterset_class = CouncilFilter
    form_class = CouncilForm
    search_fields = ("name", "name_cy", "slug", "gss_code")
    ordering = ("-joined", "name")
    list_display = (
        "name",
        "nation__name",
        "tier",
        StatusTagColumn(
            "standing", accessor=standing, primary=lambda council: council.joined and not council.suspended
        ),
        "gss_code",
    )
    list_export = (
        "gss_code",
        "name",
        "name_cy",
        "slug",
        "nation.name",
        "tier",
        "joined",
        "suspended",
        "homepage",
    )
    export_headings = {"nation.name": "Nation"}
    form_panels = [
        MultiFieldPanel(
            [FieldPanel("name"), FieldPanel("name_cy"), FieldPanel("slug"), FieldPanel("gss_code")],
            heading="Name",
        ),
        welsh_forms_panel("Welsh name after mutation"),
        MultiFieldPanel([FieldPanel("nation"), FieldPanel("tier"), FieldPanel("parent")], heading="Place"),
        MultiFieldPanel(
            [
                FieldPanel("spoken"),
                FieldPanel("homepage"),
                FieldPanel("site_origin"),
                FieldPanel("url_template"),
                FieldPanel("requires_key"),
            ],
            heading="Publishing",
        ),
    ]

    def get_urlpatterns(self) -> list[Any]:
        own = [
            path("join/<int:pk>/", join, name="join"),
            path("suspend/<int:pk>/", suspend, name="suspend"),
        ]
        return [*super().get_urlpatterns(), *decorate_urlpatterns(own, for_platform_admins)]
