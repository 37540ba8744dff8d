"""The groups that let people into the admin; `syndication.permissions` decides what they may do there."""

from __future__ import annotations

from django.contrib.auth.models import Group, Permission
from django.db import connection

from syndication.permissions import COUNCIL_STAFF, PLATFORM_ADMINS


def set_up_staff_groups() -> None:
    """Makes the groups that are missing; an installation finds them under Settings, Groups.

    Runs after every migration, so also after those of one app in an empty database, where it waits.
    """
    if Group._meta.db_table not in connection.introspection.table_names():
        return
    for name in (PLATFORM_ADMINS, COUNCIL_STAFF):
        get_staff_group(name)


def get_staff_group(name: str) -> Group:
    """A group whose members can sign in to the admin."""
    group, _created = Group.objects.get_or_create(name=name)
    access = Permission.objects.filter(content_type__app_label="wagtailadmin", codename="access_admin")
    group.permissions.add(*access)
    return group
