"""Councils by slug and by host; only those that joined publish."""

from __future__ import annotations

from syndication.domain.errors import UnknownCouncil
from syndication.models import Council, CouncilHost


def get_council(slug: str) -> Council:
    """The joined council of this slug; raises UnknownCouncil."""
    council = Council.objects.filter(slug=slug, joined=True).select_related("nation", "parent").first()
    if council is None:
        raise UnknownCouncil(
            f"There is no council “{slug[:60]}” here. GET /api/v1/councils lists those that publish.",
            council=slug[:60],
        )
    return council


def find_council_by_host(host: str) -> Council | None:
    """The council whose host is exactly this (a port and a final dot are ignored), or None."""
    name = host.rsplit(":", 1)[0] if host.rsplit(":", 1)[-1].isdigit() else host
    row = (
        CouncilHost.objects.filter(host=name.lower().rstrip("."), council__joined=True)
        .select_related("council__nation", "council__parent")
        .first()
    )
    return row.council if row else None


def list_councils() -> list[Council]:
    """Every joined council, by slug."""
    return list(Council.objects.filter(joined=True).select_related("nation").order_by("slug"))
