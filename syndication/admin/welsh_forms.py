"""Mutated Welsh forms, one field each; stored beside the text they are forms of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from cms.facts.parsing import FORMS

LABELS = {
    "soft": "Soft mutation",
    "nasal": "Nasal mutation",
    "aspirate": "Aspirate mutation",
    "a": "After “â” (with) or “a” (and)",
}


class WelshFormsMixin(forms.Form):
    """Adds the four fields; a form's own class stores what `get_forms` gives."""

    form_soft = forms.CharField(required=False, max_length=200, label=LABELS["soft"])
    form_nasal = forms.CharField(required=False, max_length=200, label=LABELS["nasal"])
    form_aspirate = forms.CharField(required=False, max_length=200, label=LABELS["aspirate"])
    form_a = forms.CharField(required=False, max_length=200, label=LABELS["a"])

    def show_forms(self, forms_now: Mapping[str, str]) -> None:
        for name in FORMS:
            self.initial[f"form_{name}"] = forms_now.get(name, "")

    def get_forms(self) -> dict[str, str]:
        given = {name: (self.cleaned_data.get(f"form_{name}") or "").strip() for name in FORMS}
        return {name: text for name, text in given.items() if text}


def welsh_forms_panel(heading: str) -> Any:
    return MultiFieldPanel(
        [FieldPanel(f"form_{name}") for name in FORMS], heading=heading, classname="collapsed"
    )
