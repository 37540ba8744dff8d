"""The demo's accounts. Their password is public, so they exist only where the setting DEMO is on."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, User

from syndication.models import Council, CouncilRole

PASSWORD = "demo"  # noqa: S105 - printed on start, refused in production
LIBRARY_ACCOUNTS = {"library-editor": "Library editors", "library-publisher": "Library publishers"}
COUNCIL_STAFF = "Council staff"


def store_accounts(councils: Iterable[str]) -> None:
    """Creates what is missing, and gives every demo account the demo password again."""
    _store_user("admin", is_staff=True, is_superuser=True)
    for username, group in LIBRARY_ACCOUNTS.items():
        _store_user(username).groups.set([Group.objects.get(name=group)])
    for slug in councils:
        council = Council.objects.get(slug=slug)
        for role in CouncilRole.Role:
            user = _store_user(account_name(slug, role))
            user.groups.set([Group.objects.get(name=COUNCIL_STAFF)])
            CouncilRole.objects.update_or_create(user=user, council=council, defaults={"role": role})


def account_name(council: str, role: str) -> str:
    return f"{council}-{role}"


def list_accounts(councils: Iterable[str]) -> list[str]:
    """Every demo account's name, in the order in which they are shown."""
    roles = [account_name(council, role) for council in councils for role in CouncilRole.Role]
    return ["admin", *LIBRARY_ACCOUNTS, *roles]


def _store_user(username: str, **flags: bool) -> User:
    user, created = get_user_model().objects.get_or_create(
        username=username, defaults={"email": f"{username}@demo.example", **flags}
    )
    if created or not user.check_password(PASSWORD):
        user.set_password(PASSWORD)
        user.save()
    return user
