"""What the lists and forms under “Councils” have in common."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db.models import Model
from django.urls import reverse
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.panels import ObjectList
from wagtail.admin.ui.tables import Column, StatusTagColumn
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.utils.urlpatterns import decorate_urlpatterns

from cms.languages import LANGUAGES
from syndication.queries.page_records import find_titles, title_of

from .gate import for_platform_admins

# What columns of fields are called.
HEADINGS = {
    "council__name": "Council",
    "gss_code": "GSS code",
    "layer__name": "Council or partnership",
    "nation__name": "Nation",
    "partnership__name": "Partnership",
    "user__email": "E-mail",
    "user__username": "Person",
    "valid_from": "From",
    "valid_to": "To",
}
NOT_SAVED = "Nothing was saved: something needs to be put right first."


class NamedMixin:
    """Says what rows are in the words of the menu, since the models' own names are for programmers.

    `noun` and `plural` come from the viewset.
    """

    noun = ""
    plural = ""
    index_url_name: str | None = None
    breadcrumbs_items: list[dict[str, Any]]

    def name_of(self, instance: Any) -> str:
        return describe(instance)

    def get_page_subtitle(self) -> str:
        instance = getattr(self, "object", None)
        return self.name_of(instance) if instance is not None and instance.pk else self.noun

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        listing = {"url": reverse(str(self.index_url_name)), "label": self.plural}
        return [*self.breadcrumbs_items, listing, {"url": "", "label": self.get_page_subtitle()}]


class ListView(NamedMixin, generic.IndexView):
    """A list. `related` names what each row is read with."""

    related: tuple[str, ...] = ()

    def get_base_queryset(self) -> Any:
        queryset = super().get_base_queryset()
        return queryset.select_related(*self.related) if self.related else queryset

    def _get_custom_column(self, field_name: str, *args: Any, **kwargs: Any) -> Any:
        column = super()._get_custom_column(field_name, *args, **kwargs)
        column.label = HEADINGS.get(field_name, column.label)
        return column

    def get_paginator(self, *args: Any, **kwargs: Any) -> Any:
        paginator = super().get_paginator(*args, **kwargs)
        paginator.verbose_name, paginator.verbose_name_plural = self.verbose_name, self.verbose_name_plural
        return paginator

    @property
    def verbose_name(self) -> str:
        return self.noun

    @property
    def verbose_name_plural(self) -> str:
        return f"{self.noun}s"

    def get_page_title(self) -> str:
        return self.plural

    def get_page_subtitle(self) -> str:
        return ""

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.plural}]

    @property
    def add_item_label(self) -> str:
        return f"Add {self.noun}"


class AddView(NamedMixin, generic.CreateView):
    """Creates a row, starting from values in the address (`?council=12`)."""

    error_message = NOT_SAVED

    def get_initial(self) -> dict[str, Any]:
        return {**super().get_initial(), **self.request.GET.dict()}

    def get_page_subtitle(self) -> str:
        return f"New {self.noun}"

    def get_success_message(self, instance: Any) -> str:
        return f"Saved: {self.name_of(instance)}."


class ChangeView(NamedMixin, generic.EditView):
    """Edits a row. `end_label` names what the “delete” of these rows is."""

    end_label = "End"
    error_message = NOT_SAVED

    @property
    def delete_item_label(self) -> str:
        return self.end_label

    def get_success_message(self) -> str:
        return f"Saved: {self.name_of(self.object)}."


class EndView(NamedMixin, generic.DeleteView):
    """Ends a row's effect; the row and its history stay (the log is append-only)."""

    page_title = "End"
    template_name = "syndication/admin/confirm_end.html"
    consequence = (
        "What it did ends with this, and the row stays in its list as ended. Saving it again brings it back."
    )

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return []

    @property
    def confirmation_message(self) -> str:
        return self.consequence

    def get_success_message(self) -> str:
        return f"Ended: {self.name_of(self.object)}."


