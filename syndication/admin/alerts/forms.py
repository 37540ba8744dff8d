"""The form of an alert: a title and a text are enough, and it is live when it is saved."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.admin.widgets import AdminDateTimeInput

from syndication.models import Alert, Council, Layer
from syndication.permissions import find_alert_layers
from syndication.queries.alerts import count_reached
from syndication.queries.page_records import list_live_pages

from ..choosing import PageField

WELSH = ("title_cy", "text_cy")


class LayerField(forms.ModelChoiceField):
    """Whoever an alert can be from, with how many councils get it."""

    counts: dict[int, int]

    def label_from_instance(self, obj: Layer) -> str:
        if obj.kind == Layer.Kind.COUNCIL:
            return obj.name
        count = self.counts.get(obj.pk, 0)
        return f"{obj.name} ({obj.kind}: {count} council{'' if count == 1 else 's'})"


class AboutField(forms.MultipleChoiceField):
    """Topics and pages by title; the value is the list of their shared ids, none for the whole site."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(choices=_places, required=False, **kwargs)


def _places() -> list[tuple[str, Any]]:
    rows = list_live_pages()
    topics = [(key, title) for key, title, is_topic in rows if is_topic]
    pages = [(key, title) for key, title, is_topic in rows if not is_topic]
    return [("Topics, with all beneath them", topics), ("Single pages", pages)]


class AlertForm(WagtailAdminModelForm):
    """One alert of a layer that the person writes for."""

    fields: dict[str, Any]

    layer = LayerField(label="For", queryset=Layer.objects.none(), empty_label=None)
    severity = forms.ChoiceField(
        choices=Alert.Severity.choices, initial=Alert.Severity.NOTICE, widget=forms.RadioSelect
    )
    kind = forms.ChoiceField(
        label="What has happened",
        choices=Alert.Kind.choices,
        initial=Alert.Kind.CHANGED,
        widget=forms.RadioSelect,
    )
    about = AboutField(label="Topics and pages", help_text="Tick none for the whole site.")
    link_page = PageField(label="Page to read on at", required=False, blank="None")
    starts = forms.DateTimeField(required=False, widget=AdminDateTimeInput, help_text="Empty: now.")
    ends = forms.DateTimeField(required=False, widget=AdminDateTimeInput, help_text="Empty: when you end it.")
    based_on = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._offer_layers()
        self.initial["based_on"] = self.instance.number
        if self.instance.pk is None:
            self.initial["starts"] = None
        else:
            self.fields["layer"].disabled = True
        if self.instance.is_over:
            for field in self.fields.values():
                field.disabled = True

    def _offer_layers(self) -> None:
        layers = find_alert_layers(self.for_user)
        self.fields["layer"].counts = count_reached()
        self.fields["layer"].queryset = layers
        if not layers.exclude(kind=Layer.Kind.COUNCIL).exists() and not _has_welsh(layers):
            for name in WELSH:
                self.fields.pop(name, None)

    def clean_starts(self) -> Any:
        """An emptied start means now; one that is live keeps the moment at which it started."""
        is_live = self.instance.state == Alert.State.LIVE
        return self.cleaned_data["starts"] or (self.instance.starts if is_live else timezone.now())

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if self.instance.is_over:
            raise ValidationError("This alert is over and stays as it was. Write a new one.")
        return cleaned


def _has_welsh(layers: Any) -> bool:
    spoken = Council.objects.filter(pk__in=layers.order_by().values("pk")).values_list("languages", flat=True)
    return any("cy" in languages for languages in spoken)


def alert_panels() -> list[Any]:
    """What an emergency needs comes first; all below the text may stay as it is."""
    return [
        FieldPanel("layer"),
        FieldRowPanel([FieldPanel("severity"), FieldPanel("kind")]),
        FieldPanel(
            "title",
            help_text="What has happened and where, such as “Bin collections are late in Borchester”.",
        ),
        FieldPanel(
            "text", help_text="What people should do. Plain text; an empty line starts a new paragraph."
        ),
        MultiFieldPanel([FieldPanel("title_cy"), FieldPanel("text_cy")], heading="In Welsh"),
        FieldRowPanel([FieldPanel("starts"), FieldPanel("ends")], heading="When (Europe/London)"),
        MultiFieldPanel(
            [FieldPanel("link_page"), FieldPanel("link")], heading="Where to read on", classname="collapsed"
        ),
        MultiFieldPanel([FieldPanel("about")], heading="Only on some topics or pages", classname="collapsed"),
        FieldPanel("based_on"),
    ]
