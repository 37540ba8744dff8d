"""What a council takes of the library, leaves out, and stays on."""

from __future__ import annotations

from typing import Any

from wagtail.admin.panels import FieldPanel
from wagtail.admin.ui.tables import Column

from syndication.models import Hold, OptOut, Subscription

from .base import ActivityColumn, CouncilsViewSet, EndView, ListView, PageColumn, ReturningForm
from .choosing import EditionField, PageField


class CouncilListView(ListView):
    related = ("council",)


class SubscriptionForm(ReturningForm):
    """Everything, a topic or a page."""

    place = ("council", "scope", "shared_id")
    taken = "The council takes this already."
    shared_id = PageField(
        label="Topic or page",
        required=False,
        blank="Everything",
        help_text="Leave it at “Everything” for that scope.",
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("local_path") and cleaned.get("scope") != Subscription.Scope.PAGE:
            self.add_error("local_path", "Only a single page can have a place of its own.")
        return cleaned


class SubscriptionEndView(EndView):
    consequence = (
        "The council stops taking this: its pages are removed from the site and feeds. Facts and "
        "overrides are kept for when it comes back, and the subscription stays in the list as "
        "ended."
    )


class SubscriptionViewSet(CouncilsViewSet):
    """Subscriptions as screens."""

    model = Subscription
    icon = "download"
    menu_label = "Subscriptions"
    noun = "subscription"
    menu_name = "subscriptions"
    url_prefix = "councils/subscriptions"
    url_namespace = "subscriptions"
    index_view_class = CouncilListView
    delete_view_class = SubscriptionEndView
    form_class = SubscriptionForm
    list_filter = ("scope", "active", "council")
    search_fields = ("council__name", "local_path")
    ordering = ("council__name", "scope")
    list_display = (
        "council__name",
        "scope",
        PageColumn("page", label="Topic or page"),
        "local_path",
        ActivityColumn(),
    )
    form_panels = [
        FieldPanel("council"),
        FieldPanel("scope"),
        FieldPanel("shared_id"),
        FieldPanel("local_path"),
    ]


class OptOutForm(ReturningForm):
    """A page, or a topic with all beneath it, that a council leaves out."""

    place = ("council", "shared_id")
    taken = "The council leaves this page out already."
    shared_id = PageField(label="Page or topic")


class OptOutEndView(EndView):
    consequence = (
        "The council publishes the page again, with its facts and overrides as they were. The "
        "opt-out stays in the list as ended."
    )


class OptOutViewSet(CouncilsViewSet):
    """Opt-outs as screens."""

    model = OptOut
    icon = "no-view"
    menu_label = "Opt-outs"
    noun = "opt-out"
    menu_name = "opt-outs"
    url_prefix = "councils/opt-outs"
    url_namespace = "opt_outs"
    index_view_class = CouncilListView
    delete_view_class = OptOutEndView
    form_class = OptOutForm
    list_filter = ("active", "council")
    search_fields = ("council__name", "reason", "address")
    ordering = ("council__name",)
    list_display = ("council__name", PageColumn("page"), "address", "reason", ActivityColumn())
    form_panels = [
        FieldPanel("council"),
        FieldPanel("shared_id"),
        FieldPanel("address"),
        FieldPanel("reason"),
    ]


class HoldForm(ReturningForm):
    """The edition says which page, in which language."""

    place = ("council", "shared_id", "language")
    taken = "The council holds an edition of this page already; edit that hold."
    edition = EditionField(label="Edition", help_text="Listed under the title of its page, newest first.")

    def clean(self) -> dict[str, Any]:
        edition = self.cleaned_data.get("edition")
        if edition:
            self.cleaned_data.update(
                shared_id=edition.shared_id, language=edition.language, edition=edition.number
            )
        cleaned = super().clean()
        if edition:
            self.instance.shared_id, self.instance.language = edition.shared_id, edition.language
        return cleaned


class HoldEndView(EndView):
    page_title = "Release"
    consequence = (
        "The council moves on to the newest edition in one step, and the states of its overrides "
        "are worked out again. The hold stays in the list as ended."
    )


class HoldViewSet(CouncilsViewSet):
    """Holds as screens."""

    model = Hold
    icon = "lock"
    menu_label = "Holds"
    noun = "hold"
    menu_name = "holds"
    url_prefix = "councils/holds"
    url_namespace = "holds"
    index_view_class = CouncilListView
    delete_view_class = HoldEndView
    form_class = HoldForm
    list_filter = ("active", "council")
    search_fields = ("council__name", "reason")
    ordering = ("council__name",)
    list_display = (
        "council__name",
        PageColumn("page"),
        Column("edition"),
        "review_by",
        "reason",
        ActivityColumn(),
    )
    form_panels = [
        FieldPanel("council"),
        FieldPanel("edition"),
        FieldPanel("reason"),
        FieldPanel("review_by"),
    ]
