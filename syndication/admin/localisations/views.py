"""Starting, editing, publishing and taking back a localisation. Every save goes through the actions."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from wagtail.admin import messages

from cms.canonical import UnknownReference
from syndication.actions.save_localisation import save_localisation, write_baseline
from syndication.domain.errors import OverrideRefused, StaleEdit, UnknownPage
from syndication.models import Localisation, Override
from syndication.queries.addressables import Addressable, list_addressables
from syndication.queries.bases import find_localisation, get_base
from syndication.source.localisations import build_operation

from ..base import AddView, ChangeView, describe
from .conflicts import Conflict
from .forms import LocalisationForm, take_over, without_rows


class StartView(AddView):
    """Chooses layer and page, and leads to the editing of their overrides."""

    page_title = "Change a page for"
    submit_button_label = "Go on"

    def form_valid(self, form: Any) -> HttpResponse:
        layer = form.cleaned_data["layer"]
        shared_id, language = form.cleaned_data["page"]
        found = find_localisation(layer, str(shared_id), language)
        if found is None:
            found = Localisation(layer=layer, shared_id=shared_id, language=language, live=False)
            try:
                save_localisation(found, based_on=0, user=self.request.user)
            except UnknownPage as error:
                form.add_error("page", error.detail)
                return self.form_invalid(form)
        return redirect(reverse("localisations:edit", args=[found.pk]))


class LocalisationEditView(ChangeView):
    """The newest draft; a save from an older one is answered with all three versions."""

    template_name = "syndication/admin/localisation.html"
    actions = ("edit", "publish", "continue")
    form: LocalisationForm
    has_merged = False

    def get_object(self, queryset: Any = None) -> Localisation:
        row: Localisation = super().get_object(queryset)
        latest: Localisation = row.get_latest_revision_as_object()
        return latest

    @cached_property
    def parts(self) -> list[Addressable]:
        """What of the page can be changed; nothing once the library has never published it."""
        try:
            base = get_base(self.object.layer, str(self.object.shared_id), self.object.language)
        except UnknownPage:
            return []
        return list_addressables(base, self.object.language)

    def path_choices(self) -> list[tuple[str, str]]:
        choices = {part.path: part.summary for part in self.parts}
        posted = [value for name, value in self.request.POST.items() if name.endswith("-path")]
        for path in (*(override.path for override in self.object.overrides.all()), *posted):
            choices.setdefault(path, f"Not on the page any more: {path}")
        choices.pop("", None)
        return list(choices.items())

    def get_form_kwargs(self) -> dict[str, Any]:
        kwargs: dict[str, Any] = super().get_form_kwargs()
        kwargs["paths"] = self.path_choices()
        if "data" in kwargs:
            kwargs["data"] = without_rows(kwargs["data"])
        return kwargs

    def form_valid(self, form: LocalisationForm) -> HttpResponse:
        self.form = form
        stored = self._newest()
        based_on, typed = form.cleaned_data["based_on"], form.overrides()
        if self.action == "continue" or based_on != stored.lock_version:
            conflict = Conflict(stored, typed, based_on, {part.path: part.summary for part in self.parts})
            return self._go_on(conflict) if self.action == "continue" else self._show(conflict)
        take_over(stored, typed)
        if not self._write_baselines(stored):
            return self._refuse()
        try:
            revision = save_localisation(stored, based_on=based_on, user=self.request.user)
        except StaleEdit:
            newest = self._newest()
            return self._show(
                Conflict(newest, typed, based_on, {part.path: part.summary for part in self.parts})
            )
        if self.action == "publish":
            revision.publish(user=self.request.user)
        return self._done()

    def _newest(self) -> Localisation:
        latest: Localisation = Localisation.objects.get(pk=self.object.pk).get_latest_revision_as_object()
        return latest

    def _write_baselines(self, localisation: Localisation) -> bool:
        """Puts each refusal at the field that it is about; False where there was any."""
        base = get_base(localisation.layer, str(localisation.shared_id), localisation.language)
        for form in self.form.override_forms():
            try:
                write_baseline(form.instance, base, self.request.user)
                build_operation(form.instance, localisation.language)
            except OverrideRefused as error:
                form.add_error("path", error.detail)
            except UnknownReference as error:
                form.add_error("rich" if form.instance.kind == Override.Kind.FILL else "text", str(error))
        return not any(form.errors for form in self.form.override_forms())

    def _refuse(self) -> HttpResponse:
        self.produced_error_code = "validation_error"
        self.produced_error_message = "Nothing was saved: one of the changes is not possible."
        response: HttpResponse = self.form_invalid(self.form)
        return response

    def _show(self, conflict: Conflict) -> HttpResponse:
        """409 with the three versions; the form comes along, so that nothing typed is lost."""
        latest = conflict.localisation.latest_revision
        context = {
            "localisation": self.object,
            "subtitle": self.name_of(self.object),
            "versions": conflict.versions(),
            "fields": [(name, value) for name, values in self.request.POST.lists() for value in values],
            "stored_by": latest.user if latest else None,
            "stored_at": latest.created_at if latest else None,
            "edit_url": self.get_edit_url(),
        }
        return TemplateResponse(
            self.request, "syndication/admin/localisation_conflict.html", context, status=409
        )

    def _go_on(self, conflict: Conflict) -> HttpResponse:
        """The newest version with the editor's text laid over it, to be read and saved."""
        self.object = conflict.localisation
        take_over(self.object, conflict.merged())
        kwargs = super().get_form_kwargs()
        kwargs = {name: value for name, value in kwargs.items() if name not in ("data", "files")}
        self.has_merged = True
        self.form = self.get_form_class()(**kwargs, paths=self.path_choices())
        messages.warning(self.request, "Your text is laid over the newest version. Nothing is saved yet.")
        return self.render_to_response(self.get_context_data(form=self.form))

    def _done(self) -> HttpResponse:
        done = "Published" if self.action == "publish" else "Draft saved"
        messages.success(self.request, f"{done}: {self.name_of(self.object)}.")
        return redirect(self.get_edit_url())

    @property
    def has_unsaved_changes(self) -> bool:
        return self.has_merged or bool(self.form.is_bound)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        context["parts"] = self.parts
        context["is_published"] = bool(self.object.operations)
        context["unpublish_url"] = reverse("localisations:unpublish", args=[self.object.pk])
        return context


def take_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Asks once, then takes all of a layer's changes to a page back; drafts and history stay."""
    localisation = get_object_or_404(Localisation, pk=pk)
    edit_url = reverse("localisations:edit", args=[pk])
    if request.method == "POST":
        localisation.unpublish(user=request.user)
        messages.success(request, f"Taken back: {describe(localisation)}.")
        return redirect(edit_url)
    context = {"localisation": localisation, "subtitle": describe(localisation), "edit_url": edit_url}
    return TemplateResponse(request, "syndication/admin/localisation_take_back.html", context)
