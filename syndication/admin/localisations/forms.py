"""The forms in which overrides are written."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from copy import deepcopy
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.admin.rich_text import get_rich_text_editor_widget

from cms.blocks.checks import check_length, check_text
from cms.blocks.texts import PROSE
from cms.rich_text import sanitise_stored
from syndication.domain import explanations
from syndication.models import Localisation, Override

from ..choosing import PageLanguageField

Choices = Sequence[tuple[str, Any]]
# What the form does not show: kept from the stored override with the same id.
KEPT = (
    "baseline_hash",
    "baseline_edition",
    "baseline",
    "baseline_target",
    "neighbour_before",
    "neighbour_after",
    "author",
    "written_at",
)


class StartForm(WagtailAdminModelForm):
    """Whose changes, and to which page."""

    page = PageLanguageField(label="Page", help_text="Each language is changed on its own.")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["layer"].label = "Council, partnership or nation"


class OverrideForm(WagtailAdminModelForm):
    """One override. `override_id` is its identity, also while it has no row yet."""

    override_id = forms.UUIDField(required=False, widget=forms.HiddenInput)
    rich = forms.CharField(
        label="Text of the slot",
        required=False,
        widget=get_rich_text_editor_widget(features=["h2", *PROSE]),
        help_text="Leave it empty to show the default.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].label = "What to do"
        self.fields["text"].label = "New text"
        self.fields["text"].help_text = "The new title, summary or path. Facts can stand in it: {{fact-key}}."
        self.fields["position"].label = "Where"
        self.fields["content"].required = self.fields["text"].required = False
        if not self.is_bound:
            self.initial["override_id"] = self.instance.uuid
            if self.instance.kind == Override.Kind.FILL:
                self.initial["rich"], self.initial["text"] = self.instance.text, ""

    def clean_text(self) -> str:
        text: str = self.cleaned_data["text"].strip()
        check_text(text)
        return text

    def clean_rich(self) -> str:
        source: str = self.cleaned_data["rich"] or ""
        check_length(source)
        html = sanitise_stored(source)
        check_text(html)
        return html

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        kind = cleaned.get("kind")
        cleaned["position"] = cleaned.get("position") if kind == Override.Kind.INSERT else ""
        self._check_parts(kind, cleaned)
        if kind == Override.Kind.FILL:
            cleaned["text"] = cleaned.get("rich", "")
        elif kind != Override.Kind.SET:
            cleaned["text"] = ""
        self.instance.uuid = cleaned.get("override_id") or uuid.uuid4()
        return cleaned

    def _check_parts(self, kind: str | None, cleaned: dict[str, Any]) -> None:
        """Each kind needs its own part, and says so at that part."""
        blocks = len(cleaned.get("content") or ())
        if kind == Override.Kind.INSERT and not cleaned["position"]:
            self._ask_for("position", explanations.NEEDS_SIDE)
        if kind == Override.Kind.SET and not cleaned.get("text") and cleaned.get("path") != "summary":
            self._ask_for("text", explanations.NEEDS_TEXT)
        if kind == Override.Kind.REPLACE and blocks != 1:
            self._ask_for("content", explanations.NEEDS_ONE_BLOCK)
        if kind == Override.Kind.INSERT and not blocks:
            self._ask_for("content", explanations.NEEDS_BLOCKS)

    def _ask_for(self, name: str, explanation: str) -> None:
        if name not in self.errors:
            self.add_error(name, explanation)


class LocalisationForm(WagtailAdminModelForm):
    """All overrides of one page, with the version that the editor started from."""

    based_on = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, paths: Choices = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["based_on"] = self.instance.lock_version
        formset = self.formsets["overrides"]
        formset.form = with_paths(formset.form, paths)

    def clean(self) -> dict[str, Any]:
        """Refuses two overrides with one identity, which no honest form sends."""
        cleaned = super().clean() or self.cleaned_data
        ids = [value for name, value in self.data.items() if name.endswith("-override_id") and value]
        if len(ids) != len(set(ids)):
            raise ValidationError("Two overrides have the same id; open the page again and copy your text.")
        return cleaned

    def override_forms(self) -> list[OverrideForm]:
        """The forms of the overrides that stay, in order."""
        formset = self.formsets["overrides"]
        gone = set(map(id, formset.deleted_forms))
        return [
            form
            for form in formset.forms
            if id(form) not in gone and not (form.empty_permitted and not form.has_changed())
        ]

    def overrides(self) -> list[Override]:
        return [form.instance for form in self.override_forms()]


def with_paths(form: type[OverrideForm], paths: Choices) -> type[OverrideForm]:
    """The same form, whose path is chosen from what the page has."""
    fields = deepcopy(form.base_fields)
    known = fields["path"]
    fields["path"] = forms.CharField(
        label="What it changes",
        max_length=200,
        widget=forms.Select(choices=[("", "Choose…"), *paths]),
        help_text="The parts of the page, as the library and partnerships leave it.",
    )
    fields["path"].required = known.required
    chosen: Any = type("OverrideForm", (form,), {})
    chosen.base_fields = fields
    return cast(type[OverrideForm], chosen)


class OverridesPanel(InlinePanel):
    """Wagtail's inline panel with a form of its own."""

    def get_form_options(self) -> dict[str, Any]:
        options: dict[str, Any] = super().get_form_options()
        options["formsets"][self.relation_name]["form"] = OverrideForm
        return options


def overrides_panel() -> OverridesPanel:
    return OverridesPanel(
        "overrides",
        heading="Overrides",
        label="Override",
        panels=[
            FieldPanel("kind"),
            FieldPanel("path"),
            FieldPanel("position"),
            FieldPanel("text"),
            FieldPanel("rich"),
            FieldPanel("content"),
            FieldPanel("reason"),
            FieldRowPanel([FieldPanel("owner"), FieldPanel("review_by")]),
        ],
    )


def without_rows(data: QueryDict) -> QueryDict:
    """The posted form with every override known by its id alone: somebody may have deleted its row since."""
    copy = data.copy()
    total = copy.get("overrides-TOTAL_FORMS", "0")
    for index in range(min(int(total), 1000) if total.isdecimal() else 0):
        copy[f"overrides-{index}-id"] = ""
    return copy


def take_over(localisation: Localisation, overrides: Sequence[Override]) -> None:
    """Puts these overrides in place of the localisation's own; each keeps its baseline and its row."""
    stored = {override.uuid: override for override in localisation.overrides.all()}
    rows = dict(Override.objects.filter(localisation_id=localisation.pk).values_list("uuid", "pk"))
    for override in overrides:
        override.pk = rows.get(override.uuid)
        for name in KEPT if override.uuid in stored else ():
            setattr(override, name, getattr(stored[override.uuid], name))
    localisation.overrides = list(overrides)