class CouncilsViewSet(ModelViewSet):
    """A viewset that only platform admins reach, on every address that it has or will have."""

    add_to_admin_menu = False
    add_to_reference_index = False
    copy_view_enabled = False
    list_per_page = 50
    index_view_class = ListView
    add_view_class = AddView
    edit_view_class = ChangeView
    delete_view_class = EndView
    form_class: type[WagtailAdminModelForm] = WagtailAdminModelForm
    form_panels: ClassVar[list[Any]] = []
    can_end = True
    noun = ""
    # Who reaches its addresses.
    guard: Any = staticmethod(for_platform_admins)

    def get_edit_handler(self) -> Any:
        return ObjectList(self.form_panels, base_form_class=self.form_class).bind_to_model(self.model)

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        common = super().get_common_view_kwargs(**kwargs)
        common.update(usage_url_name=None, noun=self.noun, plural=self.menu_label)
        if not self.can_end:
            common["delete_url_name"] = None
        return common

    def get_urlpatterns(self) -> list[Any]:
        left_out = {"usage"} if self.can_end else {"usage", "delete"}
        patterns = [pattern for pattern in super().get_urlpatterns() if pattern.name not in left_out]
        return list(decorate_urlpatterns(patterns, self.guard))

    def get_permissions_to_register(self) -> Any:
        """None: access follows from `syndication.permissions`, not from ticks in a group."""
        return super().get_permissions_to_register().none()


class ReturningForm(WagtailAdminModelForm):
    """A form for rows of which there is one for each place: creating one that ended brings it back.

    `place` names the fields that tell rows apart.
    """

    instance: Any
    place: ClassVar[tuple[str, ...]] = ()
    taken = "There is one already; edit that."

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if not self.errors:
            self._find_place({name: cleaned[name] for name in self.place})
        return cleaned

    def _find_place(self, place: dict[str, Any]) -> None:
        there = type(self.instance)._default_manager.filter(**place).exclude(pk=self.instance.pk).first()
        if there is None:
            return
        if there.active or self.instance.pk:
            raise ValidationError(self.taken)
        self.instance = there

    def save(self, commit: bool = True) -> Any:
        self.instance.active = True
        return super().save(commit=commit)


class PageColumn(Column):
    """The title of the page that a row is about, with its language where it has one."""

    def get_cell_context_data(self, instance: Any, parent_context: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_cell_context_data(instance, parent_context)
        titles = titles_for(parent_context.get("request"))
        context["value"] = page_words(titles, instance)
        return context

    def get_value(self, instance: Any) -> Any:
        return instance.shared_id or ""


class ActivityColumn(StatusTagColumn):
    """Whether a row has an effect or has ended."""

    def __init__(self) -> None:
        super().__init__("state", label="State", accessor=activity, primary=lambda row: row.active)


def activity(row: Any) -> str:
    return "in effect" if row.active else "ended"


def titles_for(request: Any) -> dict[tuple[str, str], str]:
    """Every title, read once for each request."""
    known: dict[tuple[str, str], str] | None = getattr(request, "_page_titles", None)
    if known is None:
        known = find_titles()
        if request is not None:
            request._page_titles = known
    return known


def page_words(titles: dict[tuple[str, str], str], row: Any) -> str:
    language = getattr(row, "language", "")
    title = title_of(titles, row.shared_id, language)
    return f"{title} ({LANGUAGES.get(language, language)})" if title and language else title


def describe(instance: Model) -> str:
    """A row in words, with the titles of pages."""
    owner = getattr(instance, "council", None) or getattr(instance, "layer", None)
    if owner is None or not hasattr(instance, "shared_id"):
        return str(instance)
    words = page_words(find_titles(), instance) or "everything"
    return f"{owner}: {words}"


def choices_with_blank(choices: Iterable[tuple[str, Any]], blank: str = "Choose…") -> list[tuple[str, Any]]:
    return [("", blank), *choices]
