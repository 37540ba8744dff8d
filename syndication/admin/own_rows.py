"""Screens for the one row that a council has of a kind: its own people reach it, and nobody else (law 7).

A save over somebody else's is refused; the form comes back with what both changed (law 8).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from wagtail.admin import messages
from wagtail.log_actions import log

from syndication.domain.errors import StaleEdit
from syndication.models import Branding, Change, Council, SitePages
from syndication.permissions import can_edit_council, can_manage_council

from .base import ChangeView
from .gate import hide_unless

Row = Branding | SitePages


@dataclass(frozen=True)
class Clash:
    """One member that two people changed differently. All are as the log writes them."""

    name: str
    started: Any
    stored: Any
    typed: Any


def find_clashes(started: dict[str, Any], stored: Row, typed: Row) -> Iterator[Clash]:
    """Takes over into `typed` what only the other person changed; gives what both did."""
    theirs, ours = stored.log_entry().payload, typed.log_entry().payload
    for name, now in theirs.items():
        before = started.get(name, now)
        if ours[name] == before != now:
            take_over(typed, stored, name)
        elif before != now != ours[name]:
            yield Clash(name.replace("_", " "), before, now, ours[name])


def take_over(typed: Row, stored: Row, name: str) -> None:
    """A member of the log is a field, or the two fields of its languages."""
    for field in (name, f"{name}_en", f"{name}_cy"):
        if hasattr(stored, field):
            setattr(typed, field, getattr(stored, field))


class StaleSafeMixin:
    """Saves through an action that knows what the author saw, and shows both versions when it refuses."""

    store: Callable[..., Row]
    request: HttpRequest
    form: Any

    def save_instance(self) -> Row:
        form = self.form
        based_on = form.cleaned_data.get("based_on") or 0
        row = type(self).store(form.instance, based_on=based_on, user=self.request.user)
        log(instance=row, action="wagtail.edit", user=self.request.user)
        return row

    def form_valid(self, form: Any) -> HttpResponse:
        try:
            return super().form_valid(form)  # type: ignore[misc]
        except StaleEdit as error:
            return self.show_both(form, error)

    def show_both(self, form: Any, error: StaleEdit) -> HttpResponse:
        """The form once more, with what was typed and what was saved meanwhile; saving it again is a decision."""
        typed = form.instance
        stored = type(typed)._default_manager.get(council_id=typed.council_id)
        change = Change.objects.filter(number=form.cleaned_data.get("based_on") or 0).first()
        clashes = list(find_clashes(change.payload if change else {}, stored, typed))
        typed.pk, typed.number = stored.pk, stored.number
        kwargs = {**self.get_form_kwargs(), "instance": typed, "data": None, "files": None}  # type: ignore[attr-defined]
        self.form = self.get_form_class()(**kwargs)  # type: ignore[attr-defined]
        messages.error(self.request, f"Nothing was saved. {error.detail}")
        context = self.get_context_data(form=self.form, clashes=clashes, is_stale=True)  # type: ignore[attr-defined]
        return self.render_to_response(context)  # type: ignore[attr-defined]


class OwnRowView(StaleSafeMixin, ChangeView):
    """One council's row, by its slug. Editors look; managers change. `screen` is what the screen is called."""

    permission_required = None
    permission_policy = None
    screen = ""
    template_name = "syndication/admin/own_row.html"
    council: Council

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.council = get_object_or_404(Council, slug=kwargs["slug"], joined=True)
        hide_unless(can_edit_council(request.user, self.council))
        if request.method == "POST" and not self.may_save:
            raise PermissionDenied("Only managers of the council change this.")
        return super().dispatch(request, *args, **kwargs)

    @property
    def may_save(self) -> bool:
        return can_manage_council(self.request.user, self.council)

    def get_object(self, queryset: Any = None) -> Row:
        rows = self.model._default_manager.filter(council=self.council)
        return rows.first() or self.model(council=self.council)

    def get_form(self, form_class: Any = None) -> Any:
        form = super().get_form(form_class)
        if not self.may_save:
            for field in form.fields.values():
                field.disabled = True
        return form

    def get_edit_url(self) -> str:
        return reverse(str(self.edit_url_name), args=[self.council.slug])

    def get_success_url(self) -> str:
        return self.get_edit_url()

    def get_success_buttons(self) -> list[Any]:
        return []

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            {"url": reverse("wagtailadmin_home"), "label": "Home"},
            {"url": "", "label": f"{self.screen} of {self.council}"},
        ]

    def get_page_subtitle(self) -> str:
        return f"{self.screen} of {self.council}"

    def get_success_message(self) -> str:
        return f"Saved: {self.screen.lower()} of {self.council}."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context_data(**kwargs), "council": self.council, "may_save": self.may_save}
