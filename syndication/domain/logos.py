"""A council's logo: taken from a file that somebody uploads, and chosen for what it stands on."""

from __future__ import annotations

import hashlib
import math
from dataclasses import dataclass
from typing import Literal

from .contrast import luminance

LARGEST_UPLOAD = 2_000_000  # bytes
LARGEST_LOGO = 40_000  # bytes; it is part of every page
WIDEST, HIGHEST = 600, 200  # CSS pixels; pixels are stored at twice that
MEDIA_TYPES = {"svg": "image/svg+xml", "png": "image/png", "webp": "image/webp"}
# The luminance at which black and white text are equally easy to read.
MIDDLE = 0.179

LogoKind = Literal["svg", "png", "webp"]


class LogoRefused(ValueError):
    """A file that cannot be a logo; the message says what to do."""


@dataclass(frozen=True)
class LogoFile:
    """A logo as it is stored and sent: nothing in it that we did not write. Width and height in CSS pixels."""

    kind: LogoKind
    content: bytes
    width: int
    height: int

    @property
    def digest(self) -> str:
        return hashlib.sha256(self.content).hexdigest()[:32]


@dataclass(frozen=True)
class Logo:
    """A stored logo as pages refer to it."""

    name: str  # of the file, such as "logo-3f….svg"
    width: int
    height: int


@dataclass(frozen=True)
class Placed:
    """A logo in one colour scheme. `on_plate` when only a plate of the page's light colour makes it visible."""

    logo: Logo
    on_plate: bool


def place_logo(logo: Logo, for_dark: Logo | None, paper: str, ground: str) -> Placed:
    """The version of a logo for a ground: `logo` was drawn for `paper`, the council's own background."""
    if for_dark and is_dark(ground):
        return Placed(for_dark, on_plate=False)
    return Placed(logo, on_plate=is_dark(ground) != is_dark(paper))


def is_dark(colour: str) -> bool:
    return luminance(colour) < MIDDLE


def fit(width: float, height: float, enlarge: bool = False) -> tuple[int, int]:
    """The size in CSS pixels at which something of these proportions fits; only shapes can be enlarged."""
    share = min(WIDEST / width, HIGHEST / height, math.inf if enlarge else 1.0)
    return max(1, round(width * share)), max(1, round(height * share))
