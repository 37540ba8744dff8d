"""What council staff find in the admin: their council's addresses and report, nothing of anybody else's."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component

from syndication.models import Council
from syndication.permissions import (
    can_read_library_reports,
    find_councils,
    find_role,
    is_council_staff_only,
)

from .reports import council_addresses


class YourCouncilsPanel(Component):
    """One card for each council of the person who is signed in."""

    name = "your_councils"
    template_name = "syndication/admin/your_councils.html"
    order = 50

    def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        user = (parent_context or {})["request"].user
        return {"cards": [council_card(council, user) for council in find_councils(user)]}


def council_card(council: Council, user: Any) -> dict[str, Any]:
    return {
        "council": council,
        "role": find_role(user, council),
        "report": reverse("councils_report", args=[council.slug]),
        "branding": reverse("councils_branding", args=[council.slug]),
        "site_pages": reverse("councils_site_pages", args=[council.slug]),
        "feedback": reverse("councils_feedback", args=[council.slug]),
        "new_alert": f"{reverse('alerts:add')}?layer={council.pk}",
        "addresses": council_addresses(council),
    }


class YourCouncilMenuItem(MenuItem):
    """“Your council” in the menu of its staff."""

    def is_shown(self, request: HttpRequest) -> bool:
        return is_council_staff_only(request.user)


class LibraryReportMenuItem(MenuItem):
    """A report for those who write the library or run the platform."""

    def is_shown(self, request: HttpRequest) -> bool:
        return can_read_library_reports(request.user)


def arrange_home(request: HttpRequest, panels: list[Any]) -> None:
    """construct_homepage_panels: council staff see their councils only."""
    if is_council_staff_only(request.user):
        panels[:] = [YourCouncilsPanel()]


def arrange_summary(request: HttpRequest, items: list[Any]) -> None:
    """construct_homepage_summary_items: counts of the library's pages are no business of council staff."""
    if is_council_staff_only(request.user):
        items[:] = []


def arrange_menu(request: HttpRequest, items: list[MenuItem]) -> None:
    """construct_main_menu: council staff get what leads to screens that they can reach."""
    if is_council_staff_only(request.user):
        items[:] = [item for item in items if isinstance(item, YourCouncilMenuItem) or item.name == "alerts"]
