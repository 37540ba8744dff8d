"""Partnerships and the councils that belong to them."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel
from wagtail.admin.ui.tables import Column
from wagtail.admin.widgets.button import HeaderButton

from syndication.models import Layer, Membership, Partnership

from .base import ActivityColumn, ChangeView, CouncilsViewSet, EndView, ListView, ReturningForm


class PartnershipForm(WagtailAdminModelForm):
    """A partnership's own name; who belongs to it is under Memberships."""

    def clean_slug(self) -> str:
        slug: str = self.cleaned_data["slug"]
        rows = Layer.objects.filter(kind=Layer.Kind.PARTNERSHIP, slug=slug)
        if rows.exclude(pk=self.instance.pk).exists():
            raise ValidationError("Another partnership has this name in addresses.")
        return slug


class PartnershipListView(ListView):
    """Partnerships with their members, read at once."""

    def get_base_queryset(self) -> Any:
        return super().get_base_queryset().prefetch_related("memberships__council")


def member_names(partnership: Partnership) -> str:
    members = (member for member in partnership.memberships.all() if member.active)
    return ", ".join(sorted(member.council.name for member in members))


class PartnershipChangeView(ChangeView):
    """One partnership, with a way to its members."""

    @property
    def header_buttons(self) -> list[Any]:
        members = f"{reverse('memberships:index')}?partnership={self.object.pk}"
        adding = f"{reverse('memberships:add')}?partnership={self.object.pk}"
        return [
            *super().header_buttons,
            HeaderButton("Members", url=members, icon_name="group", priority=5),
            HeaderButton("Add a member", url=adding, icon_name="plus", priority=6),
        ]


class PartnershipViewSet(CouncilsViewSet):
    """Partnerships as screens."""

    model = Partnership
    icon = "group"
    menu_label = "Partnerships"
    noun = "partnership"
    menu_name = "partnerships"
    url_prefix = "councils/partnerships"
    url_namespace = "partnerships"
    can_end = False
    index_view_class = PartnershipListView
    edit_view_class = PartnershipChangeView
    form_class = PartnershipForm
    search_fields = ("name", "slug")
    list_display = ("name", "slug", Column("members", accessor=member_names))
    form_panels = [FieldPanel("name"), FieldPanel("slug"), FieldPanel("description")]


class MembershipForm(ReturningForm):
    place = ("council", "partnership")
    taken = "This council is a member already."


class MembershipListView(ListView):
    related = ("council", "partnership")


class MembershipEndView(EndView):
    consequence = (
        "The council leaves the partnership: every page that the partnership's facts or overrides "
        "touch is published to it anew, without them. The membership stays in the list as ended, "
        "and can be given again."
    )


class MembershipViewSet(CouncilsViewSet):
    """Who belongs to which partnership."""

    model = Membership
    icon = "link"
    menu_label = "Memberships"
    noun = "membership"
    menu_name = "memberships"
    url_prefix = "councils/memberships"
    url_namespace = "memberships"
    index_view_class = MembershipListView
    delete_view_class = MembershipEndView
    form_class = MembershipForm
    list_filter = ("partnership", "active")
    search_fields = ("council__name", "partnership__name")
    ordering = ("partnership__name", "council__name")
    list_display = ("council__name", "partnership__name", "order", ActivityColumn())
    form_panels = [FieldPanel("council"), FieldPanel("partnership"), FieldPanel("order")]
