"""A council's look, as the theme and the API read it."""

from __future__ import annotations

from syndication.domain.branding import Brand
from syndication.models import Branding, Council, Logo
from syndication.models.branding import worded


def get_brand(council: Council) -> Brand:
    """The council's branding, or the theme's defaults under the council's own name."""
    rows = Branding.objects.filter(council=council).select_related("council", "logo", "logo_dark")
    row = rows.defer("logo__content", "logo_dark__content").first()
    names = worded(council.name, council.name_cy)
    return row.as_brand() if row else Brand(name=names, short_name=names)


def find_logo(council: Council, name: str) -> Logo | None:
    """The logo that a council has, or once had, under a file's name."""
    digest, _, kind = name.removeprefix("logo-").rpartition(".")
    return Logo.objects.filter(council=council, digest=digest, kind=kind).first()
