"""Feed keys: issued and shown once, then only ever revoked."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from wagtail.admin.panels import FieldPanel
from wagtail.admin.ui.tables import Column, DateColumn, StatusTagColumn
from wagtail.log_actions import log

from syndication.models import FeedKey

from .base import AddView, CouncilsViewSet, EndView, ListView

REVOKED = "syndication.revoke_key"


class KeyListView(ListView):
    """Keys by council; there is nothing about a key that could be edited."""

    related = ("council",)

    def get_edit_url(self, instance: FeedKey) -> None:
        return None

    def get_delete_url(self, instance: FeedKey) -> str | None:
        return None if instance.revoked_at else super().get_delete_url(instance)

    def get_list_more_buttons(self, instance: FeedKey) -> list[Any]:
        buttons = super().get_list_more_buttons(instance)
        for button in buttons:
            button.label = "Revoke"
        return buttons


class KeyAddView(AddView):
    """Answers with the key's text, which is never to be had again."""

    submit_button_label = "Issue"

    def form_valid(self, form: Any) -> HttpResponse:
        key, text = FeedKey.issue(form.cleaned_data["council"], form.cleaned_data["name"])
        log(instance=key, action="wagtail.create", user=self.request.user)
        response = TemplateResponse(
            self.request, "syndication/admin/feed_key.html", {"key": key, "text": text}
        )
        response["Cache-Control"] = "no-store"
        return response


class KeyEndView(EndView):
    page_title = "Revoke"
    consequence = (
        "Whoever uses this key is refused from now on. That cannot be undone; a new key can be issued."
    )

    def delete_action(self) -> None:
        if self.object.revoked_at is None:
            self.object.revoked_at = timezone.now()
            self.object.save()
            log(instance=self.object, action=REVOKED, user=self.request.user)

    def get_success_message(self) -> str:
        return f"Revoked: {self.object}."


def key_state(key: FeedKey) -> str:
    return "revoked" if key.revoked_at else "valid"


class FeedKeyViewSet(CouncilsViewSet):
    """Feed keys as screens."""

    model = FeedKey
    icon = "key"
    menu_label = "Feed keys"
    noun = "feed key"
    menu_name = "feed-keys"
    url_prefix = "councils/feed-keys"
    url_namespace = "feed_keys"
    index_view_class = KeyListView
    add_view_class = KeyAddView
    delete_view_class = KeyEndView
    list_filter = ("council",)
    search_fields = ("council__name", "name", "prefix")
    ordering = ("council__name", "name")
    list_display = (
        "council__name",
        "name",
        Column("prefix", accessor=lambda key: f"{key.prefix}…"),
        DateColumn("created_at", label="Issued"),
        DateColumn("last_used_at", label="Last used"),
        StatusTagColumn("state", accessor=key_state, primary=lambda key: key.revoked_at is None),
    )
    form_panels = [FieldPanel("council"), FieldPanel("name")]

    def get_urlpatterns(self) -> list[Any]:
        return [pattern for pattern in super().get_urlpatterns() if pattern.name != "edit"]
