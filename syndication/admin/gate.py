"""Keeps council staff out of every admin screen that is not theirs, also out of those that nobody thought of.

Wagtail lets everyone who may sign in browse its choosers and its page API. A person whose only tasks are in
councils gets the few screens named here and no other, until the councils' own workspace adds some.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponseBase
from wagtail.admin.auth import permission_denied

from syndication.permissions import find_alert_layers, is_council_staff_only, is_platform_admin

# Names of URLs. Those of the first line need no sign-in at all.
OPEN_TO_ALL = frozenset({"wagtailadmin_login", "wagtailadmin_sprite", "wagtailadmin_javascript_catalog"})
OPEN_TO_COUNCILS = OPEN_TO_ALL | {
    "wagtailadmin_home",
    "wagtailadmin_account",
    "wagtailadmin_logout",
    "wagtailadmin_dismissibles",
    "councils_report",
    "councils_branding",
    "councils_branding_preview",
    "councils_site_pages",
    "councils_feedback",
    "councils_tick_problem",
    "alerts:index",
    "alerts:index_results",
    "alerts:add",
    "alerts:edit",
    "alerts:end",
    "alerts:withdraw",
}
PASSWORD_RESET = "wagtailadmin_password_reset"  # noqa: S105 - names of URLs start so

ADMIN = "/admin/"  # the contract's address

View = Callable[..., HttpResponseBase]


class CouncilStaffGate:
    """Middleware: turns council staff away from the rest of the admin before any view runs."""

    def __init__(self, get_response: View) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: View, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> HttpResponseBase | None:
        if not is_admin_address(request) or not is_council_staff_only(request.user):
            return None
        name = request.resolver_match.view_name if request.resolver_match else ""
        if name in OPEN_TO_COUNCILS or name.startswith(PASSWORD_RESET):
            return None
        return turn_away(request)


def is_admin_address(request: HttpRequest) -> bool:
    """Councils' own hosts have no admin."""
    return not hasattr(request, "council") and request.path.startswith(ADMIN)


def turn_away(request: HttpRequest) -> HttpResponseBase:
    """As Wagtail does: home with a message, and 403 for scripts."""
    if request.headers.get("x-requested-with") == "XMLHttpRequest" or not request.accepts("text/html"):
        raise PermissionDenied
    return permission_denied(request)


def for_platform_admins(view: View) -> View:
    """A view that only platform admins reach."""

    @wraps(view)
    def checked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not is_platform_admin(request.user):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return checked


def for_alert_writers(view: View) -> View:
    """A view for everybody who writes alerts for somebody; which ones, the view itself must ask."""

    @wraps(view)
    def checked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not find_alert_layers(request.user).exists():
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return checked


def hide_unless(allowed: bool) -> None:
    """Another council's things are not there (law 7)."""
    if not allowed:
        raise Http404
