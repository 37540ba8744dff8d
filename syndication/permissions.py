"""Who may do what, as predicates. A person without a role may do nothing (law 7: tenancy fails closed)."""

from __future__ import annotations

from typing import Any

from django.db.models import Q, QuerySet

from cms.library_setup import EDITORS, PUBLISHERS
from syndication.models import Council, CouncilRole, Layer

PLATFORM_ADMINS = "Platform admins"
COUNCIL_STAFF = "Council staff"
LIBRARY_GROUPS = frozenset({EDITORS, PUBLISHERS})


def is_platform_admin(user: Any) -> bool:
    """Runs the platform: every council, everything that belongs to one."""
    return is_active(user) and (user.is_superuser or PLATFORM_ADMINS in group_names(user))


def can_write_library(user: Any) -> bool:
    """Writes or publishes shared pages."""
    return is_active(user) and (user.is_superuser or not LIBRARY_GROUPS.isdisjoint(group_names(user)))


def can_edit_council(user: Any, council: Council) -> bool:
    """Changes what one council publishes: as its editor, its manager, or a platform admin."""
    return is_platform_admin(user) or find_role(user, council) is not None


def can_manage_council(user: Any, council: Council) -> bool:
    """Decides about one council's people, keys and look."""
    return is_platform_admin(user) or find_role(user, council) == CouncilRole.Role.MANAGER


def can_see_council(user: Any, council: Council) -> bool:
    """Reads the reports of one council."""
    return can_edit_council(user, council)


def can_alert_everywhere(user: Any) -> bool:
    """Writes alerts for any nation, partnership or council: whoever runs the platform or publishes the library."""
    return is_platform_admin(user) or (is_active(user) and PUBLISHERS in group_names(user))


def find_alert_layers(user: Any) -> QuerySet[Layer]:
    """The layers for which a person writes alerts, by kind and name: everyone's, or the own councils'."""
    councils = Council.objects.filter(joined=True)
    if can_alert_everywhere(user):
        return Layer.objects.filter(~Q(kind=Layer.Kind.COUNCIL) | Q(pk__in=councils.values("pk")))
    return Layer.objects.filter(pk__in=find_councils(user).order_by().values("pk"))


def can_read_library_reports(user: Any) -> bool:
    """Sees what citizens of all councils say and search for: whoever writes the library or runs the platform."""
    return can_write_library(user) or is_platform_admin(user)


def is_council_staff_only(user: Any) -> bool:
    """Has no task on the platform or in the library; whatever else they may do follows from council roles."""
    return is_active(user) and not is_platform_admin(user) and not can_write_library(user)


def find_councils(user: Any) -> QuerySet[Council]:
    """The joined councils for which a person has a role, by name."""
    if not is_active(user):
        return Council.objects.none()
    joined = Council.objects.filter(roles__user_id=user.pk, joined=True)
    return joined.select_related("nation", "parent").order_by("name")


def find_role(user: Any, council: Council) -> str | None:
    """The person's role in one council, or None."""
    if not is_active(user):
        return None
    return CouncilRole.objects.filter(user_id=user.pk, council=council).values_list("role", flat=True).first()


def is_active(user: Any) -> bool:
    return bool(user is not None and user.is_authenticated and user.is_active)


def group_names(user: Any) -> frozenset[str]:
    """The names of a person's groups, read once for each object that stands for them."""
    known: frozenset[str] | None = getattr(user, "_group_names", None)
    if known is None:
        known = frozenset(user.groups.values_list("name", flat=True))
        user._group_names = known
    return known
