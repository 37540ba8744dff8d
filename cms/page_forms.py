"""The editor's forms for shared pages."""

from __future__ import annotations

from typing import Any

from wagtail.admin.forms.pages import CopyForm, WagtailAdminPageForm

CHANGE_FIELDS = ("change_kind", "change_note")


class SharedPageForm(WagtailAdminPageForm):
    """Asks for the kind of change and a public note, except when a draft is saved."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in CHANGE_FIELDS:
            if name in self.fields:
                self.fields[name].required = True

    def defer_required_fields(self) -> None:
        """A draft may lack them, unless it is in moderation: then approval publishes it as it stands."""
        super().defer_required_fields()
        if self.instance.pk and self.instance.workflow_in_progress:
            for name in CHANGE_FIELDS:
                self.fields[name].required = True


class SharedPageCopyForm(CopyForm):
    """Copies are drafts of their own: neither aliases nor published without a change note."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields.pop("alias", None)
        self.fields.pop("publish_copies", None)
