"""Which version of a council's logo stands in the header, by day and by night."""

from __future__ import annotations

from dataclasses import dataclass

from syndication.domain.branding import Brand
from syndication.domain.logos import Logo, Placed, place_logo
from syndication.domain.palettes import dark_palette
from themes.registry import choose_theme

from .context import Visit

TALLEST = 64  # CSS pixels, in a header


@dataclass(frozen=True)
class LogoTag:
    """An image of the header. `plate` are the classes that put it on a ground on which it can be seen."""

    src: str
    width: int
    height: int
    plate: str = ""
    at_night: LogoTag | None = None  # another file for dark screens


def build_logo(visit: Visit) -> LogoTag | None:
    """None for a council without a logo: its name is set in type."""
    brand = visit.brand
    if brand.logo is None:
        return None
    by_day, by_night = (
        place_logo(brand.logo, brand.logo_dark, brand.background, on) for on in find_grounds(brand)
    )
    day = by_night if visit.tried_in == "dark" else by_day
    night = by_day if visit.tried_in == "light" else by_night
    plates = [name for name, placed in (("plate-day", day), ("plate-night", night)) if placed.on_plate]
    after_dark = _tag(visit, night) if night.logo != day.logo else None
    return _tag(visit, day, " ".join(plates), after_dark)


def find_grounds(brand: Brand) -> tuple[str, str]:
    """What the theme's header is painted with, by day and by night."""
    if choose_theme(brand.theme).header == "primary":
        return brand.primary, brand.primary
    return brand.background, dark_palette(brand).background


def _tag(visit: Visit, placed: Placed, plate: str = "", at_night: LogoTag | None = None) -> LogoTag:
    logo = placed.logo
    share = min(1.0, TALLEST / logo.height)
    width, height = round(logo.width * share), round(logo.height * share)
    return LogoTag(logo_address(logo, visit.base), width, height, plate, at_night)


def logo_address(logo: Logo, base: str) -> str:
    return f"{base}/{logo.name}"
