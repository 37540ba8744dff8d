"""Wagtail's permission policy for all under “Councils”: platform admins only, whatever a group was given."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import Model, Q, QuerySet
from wagtail.permission_policies import BasePermissionPolicy
from wagtail.permissions import register_permission_policy

from cms.library_setup import PUBLISHERS
from syndication.models import (
    Alert,
    Branding,
    Change,
    Council,
    CouncilRole,
    FactValue,
    FeedKey,
    Hold,
    Localisation,
    Membership,
    OptOut,
    Partnership,
    SitePages,
    Subscription,
)
from syndication.permissions import PLATFORM_ADMINS, find_alert_layers, is_platform_admin

# What may be done to rows, beside looking at them.
ACTIONS: dict[type[Model], frozenset[str]] = {
    Branding: frozenset({"add", "change"}),
    Change: frozenset(),
    Council: frozenset({"add", "change"}),
    CouncilRole: frozenset({"add", "change", "delete"}),
    FactValue: frozenset({"add", "change", "delete"}),
    FeedKey: frozenset({"add", "delete"}),
    Hold: frozenset({"add", "change", "delete"}),
    Localisation: frozenset({"add", "change", "publish"}),
    Membership: frozenset({"add", "change", "delete"}),
    OptOut: frozenset({"add", "change", "delete"}),
    Partnership: frozenset({"add", "change"}),
    SitePages: frozenset({"add", "change"}),
    Subscription: frozenset({"add", "change", "delete"}),
}


class PlatformPolicy(BasePermissionPolicy):
    """Allows some actions to platform admins and none to anybody else."""

    def __init__(self, model: type[Model], actions: frozenset[str]) -> None:
        super().__init__(model)
        self.actions = actions | {"view"}

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action in self.actions and is_platform_admin(user)

    def users_with_any_permission(self, actions: Iterable[str]) -> QuerySet[Any]:
        people = get_user_model().objects.filter(is_active=True)
        if self.actions.isdisjoint(actions):
            return people.none()
        return people.filter(Q(is_superuser=True) | Q(groups__name=PLATFORM_ADMINS)).distinct()


class AlertPolicy(BasePermissionPolicy):
    """Lets everybody see, write and change the alerts of the layers that they write for; there is no deleting."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action in {"view", "add", "change"} and find_alert_layers(user).exists()

    def user_has_permission_for_instance(self, user: Any, action: str, instance: Any) -> bool:
        return self.user_has_permission(user, action) and (
            find_alert_layers(user).filter(pk=instance.layer_id).exists()
        )

    def users_with_any_permission(self, actions: Iterable[str]) -> QuerySet[Any]:
        people = get_user_model().objects.filter(is_active=True)
        groups = Q(groups__name__in=(PLATFORM_ADMINS, PUBLISHERS))
        return people.filter(Q(is_superuser=True) | groups | Q(council_roles__isnull=False)).distinct()


def register_policies() -> None:
    """Must run before anything asks Wagtail about these models: at the top of wagtail_hooks."""
    for model, actions in ACTIONS.items():
        register_permission_policy(model, PlatformPolicy(model, actions), exact_class=True)
    register_permission_policy(Alert, AlertPolicy(Alert), exact_class=True)
