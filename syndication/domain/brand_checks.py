"""Which colours of a site stand on which (WCAG 2.2), what a council's choice gets wrong, and what would do instead."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from .branding import Brand
from .contrast import PART_RATIO, TEXT_RATIO, contrast, nearest_passing
from .palettes import Palette, dark_palette, light_palette


@dataclass(frozen=True)
class Pair:
    """One colour on another, both named as in the brand or the palette, and the contrast that they need."""

    front: str
    back: str
    needed: float


@dataclass(frozen=True)
class Measure:
    """A pair of the brand or of one of its palettes with its two colours and their contrast."""

    pair: Pair
    front: str
    back: str
    ratio: float

    @property
    def passes(self) -> bool:
        return self.ratio >= self.pair.needed

    @property
    def shown(self) -> str:
        """Cut, not rounded: 4.498 must not be shown as the 4.50 that it fails to reach."""
        return f"{int(self.ratio * 100) / 100:.2f}"


@dataclass(frozen=True)
class BrandProblem:
    """One pair of colours that people could not tell apart, and the nearest colour that would do."""

    foreground: str  # field name
    background: str  # field name
    ratio: float
    needed: float
    suggestion: str  # replaces the foreground
    message: str


# What a council chooses. The order matters: each is mended before another is measured against it.
CHOSEN = (
    Pair("text", "background", TEXT_RATIO),
    Pair("link", "background", TEXT_RATIO),
    Pair("primary", "background", TEXT_RATIO),
    Pair("accent", "background", PART_RATIO),
    Pair("on_primary", "primary", TEXT_RATIO),
)
GROUNDS = ("background", "surface", "wash")
READ_ANYWHERE = ("text", "heading", "link", "muted", "accent_text")
# Every pair that a stylesheet uses, day and night. Borders of fields and rings of focus are in the colours of text.
PAIRS = (
    *(Pair(front, back, TEXT_RATIO) for front in READ_ANYWHERE for back in GROUNDS),
    *(Pair("accent", back, PART_RATIO) for back in GROUNDS),
    Pair("on_primary", "primary", TEXT_RATIO),
    Pair("primary", "on_primary", TEXT_RATIO),
    Pair("on_accent", "accent", TEXT_RATIO),
    Pair("background", "text", TEXT_RATIO),
)
# What people call the colours that they choose, in labels and messages.
WORDS = {
    "primary": "Primary",
    "on_primary": "Text on primary",
    "accent": "Accent",
    "link": "Link",
    "background": "Background",
    "text": "Text",
}


def measure(colours: Brand | Palette, pair: Pair) -> Measure:
    front, back = getattr(colours, pair.front), getattr(colours, pair.back)
    return Measure(pair, front, back, contrast(front, back))


def measure_site(brand: Brand) -> Iterator[tuple[str, Measure]]:
    """Every pair that the stylesheets use, by colour scheme; all pass for a brand that `check_brand` accepts."""
    for scheme, palette in (("light", light_palette(brand)), ("dark", dark_palette(brand))):
        yield from ((scheme, measure(palette, pair)) for pair in PAIRS)


def check_brand(brand: Brand) -> list[BrandProblem]:
    """Every pair of the brand's colours that fails WCAG 2.2 AA; empty when the brand may be saved."""
    mended = mend_brand(brand)
    failing = (found for pair in CHOSEN if not (found := measure(brand, pair)).passes)
    return [_problem(found, getattr(mended, found.pair.front)) for found in failing]


def mend_brand(brand: Brand) -> Brand:
    """The nearest brand that passes: the background stays, and each other colour is as it was if it can be."""
    for pair in CHOSEN:
        front, back = getattr(brand, pair.front), getattr(brand, pair.back)
        changed: dict[str, Any] = {pair.front: nearest_passing(front, pair.needed, back)}
        brand = replace(brand, **changed)
    return brand


def _problem(found: Measure, suggestion: str) -> BrandProblem:
    front, back = WORDS[found.pair.front], WORDS[found.pair.back].lower()
    message = (
        f"{front} {found.front} on {back} {found.back} has a contrast of {found.shown}:1; "
        f"it needs {found.pair.needed:g}:1. The nearest colour that passes is {suggestion}."
    )
    return BrandProblem(
        found.pair.front, found.pair.back, found.ratio, found.pair.needed, suggestion, message
    )
