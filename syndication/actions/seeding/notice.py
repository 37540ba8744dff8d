"""What the demo prints after seeding and when the server starts: where everything is, and how to log in."""

from __future__ import annotations

from collections.abc import Iterable

from django.conf import settings

from syndication.models import Council

from .accounts import PASSWORD, list_accounts
from .demo_file import read_demo


def demo_notice() -> list[str]:
    """Addresses and logins of the demo as lines of text; empty where it is not seeded or DEMO is off."""
    if not settings.DEMO:
        return []
    slugs = [council.slug for council in read_demo().publishing]
    councils = Council.objects.filter(slug__in=slugs, joined=True).order_by("slug")
    if not councils:
        return []
    origin = settings.PUBLIC_ORIGIN
    return [
        "",
        "Editors and council staff",
        f"  {origin}/admin/",
        f"  Accounts, each with the password “{PASSWORD}”:",
        *_in_rows(list_accounts(slugs)),
        "",
        "Citizens' sites, and each council's feeds and pages",
        *(f"  {council.public_origin}/   {origin}/feeds/{council.slug}/feed.json" for council in councils),
        "",
        "For developers",
        f"  {origin}/api/v1/docs   {origin}/api/v1/councils",
        "",
    ]


def _in_rows(names: Iterable[str], width: int = 3) -> Iterable[str]:
    listed = list(names)
    for start in range(0, len(listed), width):
        yield "    " + "".join(f"{name:<24}" for name in listed[start : start + width]).rstrip()
