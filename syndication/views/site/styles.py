"""A council's stylesheets and typefaces, each under a name that changes with every byte of it."""

from __future__ import annotations

import re
from base64 import b64encode

from django.utils.safestring import SafeString, mark_safe

from syndication.domain.branding import Brand, fingerprint
from syndication.domain.palettes import brand_css
from themes.stylesheet import site_stylesheet
from themes.typefaces import choose_typeface, typeface_css

from .context import Visit

NIGHT = re.compile(r"@media screen and \(prefers-color-scheme: ?dark\)")


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


def tried_styles(visit: Visit) -> SafeString:
    """All the styles of a brand that has no files yet, in the one colour scheme that somebody wants to see."""
    css = council_stylesheet(visit.brand) + site_stylesheet(visit.brand.theme).css
    for face in choose_typeface(visit.brand.font).faces:
        data = b64encode(face.content).decode()
        css = css.replace(f"url(font-{face.version}.woff2)", f"url(data:font/woff2;base64,{data})")
    night = "@media screen" if visit.tried_in == "dark" else "@media not all"
    return mark_safe(f"{NIGHT.sub(night, css)}\n:root{{color-scheme:{visit.tried_in}}}")
