"""A council's stylesheets and typefaces, each under a name that changes with every byte of it."""

from __future__ import annotations

from syndication.domain.branding import Brand, brand_css, fingerprint
from themes.stylesheet import site_stylesheet
from themes.typefaces import choose_typeface, typeface_css

from .context import Visit


def council_stylesheet(brand: Brand) -> str:
    """What only this council's site has: its typeface and its colours."""
    return typeface_css(brand.font) + brand_css(brand)


def stylesheet_addresses(visit: Visit) -> tuple[str, str]:
    """The council's own, then its theme's rules that use it; the version in the name lets caches keep them."""
    brand = fingerprint(council_stylesheet(visit.brand))
    site = site_stylesheet(visit.brand.theme).version
    return f"{visit.base}/brand-{brand}.css", f"{visit.base}/site-{site}.css"


def font_addresses(visit: Visit) -> tuple[str, ...]:
    """The files to fetch before any stylesheet asks for them; none for a typeface that devices have."""
    faces = choose_typeface(visit.brand.font).faces
    return tuple(f"{visit.base}/font-{face.version}.woff2" for face in faces)
