"""A registered council becomes a member, or is suspended."""

from __future__ import annotations

from typing import Any

from syndication.models import Branding, Council, content_transaction

from .subscribe import subscribe


def join_council(council: Council, *, scope: str | None = "all", user: Any = None) -> Council:
    """Gives a registered council its host, a look and, by default, the whole library."""
    with content_transaction(user):
        council.joined, council.suspended = True, False
        council.save()
        if not Branding.objects.filter(council=council).exists():
            Branding(council=council).save()
        if scope:
            subscribe(council, scope)
    return council


def suspend_council(council: Council, *, user: Any = None) -> None:
    """Takes every page of a council away, with the reason `suspended`; nothing it wrote is lost."""
    with content_transaction(user):
        council.suspended = True
        council.save()
