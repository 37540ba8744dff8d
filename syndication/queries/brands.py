"""A council's look, as the theme and the API read it."""

from __future__ import annotations

from syndication.domain.branding import Brand
from syndication.models import Branding, Council
from syndication.models.branding import worded


def get_brand(council: Council) -> Brand:
    """The council's branding, or the theme's defaults under the council's own name."""
    row = Branding.objects.filter(council=council).select_related("logo", "council").first()
    names = worded(council.name, council.name_cy)
    return row.as_brand() if row else Brand(name=names, short_name=names)
