"""All the colours of a council's site, by day and by night, from the six that it chooses."""

from __future__ import annotations

from dataclasses import dataclass

from .branding import LARGEST_RADIUS, Brand
from .contrast import PART_RATIO, TEXT_RATIO, contrast, mix, nearest_passing


@dataclass(frozen=True)
class Palette:
    """The colours of one colour scheme, all of them."""

    primary: str
    on_primary: str
    accent: str
    on_accent: str
    accent_text: str  # the accent where it is read rather than seen
    link: str
    background: str
    surface: str  # panels and cards
    wash: str  # large areas, with more of the brand's colour in them
    text: str
    heading: str  # the brand's colour where it can be read; the masthead's wordmark too
    muted: str  # captions and dates
    line: str  # borders that only decorate


INKS = ("#ffffff", "#14171a")


# How much of the primary colour is in a panel and in a wash: the first on which everything can be read.
SURFACE_SHARES = (0.06, 0.04, 0.02)
WASH_SHARES = (0.16, 0.13, 0.1, *SURFACE_SHARES)


def light_palette(brand: Brand) -> Palette:
    """The council's own colours, with the few shades between that it does not choose."""
    surface, wash = _tint(brand, SURFACE_SHARES), _tint(brand, WASH_SHARES)
    behind = (wash, surface, brand.background)
    return Palette(
        primary=brand.primary,
        on_primary=brand.on_primary,
        accent=brand.accent,
        on_accent=_ink_on(brand.accent),
        accent_text=nearest_passing(brand.accent, TEXT_RATIO, *behind),
        link=brand.link,
        background=brand.background,
        surface=surface,
        wash=wash,
        text=brand.text,
        heading=nearest_passing(brand.primary, TEXT_RATIO, *behind),
        muted=nearest_passing(mix(brand.text, brand.background, 0.68), TEXT_RATIO, *behind),
        line=mix(brand.text, brand.background, 0.2),
    )


def _tint(brand: Brand, shares: tuple[float, ...]) -> str:
    """The strongest tint on which links, text and the accent still pass; at worst the background itself."""
    tints = (mix(brand.primary, brand.background, share) for share in shares)
    readable = (tint for tint in tints if _can_be_read_on(tint, brand))
    return next(readable, brand.background)


def _can_be_read_on(tint: str, brand: Brand) -> bool:
    needed = ((brand.link, TEXT_RATIO), (brand.text, TEXT_RATIO), (brand.accent, PART_RATIO))
    return all(contrast(front, tint) >= ratio for front, ratio in needed)


def _ink_on(colour: str) -> str:
    """White or nearly black, whichever is easier to read; on some middling colours only full black will do."""
    return nearest_passing(max(INKS, key=lambda ink: contrast(ink, colour)), TEXT_RATIO, colour)


def dark_palette(brand: Brand) -> Palette:
    """The same hues after dark. Always passes, whatever the brand."""
    background = mix(brand.primary, "#0d1014", 0.1)
    surface = mix(brand.primary, "#1a1e24", 0.14)
    wash = mix(brand.primary, "#1a1e24", 0.22)
    behind = (wash, surface, background)
    accent = nearest_passing(brand.accent, TEXT_RATIO, *behind)
    return Palette(
        primary=brand.primary,
        on_primary=nearest_passing(brand.on_primary, TEXT_RATIO, brand.primary),
        accent=accent,
        on_accent=_ink_on(accent),
        accent_text=accent,
        link=nearest_passing(mix(brand.link, "#ffffff", 0.55), TEXT_RATIO, *behind),
        background=background,
        surface=surface,
        wash=wash,
        text=nearest_passing("#eceef1", TEXT_RATIO, *behind),
        heading=nearest_passing(mix(brand.primary, "#ffffff", 0.3), TEXT_RATIO, *behind),
        muted=nearest_passing("#b4bac2", TEXT_RATIO, *behind),
        line=mix("#ffffff", background, 0.24),
    )


def brand_css(brand: Brand) -> str:
    """The brand as CSS custom properties, light and dark; holds nothing but colours and lengths."""
    radius = min(max(int(brand.radius), 0), LARGEST_RADIUS)
    light, dark = _properties(light_palette(brand)), _properties(dark_palette(brand))
    by_day = f":root{{--radius:{radius / 16:g}rem;--paper:{brand.background};{light}}}\n"
    return by_day + f"@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}\n"


def _properties(palette: Palette) -> str:
    return "".join(f"--{name.replace('_', '-')}:{value};" for name, value in vars(palette).items())
