"""What a council chose for its home page and its accessibility statement."""

from __future__ import annotations

from syndication.models import Council, SitePages


def get_site_pages(council: Council) -> SitePages:
    """The council's choices, or the defaults of one that has made none."""
    return SitePages.objects.filter(council=council).first() or SitePages(council_id=council.pk)
