"""A council's look as a value, its stylesheet and its icon."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape

from .brand_links import FooterLink, SocialLink
from .logos import Logo

LARGEST_RADIUS = 24


@dataclass(frozen=True)
class Brand:
    """What makes a council's site look like its own. Colours are `#rrggbb`; wording is by language."""

    name: Mapping[str, str]  # "Ambridge District Council"
    short_name: Mapping[str, str]  # "Ambridge"
    strapline: Mapping[str, str] = field(default_factory=dict)
    primary: str = "#1d3f72"  # header and buttons
    on_primary: str = "#ffffff"  # text on `primary`
    accent: str = "#c2410c"  # rules, markers, the edge of call-outs
    link: str = "#1a4fa3"
    background: str = "#ffffff"
    text: str = "#1b1f24"
    font: str = "sans"  # one of themes.typefaces.TYPEFACES
    radius: int = 6  # of corners, in CSS pixels, 0 to 24
    theme: str = "civic"  # the folder of themes/ that the site is made with
    logo: Logo | None = None  # without one the name is set as a wordmark
    logo_dark: Logo | None = None  # the same for dark backgrounds
    footer: Mapping[str, str] = field(default_factory=dict)
    footer_links: tuple[FooterLink, ...] = ()
    phone: str = ""
    email: str = ""
    emergency_phone: str = ""
    emergency_label: Mapping[str, str] = field(default_factory=dict)  # such as "Flooding, day and night"
    social: tuple[SocialLink, ...] = ()
    words: Mapping[str, Mapping[str, str]] = field(
        default_factory=dict
    )  # own sentences by key, then language


def brand_icon(brand: Brand, language: str) -> str:
    """The favicon: the council's initial on its colour, as SVG."""
    initial = escape(wording(brand.short_name, language)[:1].upper())
    radius = min(brand.radius * 2, 32)
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">'
        f'<rect width="64" height="64" rx="{radius}" fill="{brand.primary}"/>'
        f'<text x="32" y="46" font-family="sans-serif" font-size="40" font-weight="700" text-anchor="middle" '
        f'fill="{brand.on_primary}">{initial}</text></svg>'
    )


def fingerprint(content: str) -> str:
    """A short name for exactly these bytes, for addresses that may be kept for ever."""
    return hashlib.sha256(content.encode()).hexdigest()[:12]


def wording(texts: Mapping[str, str], language: str) -> str:
    """The text in a language, else the first that there is, else nothing."""
    return texts.get(language) or next(iter(texts.values()), "")
