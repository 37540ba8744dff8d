"""The editor's forms for shared pages."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.forms import Widget
from wagtail.admin.forms.pages import CopyForm, WagtailAdminPageForm
from wagtail.models import Page

from cms.blocks.checks import check_note, check_text
from cms.blocks.texts import FACT_CONTROLLER
from cms.models.publication import CHANGE_NEEDED

STALE = (
    "Nothing was saved: somebody else saved this page after you opened it. Your text is still here. Compare it with "
    "theirs in the page's history, in another tab, and bring over what you want to keep; then save again."
)
TEXT_FIELDS = ("title", "summary")


class SharedPageForm(WagtailAdminPageForm):
    """Asks for the kind of change and a public note, except when a draft is saved."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in CHANGE_NEEDED:
            if name in self.fields:
                self.fields[name].required = True
                self.fields[name].error_messages["required"] = CHANGE_NEEDED[name]
        for name in TEXT_FIELDS:
            if name in self.fields:
                _add_controller(self.fields[name].widget)

    def clean(self) -> dict[str, Any]:
        """Refuses to save over what somebody else saved meanwhile; Wagtail does so for autosaves only (law 8).

        The editor's own text stays in the form, which then knows of the newer version: saving again is a choice.
        """
        cleaned: dict[str, Any] = super().clean()
        # The views that save give the form a subscription to comments; previews, which save nothing, have none.
        if self.instance.pk and self.subscription and self._is_stale():
            raise ValidationError(STALE, code="stale")
        return cleaned

    def _is_stale(self) -> bool:
        based_on = self.data.get("overwrite_revision_id") or self.data.get("loaded_revision_id")
        if not based_on:
            return False
        # Locked, so that of two who save in the same moment the second sees the first's version.
        row = Page.objects.select_for_update().filter(pk=self.instance.pk)
        return str(row.values_list("latest_revision_id", flat=True).get()) != based_on

    def clean_title(self) -> str:
        return self._checked("title")

    def clean_summary(self) -> str:
        return self._checked("summary")

    def clean_change_note(self) -> str:
        note = str(self.cleaned_data.get("change_note") or "").strip()
        check_note(note)
        return note

    def _checked(self, name: str) -> str:
        text = str(self.cleaned_data.get(name) or "").strip()
        check_text(text)
        return text

    def defer_required_fields(self) -> None:
        """A draft may lack them, unless it is in moderation: then approval publishes it as it stands."""
        super().defer_required_fields()
        if self.instance.pk and self.instance.workflow_in_progress:
            for name in CHANGE_NEEDED:
                self.fields[name].required = True


class SharedPageCopyForm(CopyForm):
    """Copies are drafts of their own: neither aliases nor published without a change note."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields.pop("alias", None)
        self.fields.pop("publish_copies", None)


def _add_controller(widget: Widget) -> None:
    """Puts the “Insert fact” button beside a field that may have controllers of its own."""
    controllers = str(widget.attrs.get("data-controller", ""))
    if FACT_CONTROLLER not in controllers.split():
        widget.attrs["data-controller"] = f"{controllers} {FACT_CONTROLLER}".strip()
