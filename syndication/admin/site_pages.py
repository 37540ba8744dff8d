"""A council's home page and its accessibility statement, with suggestions from what people read."""

from __future__ import annotations

from typing import Any

from django import forms
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import Column

from syndication.actions.save_site_pages import save_site_pages
from syndication.models import MOST_TASKS, SitePages
from syndication.queries.feedback import find_most_read
from syndication.queries.page_records import find_titles, title_of

from .base import ChangeView, CouncilsViewSet, ListView
from .choosing import PageField
from .own_rows import OwnRowView, StaleSafeMixin

SUGGESTIONS = 10


def suggestion(council: Any) -> str:
    """What citizens of a council read most, as a sentence under the first task."""
    titles = find_titles()
    read = list(find_most_read(council).items())[:SUGGESTIONS]
    named = [f"{title_of(titles, shared_id)} ({count:,})" for shared_id, count in read]
    return f"Read most in the last four weeks: {', '.join(named)}." if named else ""


def task_name(place: int) -> str:
    return f"task_{place}"


class SitePagesForm(WagtailAdminModelForm):
    """Eight places for tasks; an empty one is left out."""

    fields: dict[str, Any]

    based_on = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["based_on"] = self.instance.number
        chosen = [*self.instance.top_tasks, *[""] * MOST_TASKS]
        for place in range(MOST_TASKS):
            self.fields[task_name(place + 1)].initial = chosen[place]
        if self.instance.council_id:
            if "council" in self.fields:
                self.fields["council"].disabled = True
            self.fields[task_name(1)].help_text = suggestion(self.instance.council)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        tasks = [cleaned.get(task_name(place)) for place in range(1, MOST_TASKS + 1)]
        self.instance.top_tasks = list(dict.fromkeys(str(task) for task in tasks if task))
        return cleaned


def form_with_tasks() -> type[SitePagesForm]:
    """The form, with one field for each place."""
    fields = {
        task_name(place): PageField(label=f"Task {place}", required=False, blank="No page")
        for place in range(1, MOST_TASKS + 1)
    }
    return type("SitePagesForm", (SitePagesForm,), fields)


def site_pages_panels() -> list[Any]:
    return [
        MultiFieldPanel(
            [FieldPanel(task_name(place)) for place in range(1, MOST_TASKS + 1)],
            heading="Top tasks",
            help_text="The top of the home page, in this order. Without any it shows what is read most.",
        ),
        MultiFieldPanel(
            [
                FieldPanel("compliance"),
                FieldPanel("audited_on"),
                FieldPanel("audited_by"),
                FieldPanel("known_problems_en"),
                FieldPanel("known_problems_cy"),
            ],
            heading="Accessibility statement",
        ),
        FieldPanel("based_on"),
    ]


class SitePagesChangeView(StaleSafeMixin, ChangeView):
    """For platform admins, from the list of all councils."""

    template_name = "syndication/admin/own_row.html"
    store = staticmethod(save_site_pages)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context_data(**kwargs), "may_save": True}


class OwnSitePagesView(OwnRowView):
    """“Your council → Home page and accessibility”."""

    model = SitePages
    screen = "Home page and accessibility statement"
    edit_url_name = "councils_site_pages"
    header_icon = "home"
    store = staticmethod(save_site_pages)
    panel = ObjectList(site_pages_panels(), base_form_class=form_with_tasks()).bind_to_model(SitePages)


class SitePagesListView(ListView):
    related = ("council",)


def count_tasks(row: SitePages) -> int:
    return len(row.top_tasks)


class SitePagesViewSet(CouncilsViewSet):
    """Home pages and accessibility statements as screens."""

    model = SitePages
    icon = "home"
    menu_label = "Site pages"
    noun = "site pages"
    menu_name = "site-pages"
    url_prefix = "councils/site-pages"
    url_namespace = "site_pages"
    can_end = False
    index_view_class = SitePagesListView
    form_class = form_with_tasks()
    list_filter = ("compliance",)
    search_fields = ("council__name",)
    ordering = ("council__name",)
    list_display = ("council__name", Column("tasks", accessor=count_tasks), "compliance", "audited_on")
    edit_view_class = SitePagesChangeView
    form_panels = [FieldPanel("council"), *site_pages_panels()]
