"""Whether one colour can be told from another (WCAG 2.2), and the nearest that can."""

from __future__ import annotations

import colorsys
import re
from collections.abc import Iterator

TEXT_RATIO = 4.5  # WCAG 1.4.3: text against what is behind it
PART_RATIO = 3.0  # WCAG 1.4.11: lines and shapes that carry meaning
HEX_COLOUR = re.compile(r"#[0-9a-f]{6}", re.IGNORECASE)


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
