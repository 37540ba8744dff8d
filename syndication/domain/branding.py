"""A council's look as a value: its colours checked for contrast (WCAG 2.2), its stylesheet and its icon."""

from __future__ import annotations

import colorsys
import hashlib
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from html import escape
from typing import Literal

Font = Literal["sans", "humanist", "serif", "rounded"]

TEXT_RATIO = 4.5  # WCAG 1.4.3: text against what is behind it
PART_RATIO = 3.0  # WCAG 1.4.11: lines and shapes that carry meaning
HEX_COLOUR = re.compile(r"#[0-9a-f]{6}", re.IGNORECASE)

_SANS = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif'
_HUMANIST = 'Seravek, "Gill Sans Nova", Ubuntu, Calibri, "DejaVu Sans Condensed", "Trebuchet MS", sans-serif'
_SERIF = '"Iowan Old Style", "Palatino Linotype", Palatino, Georgia, "DejaVu Serif", serif'
_ROUNDED = (
    'ui-rounded, "Arial Rounded MT Bold", Nunito, Quicksand, Avenir, "DejaVu Sans", Verdana, sans-serif'
)
# Headings first, then text. Only fonts that devices already have: nothing to fetch, nobody to tell.
FONTS: Mapping[Font, tuple[str, str]] = {
    "sans": (_SANS, _SANS),
    "humanist": (_HUMANIST, _HUMANIST),
    "serif": (_SERIF, _SANS),
    "rounded": (_ROUNDED, _SANS),
}
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
    font: Font = "sans"
    radius: int = 6  # of corners, in CSS pixels, 0 to 24
    theme: str = "civic"  # the folder of themes/ that the site is made with
    logo_url: str | None = None  # without one the name is set as a wordmark
    footer: Mapping[str, str] = field(default_factory=dict)
    phone: str = ""
    email: str = ""
    social: tuple[SocialLink, ...] = ()


@dataclass(frozen=True)
class Palette:
    """The colours of one colour scheme, all of them."""

    primary: str
    on_primary: str
    accent: str
    link: str
    background: str
    surface: str  # panels and cards
    text: str
    heading: str  # the brand's colour where it can be read; the masthead's wordmark too
    muted: str  # captions and dates
    line: str  # borders that only decorate


@dataclass(frozen=True)
class BrandProblem:
    """One pair of colours that people could not tell apart, and the nearest colour that would do."""

    foreground: str  # field name
    background: str  # field name
    ratio: float
    needed: float
    suggestion: str  # replaces the foreground
    message: str


def contrast(one: str, other: str) -> float:
    """The WCAG 2.x contrast ratio of two colours, from 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """The WCAG 2.x relative luminance, 0 for black and 1 for white."""
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in _rgb(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


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


def nearest_passing(colour: str, needed: float, *backgrounds: str) -> str:
    """The colour of the same hue, as little lighter or darker as will do, that passes on every background.

    Two very different backgrounds may leave none: then black or white, whichever does better.
    """

    def worst(shade: str) -> float:
        return min(contrast(shade, background) for background in backgrounds)

    passing = (shade for shade in _shades(colour) if worst(shade) >= needed)
    return next(passing, None) or max(("#000000", "#ffffff"), key=worst)


def _shades(colour: str) -> Iterator[str]:
    """The colour, then ever darker and lighter ones in turn; black and white come last."""
    hue, lightness, saturation = colorsys.rgb_to_hls(*_rgb(colour))
    for step in range(257):
        for direction in (-1, 1):
            changed = min(1.0, max(0.0, lightness + direction * step / 256))
            yield _hex(colorsys.hls_to_rgb(hue, changed, saturation))


def light_palette(brand: Brand) -> Palette:
    """The council's own colours, with the few shades between that it does not choose."""
    surface = _passing(lambda share: mix(brand.primary, brand.background, share), brand)
    return Palette(
        primary=brand.primary,
        on_primary=brand.on_primary,
        accent=brand.accent,
        link=brand.link,
        background=brand.background,
        surface=surface,
        text=brand.text,
        heading=nearest_passing(brand.primary, TEXT_RATIO, surface, brand.background),
        muted=nearest_passing(mix(brand.text, brand.background, 0.68), TEXT_RATIO, surface, brand.background),
        line=mix(brand.text, brand.background, 0.2),
    )


def _passing(tint: Callable[[float], str], brand: Brand) -> str:
    """The strongest tint on which links and text still pass; at worst the background itself."""
    for share in (0.06, 0.04, 0.02):
        if all(contrast(front, tint(share)) >= TEXT_RATIO for front in (brand.link, brand.text)):
            return tint(share)
    return brand.background


def dark_palette(brand: Brand) -> Palette:
    """The same hues after dark. Always passes, whatever the brand."""
    background = mix(brand.primary, "#0d1014", 0.1)
    surface = mix(brand.primary, "#1a1e24", 0.14)
    return Palette(
        primary=brand.primary,
        on_primary=nearest_passing(brand.on_primary, TEXT_RATIO, brand.primary),
        accent=nearest_passing(brand.accent, TEXT_RATIO, surface, background),
        link=nearest_passing(mix(brand.link, "#ffffff", 0.55), TEXT_RATIO, surface, background),
        background=background,
        surface=surface,
        text="#eceef1",
        heading=nearest_passing(mix(brand.primary, "#ffffff", 0.3), TEXT_RATIO, surface, background),
        muted=nearest_passing("#b4bac2", TEXT_RATIO, surface, background),
        line=mix("#ffffff", background, 0.24),
    )


def brand_css(brand: Brand) -> str:
    """The brand as CSS custom properties, light and dark; holds nothing but colours, fonts and lengths."""
    heading, text = FONTS[brand.font]
    radius = min(max(int(brand.radius), 0), LARGEST_RADIUS)
    fixed = f"--font-heading:{heading};--font-text:{text};--radius:{radius / 16:g}rem;"
    light, dark = _properties(light_palette(brand)), _properties(dark_palette(brand))
    return f":root{{{fixed}{light}}}\n@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}\n"


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


def mix(one: str, other: str, share: float) -> str:
    """`share` of one colour in the other."""
    return _hex(tuple(a * share + b * (1 - share) for a, b in zip(_rgb(one), _rgb(other), strict=True)))


def _rgb(colour: str) -> tuple[float, float, float]:
    if not HEX_COLOUR.fullmatch(colour):
        raise ValueError(f"A colour is written #rrggbb, not {colour!r}.")
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return red, green, blue


def _hex(channels: tuple[float, ...]) -> str:
    return "#" + "".join(f"{round(channel * 255):02x}" for channel in channels)
