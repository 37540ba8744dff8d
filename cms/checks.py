"""System checks of the library (database ones run with `check --database default`)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, Warning, register


@register(Tags.security, deploy=True)
def check_security_contact(app_configs: object = None, **kwargs: Any) -> list[CheckMessage]:
    """Warns where nobody is named whom people can tell about a weakness."""
    if settings.SECURITY_CONTACT:
        return []
    hint = "Set SECURITY_CONTACT to an address such as mailto:security@pages.example."
    return [Warning("security.txt names nobody, so it is not published.", hint=hint, id="cms.W001")]


@register(Tags.database)
def check_no_aliases(databases: Sequence[str] | None = None, **kwargs: Any) -> list[CheckMessage]:
    """Lists pages of the library that are aliases: they would share an identity with another page."""
    from wagtail.models import Page

    if not databases or not _is_migrated(databases):
        return []
    aliases = Page.objects.using(databases[0]).filter(alias_of__isnull=False).order_by("path")
    return [
        Error(
            f"“{page.title}” (page {page.pk}) is an alias; the library publishes none.",
            hint="Delete it, or convert it into an ordinary page, and link to the original.",
            id="cms.E001",
        )
        for page in aliases
    ]


@register(Tags.database)
def check_no_view_restrictions(databases: Sequence[str] | None = None, **kwargs: Any) -> list[CheckMessage]:
    """Lists view restrictions: everything in the library is public or a draft."""
    from wagtail.models import PageViewRestriction

    if not databases or not _is_migrated(databases):
        return []
    restrictions = (
        PageViewRestriction.objects.using(databases[0]).select_related("page").order_by("page__path")
    )
    return [
        Error(
            f"“{restriction.page.title}” (page {restriction.page_id}) is restricted to some readers.",
            hint="Make it public, or unpublish it: everything in the library is public or a draft.",
            id="cms.E002",
        )
        for restriction in restrictions
    ]


def _is_migrated(databases: Sequence[str]) -> bool:
    from django.db import connections
    from wagtail.models import Page, PageViewRestriction

    tables = set(connections[databases[0]].introspection.table_names())
    return {Page._meta.db_table, PageViewRestriction._meta.db_table} <= tables
