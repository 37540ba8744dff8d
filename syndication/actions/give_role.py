"""Giving a person a role in a council, and taking it back."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from syndication.models import Council, CouncilRole
from syndication.permissions import COUNCIL_STAFF

from .staff_groups import get_staff_group


@transaction.atomic
def give_role(person: Any, council: Council, role: str) -> CouncilRole:
    """Gives one role, in place of any that the person has there, and lets them sign in to the admin."""
    row, _created = CouncilRole.objects.update_or_create(
        user=person, council=council, defaults={"role": role}
    )
    person.groups.add(get_staff_group(COUNCIL_STAFF))
    return row


@transaction.atomic
def end_role(row: CouncilRole) -> None:
    """Takes a role back; with the last one goes the way into the admin that came with it."""
    person = row.user
    row.delete()
    if not CouncilRole.objects.filter(user=person).exists():
        person.groups.remove(get_staff_group(COUNCIL_STAFF))
