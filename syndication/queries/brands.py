"""A council's look, as the theme and the API read it."""

from __future__ import annotations

from syndication.domain.branding import Brand
from syndication.models import Branding, Council


def get_brand(council: Council) -> Brand:
    """The council's branding, or the theme's defaults under the council's own name."""
    row = Branding.objects.filter(council=council).select_related("logo").first()
    return brand_value(row) if row else Brand(name=names(council), short_name=names(council))


def brand_value(row: Branding) -> Brand:
    council = row.council
    return Brand(
        name=names(council),
        short_name=worded(row.short_name, row.short_name) if row.short_name else names(council),
        strapline=worded(row.strapline_en, row.strapline_cy),
        primary=row.primary,
        on_primary=row.on_primary,
        accent=row.accent,
        link=row.link,
        background=row.background,
        text=row.text,
        font=row.font,  # type: ignore[arg-type]
        radius=row.radius,
        layout=row.layout,  # type: ignore[arg-type]
        logo_url=row.logo.file.url if row.logo else None,
        footer=worded(row.footer_en, row.footer_cy),
        phone=row.phone,
        email=row.email,
    )


def names(council: Council) -> dict[str, str]:
    return worded(council.name, council.name_cy)


def worded(english: str, welsh: str) -> dict[str, str]:
    """Wording by language; a language without any is left out."""
    return {language: text for language, text in (("en", english), ("cy", welsh)) if text}
