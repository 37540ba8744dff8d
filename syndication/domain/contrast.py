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
    return _ratio(luminance(one), luminance(other))


def _ratio(one: float, other: float) -> float:
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)


def luminance(colour: str) -> float:
    """The WCAG 2.x relative luminance, 0 for black and 1 for white."""
    red, green, blue = _rgb(colour)
    return 0.2126 * _linear(red) + 0.7152 * _linear(green) + 0.0722 * _linear(blue)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def nearest_passing(colour: str, needed: float, *backgrounds: str) -> str:
    """The colour of the same hue, as little lighter or darker as will do, that passes on every background.

    Two very different backgrounds may leave none: then black or white, whichever does better.
    """
    behind = [luminance(background) for background in backgrounds]

    def worst(shade: str) -> float:
        own = luminance(shade)
        return min(_ratio(own, other) for other in behind)

    passing = (shade for shade in _shades(colour) if worst(shade) >= needed)
    return next(passing, None) or max(("#000000", "#ffffff"), key=worst)


def _shades(colour: str) -> Iterator[str]:
    """The colour, then ever darker and lighter ones in turn; black and white come last."""
    yield colour
    hue, lightness, saturation = colorsys.rgb_to_hls(*_rgb(colour))
    for step in range(1, 257):
        for changed in (lightness - step / 256, lightness + step / 256):
            if -1 / 256 < changed < 1 + 1 / 256:
                yield _hex(colorsys.hls_to_rgb(hue, min(1.0, max(0.0, changed)), saturation))


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
