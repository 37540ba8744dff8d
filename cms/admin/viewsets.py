"""The “Library” group of the menu: facts, services, interactions, synonyms."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import Permission
from django.db.models import ProtectedError
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from wagtail.admin import messages
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.admin.ui.tables import Column
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup

from cms.models import ContentOwner, FactDefinition, LgilInteraction, LgslService, SearchSynonyms


class FactDeleteView(generic.DeleteView):
    """Deletes a fact that nothing uses; says where it is used otherwise."""

    def form_valid(self, form: Any) -> HttpResponse:
        try:
            return super().form_valid(form)
        except ProtectedError as error:
            messages.error(self.request, str(error.args[0]))
            return redirect(reverse(self.edit_url_name, args=[self.object.pk]))


def required_words(fact: FactDefinition) -> str:
    """Said only of facts without which a page is not published."""
    return "required" if fact.required else ""


class FactViewSet(ModelViewSet):
    """The definitions of facts."""

    model = FactDefinition
    icon = "tag"
    menu_label = "Facts"
    menu_name = "facts"
    url_prefix = "library/facts"
    url_namespace = "library_facts"
    add_to_admin_menu = False
    delete_view_class = FactDeleteView
    copy_view_enabled = False
    list_display = (
        "label",
        "key",
        "type",
        Column("required", accessor=required_words, sort_key="required"),
        "lgsl",
    )
    list_filter = ("type", "required")
    search_fields = ("label", "key", "guidance")
    search_backend_name = (
        None  # by the database: a search index does not look at chosen fields on every engine
    )
    ordering = ("label",)
    list_per_page = 50
    panels = [
        MultiFieldPanel([FieldPanel("label"), FieldPanel("label_cy"), FieldPanel("key")], heading="Name"),
        MultiFieldPanel(
            [FieldPanel("type"), FieldPanel("unit"), FieldPanel("choices_en"), FieldPanel("choices_cy")],
            heading="Type",
        ),
        MultiFieldPanel([FieldPanel("guidance"), FieldPanel("example")], heading="For councils"),
        MultiFieldPanel(
            [
                FieldPanel("required"),
                FieldPanel("from_register"),
                FieldPanel("default_en"),
                FieldPanel("default_cy"),
                FieldPanel("fallback_en"),
                FieldPanel("fallback_cy"),
            ],
            heading="Where a council has no value",
        ),
        MultiFieldPanel([FieldPanel("lgsl"), FieldPanel("lgil")], heading="Service"),
    ]


class ServiceViewSet(ModelViewSet):
    """The services of the LGSL, which come from the register."""

    model = LgslService
    icon = "list-ul"
    menu_label = "Services (LGSL)"
    menu_name = "lgsl-services"
    url_prefix = "library/services"
    url_namespace = "library_services"
    add_to_admin_menu = False
    copy_view_enabled = False
    list_display = ("name", "code", "providing_tier")
    list_filter = ("providing_tier",)
    search_fields = ("name", "description")
    list_per_page = 50
    form_fields = ("code", "name", "slug", "description", "providing_tier")


class InteractionViewSet(ModelViewSet):
    """The interactions of the LGIL."""

    model = LgilInteraction
    icon = "list-ul"
    menu_label = "Interactions (LGIL)"
    menu_name = "lgil-interactions"
    url_prefix = "library/interactions"
    url_namespace = "library_interactions"
    add_to_admin_menu = False
    copy_view_enabled = False
    list_display = ("name", "code")
    search_fields = ("name",)
    form_fields = ("code", "name", "slug")


class OwnerViewSet(ModelViewSet):
    """The teams that answer for pages."""

    model = ContentOwner
    icon = "group"
    menu_label = "Owners"
    menu_name = "content-owners"
    url_prefix = "library/owners"
    url_namespace = "library_owners"
    add_to_admin_menu = False
    copy_view_enabled = False
    list_display = ("name", "email")
    search_fields = ("name", "email")
    form_fields = ("name", "email")


class SynonymsViewSet(ModelViewSet):
    """What citizens call things, for the search. A change counts at once."""

    model = SearchSynonyms
    icon = "search"
    menu_label = "Search synonyms"
    menu_name = "search-synonyms"
    url_prefix = "library/synonyms"
    url_namespace = "library_synonyms"
    add_to_admin_menu = False
    copy_view_enabled = False
    list_display = ("words", "means", "language")
    list_filter = ("language",)
    search_fields = ("words", "means")
    search_backend_name = None
    list_per_page = 100
    form_fields = ("language", "words", "means")


class LibraryGroup(ModelViewSetGroup):
    """“Library” in the menu."""

    menu_label = "Library"
    menu_name = "library"
    menu_icon = "folder-open-inverse"
    menu_order = 150
    items = (FactViewSet(), ServiceViewSet(), InteractionViewSet(), OwnerViewSet(), SynonymsViewSet())


def library_permissions() -> Any:
    """The permissions that a group can be given in the editor's settings."""
    return Permission.objects.filter(
        content_type__app_label="cms",
        content_type__model__in=(
            "factdefinition",
            "lgslservice",
            "lgilinteraction",
            "contentowner",
            "searchsynonyms",
        ),
    )
