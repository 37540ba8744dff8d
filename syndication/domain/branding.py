"""A council's look as a value: its colours checked for contrast (WCAG 2.2), its stylesheet and its icon."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape

from .contrast import PART_RATIO, TEXT_RATIO, contrast, nearest_passing
from .palettes import Palette, dark_palette, light_palette

LARGEST_RADIUS = 24


@dataclass(frozen=True)
class SocialLink:
    """One account of the council elsewhere, such as ("Mastodon", "https://social.example/@ambridge")."""

    label: str
    url: str


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
    logo_url: str | None = None  # without one the name is set as a wordmark
    footer: Mapping[str, str] = field(default_factory=dict)
    phone: str = ""
    email: str = ""
    social: tuple[SocialLink, ...] = ()


@dataclass(frozen=True)
class BrandProblem:
    """One pair of colours that people could not tell apart, and the nearest colour that would do."""

    foreground: str  # field name
    background: str  # field name
    ratio: float
    needed: float
    suggestion: str  # replaces the foreground
    message: str


def check_brand(brand: Brand) -> list[BrandProblem]:
    """Every pair of the brand's colours that fails WCAG 2.2 AA; empty when the brand may be saved."""
    pairs = [
        ("on_primary", "primary", TEXT_RATIO),
        ("text", "background", TEXT_RATIO),
        ("link", "background", TEXT_RATIO),
        ("primary", "background", TEXT_RATIO),  # the wordmark of the masthead header
        ("accent", "background", PART_RATIO),
    ]
    return [problem for names in pairs if (problem := _check_pair(brand, *names))]


# What people call the colours, in labels and messages.
WORDS = {
    "primary": "Primary",
    "on_primary": "Text on primary",
    "accent": "Accent",
    "link": "Link",
    "background": "Background",
    "text": "Text",
}


def _check_pair(brand: Brand, foreground: str, background: str, needed: float) -> BrandProblem | None:
    front, back = getattr(brand, foreground), getattr(brand, background)
    ratio = contrast(front, back)
    if ratio >= needed:
        return None
    suggestion = nearest_passing(front, needed, back)
    message = (
        f"{WORDS[foreground]} {front} on {WORDS[background].lower()} {back} has a contrast of {_shown(ratio)}:1; "
        f"it needs {needed:g}:1. The nearest colour that passes is {suggestion}."
    )
    return BrandProblem(foreground, background, ratio, needed, suggestion, message)


def _shown(ratio: float) -> str:
    """Cut, not rounded: 4.498 must not be shown as the 4.50 that it fails to reach."""
    return f"{int(ratio * 100) / 100:.2f}"


def brand_css(brand: Brand) -> str:
    """The brand as CSS custom properties, light and dark; holds nothing but colours and lengths."""
    radius = min(max(int(brand.radius), 0), LARGEST_RADIUS)
    light, dark = _properties(light_palette(brand)), _properties(dark_palette(brand))
    by_day = f":root{{--radius:{radius / 16:g}rem;{light}}}\n"
    return by_day + f"@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}\n"


def _properties(palette: Palette) -> str:
    values = {
        **vars(palette),
        "on-accent": max(("#ffffff", "#14171a"), key=lambda ink: contrast(ink, palette.accent)),
    }
    return "".join(f"--{name.replace('_', '-')}:{value};" for name, value in values.items())


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
