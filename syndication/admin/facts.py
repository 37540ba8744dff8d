"""Facts: the local values that shared text refers to, for nations, partnerships and councils."""

from __future__ import annotations

from typing import Any

import django_filters
from django import forms
from django.core.exceptions import ValidationError
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, MultiFieldPanel
from wagtail.admin.ui.tables import Column, StatusTagColumn
from wagtail.admin.widgets import AdminAutoHeightTextInput

from cms.facts import FACT_TYPES
from syndication.models import DefinitionRecord, FactValue, Layer

from .base import AddView, ChangeView, CouncilsViewSet, EndView, ListView
from .fact_text import shown_text, shown_texts, typed_text
from .welsh_forms import WelshFormsMixin, welsh_forms_panel


class DefinitionField(forms.ModelChoiceField):
    """A fact of the library by its label."""

    def label_from_instance(self, obj: DefinitionRecord) -> str:
        return f"{obj.snapshot['label']} ({FACT_TYPES[obj.snapshot['type']].label.lower()}; {obj.key})"


class FactForm(WelshFormsMixin, WagtailAdminModelForm):
    """One value, typed as people write it and stored as its type wants it."""

    fields: dict[str, Any]

    definition = DefinitionField(label="Fact", queryset=DefinitionRecord.objects.filter(active=True))
    value = forms.CharField(
        widget=AdminAutoHeightTextInput,
        help_text="As you would write it: £52, 01632 960 001, 1 April 2027, Mon-Fri 09:00-17:00.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["layer"].label = "Council, partnership or nation"
        self.fields["valid_from"].label, self.fields["valid_to"].label = "First day", "Last day"
        self.fields["valid_to"].help_text = ""
        if self.instance.definition_id:
            self._show_stored()

    def _show_stored(self) -> None:
        row = self.instance
        self.initial["value"] = typed_text(row.type, row.value)
        self.show_forms(row.value if isinstance(row.value, dict) and row.type == "text" else {})
        self.fields["definition"].queryset |= DefinitionRecord.objects.filter(pk=row.definition_id)
        example = row.definition.snapshot.get("example") or FACT_TYPES[row.type].example
        guidance = row.definition.snapshot.get("guidance") or ""
        shown = " · ".join(dict.fromkeys(shown_texts(row.type, row.value, row.language).values()))
        self.fields["value"].help_text = f"Shown as: {shown}. {guidance} For example: {example}".strip()

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        definition, typed = cleaned.get("definition"), cleaned.get("value")
        if definition and typed:
            self._add_forms(definition, typed)
        if not self.errors:
            self._refuse_second()
        return cleaned

    def _add_forms(self, definition: DefinitionRecord, typed: str) -> None:
        """Puts mutated forms beside the text; the row itself reads what was typed, or says what to type."""
        given = self.get_forms()
        if given and definition.snapshot["type"] != "text":
            self.add_error("form_soft", "Only a text has mutated forms: empty these fields.")
        elif given:
            self.cleaned_data["value"] = {"text": typed, **given}

    def _refuse_second(self) -> None:
        """Two values of one fact from the same day would leave it open which one counts."""
        names = ("layer", "definition", "language", "valid_from")
        place = {name: self.cleaned_data.get(name) for name in names}
        others = FactValue.objects.filter(**place).exclude(state=FactValue.State.REMOVED)
        if others.exclude(pk=self.instance.pk).exists():
            raise ValidationError(
                "There is a value from the same day already; edit that, or choose another day."
            )

    def save(self, commit: bool = True) -> Any:
        if self.instance.state == FactValue.State.REMOVED:
            self.instance.state = FactValue.State.CURRENT
        return super().save(commit=commit)


class FactFilter(WagtailFilterSet):
    """By layer, fact, language and state."""

    layer = django_filters.ModelChoiceFilter(
        label="Council or partnership",
        queryset=Layer.objects.filter(pk__in=FactValue.objects.values("layer_id")).order_by("name"),
    )
    definition = django_filters.ModelChoiceFilter(
        label="Fact", queryset=DefinitionRecord.objects.order_by("key")
    )

    class Meta:
        model = FactValue
        fields: tuple[str, ...] = ("layer", "definition", "language", "state")


def label_of(row: FactValue) -> str:
    return str(row.definition.snapshot["label"])


def value_of(row: FactValue) -> str:
    return shown_text(row.type, row.value, row.language)


class FactListView(ListView):
    related = ("layer", "definition")


class FactAddView(AddView):
    def name_of(self, instance: FactValue) -> str:
        return fact_words(instance)


class FactChangeView(ChangeView):
    def name_of(self, instance: FactValue) -> str:
        return fact_words(instance)


class FactEndView(EndView):
    page_title = "Remove"
    consequence = (
        "The value counts no more: what the layers above say counts again, and pages that require "
        "this fact may be taken away. It stays in the list as removed; saving it again brings it "
        "back."
    )

    def name_of(self, instance: FactValue) -> str:
        return fact_words(instance)


def fact_words(row: FactValue) -> str:
    return f"{row.layer}: {label_of(row)}, {value_of(row)}"


class FactValueViewSet(CouncilsViewSet):
    """Facts as screens."""

    model = FactValue
    icon = "tag"
    menu_label = "Facts"
    noun = "fact"
    menu_name = "fact-values"
    url_prefix = "councils/facts"
    url_namespace = "fact_values"
    index_view_class = FactListView
    add_view_class = FactAddView
    edit_view_class = FactChangeView
    delete_view_class = FactEndView
    form_class = FactForm
    filterset_class = FactFilter
    search_fields = ("layer__name", "definition__key", "value", "source")
    ordering = ("layer__name", "definition__key")
    list_display = (
        "layer__name",
        Column("fact", accessor=label_of),
        Column("value", accessor=value_of),
        "language",
        "valid_from",
        "valid_to",
        StatusTagColumn("state", accessor="get_state_display", primary=lambda row: row.state == "current"),
    )
    list_export = (
        "layer.name",
        "definition.key",
        "language",
        "value",
        "valid_from",
        "valid_to",
        "state",
        "source",
    )
    export_headings = {"layer.name": "Council or partnership", "definition.key": "Fact"}
    form_panels = [
        HelpPanel(
            "Of council, partnership and nation the nearest that has a value counts. "
            "A value starts and ends on days in Europe/London.",
        ),
        FieldPanel("layer"),
        FieldPanel("definition"),
        FieldRowPanel([FieldPanel("language"), FieldPanel("value")]),
        FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_to")]),
        MultiFieldPanel([FieldPanel("source"), FieldPanel("owner")], heading="Where it comes from"),
        welsh_forms_panel("Welsh text after mutation"),
    ]
