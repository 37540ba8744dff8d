"""All the colours of a council's site, by day and by night, from the six that it chooses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .contrast import TEXT_RATIO, contrast, mix, nearest_passing

if TYPE_CHECKING:
    from .branding import Brand


@dataclass(frozen=True)
class Palette:
    """The colours of one colour scheme, all of them."""

    primary: str
    on_primary: str
    accent: str
    link: str
    background: str
    surface: str  # panels and cards
    wash: str  # large areas, with more of the brand's colour in them
    text: str
    heading: str  # the brand's colour where it can be read; the masthead's wordmark too
    muted: str  # captions and dates
    line: str  # borders that only decorate


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
    """The strongest tint on which links and text still pass; at worst the background itself."""
    tints = (mix(brand.primary, brand.background, share) for share in shares)
    readable = (tint for tint in tints if _can_be_read_on(tint, brand))
    return next(readable, brand.background)


def _can_be_read_on(tint: str, brand: Brand) -> bool:
    return all(contrast(front, tint) >= TEXT_RATIO for front in (brand.link, brand.text))


def dark_palette(brand: Brand) -> Palette:
    """The same hues after dark. Always passes, whatever the brand."""
    background = mix(brand.primary, "#0d1014", 0.1)
    surface = mix(brand.primary, "#1a1e24", 0.14)
    wash = mix(brand.primary, "#1a1e24", 0.22)
    behind = (wash, surface, background)
    return Palette(
        primary=brand.primary,
        on_primary=nearest_passing(brand.on_primary, TEXT_RATIO, brand.primary),
        accent=nearest_passing(brand.accent, TEXT_RATIO, *behind),
        link=nearest_passing(mix(brand.link, "#ffffff", 0.55), TEXT_RATIO, *behind),
        background=background,
        surface=surface,
        wash=wash,
        text=nearest_passing("#eceef1", TEXT_RATIO, *behind),
        heading=nearest_passing(mix(brand.primary, "#ffffff", 0.3), TEXT_RATIO, *behind),
        muted=nearest_passing("#b4bac2", TEXT_RATIO, *behind),
        line=mix("#ffffff", background, 0.24),
    )
