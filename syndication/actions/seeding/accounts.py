"""The demo's accounts. Their password is public, so they exist only where the setting DEMO is on."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from django.contrib.auth import get_user_model
from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group, User

from cms.library_setup import EDITORS, PUBLISHERS
from syndication.actions.give_role import give_role
from syndication.models import Council, CouncilRole

PASSWORD = "demo"  # noqa: S105 - printed on start, refused in production
LIBRARY_ACCOUNTS = {"library-editor": EDITORS, "library-publisher": PUBLISHERS}


def store_accounts(councils: Iterable[str]) -> None:
    """Creates the accounts that are missing; one that is there keeps its password."""
    _store_user("admin", is_staff=True, is_superuser=True)
    for username, group in LIBRARY_ACCOUNTS.items():
        _store_user(username).groups.set([Group.objects.get(name=group)])
    for slug in councils:
        council = Council.objects.get(slug=slug)
        for role in CouncilRole.Role:
            give_role(_store_user(account_name(slug, role)), council, role)


def account_name(council: str, role: str) -> str:
    return f"{council}-{role}"


def list_accounts(councils: Iterable[str]) -> list[str]:
    """Every demo account's name, in the order in which they are shown."""
    roles = [account_name(council, role) for council in councils for role in CouncilRole.Role]
    return ["admin", *LIBRARY_ACCOUNTS, *roles]


def _store_user(username: str, **flags: bool) -> User:
    defaults = {"email": f"{username}@demo.example", "password": _hashed_password(), **flags}
    return get_user_model().objects.get_or_create(username=username, defaults=defaults)[0]


@cache
def _hashed_password() -> str:
    """Hashed once for all: hashing is slow on purpose, and this password is no secret."""
    return make_password(PASSWORD)
