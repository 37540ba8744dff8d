"""A council's mark as pixels, for what cannot draw the SVG icon: home screens, old browsers, shared links."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import Any

from PIL import Image, ImageDraw, ImageFont

from syndication.domain.branding import Brand, fingerprint, wording

ICON_SIZES = (180, 192, 512)  # Apple's home screen, and the two that a web manifest should have
FAVICON_SIZES = ((16, 16), (32, 32), (48, 48))
CARD_SIZE = (1200, 630)  # what those who show shared links ask for
RULE = 30  # pixels
DRAWING = 1  # goes up whenever the same mark is drawn differently
KEPT = 512  # images; the largest takes about 5 kB


@dataclass(frozen=True)
class Mark:
    """The initial of a council's short name on its colour, with its accent. Colours are `#rrggbb`."""

    letter: str
    primary: str
    on_primary: str
    accent: str

    @property
    def version(self) -> str:
        """Changes with every pixel, so that an image's address may be kept for ever."""
        return fingerprint(f"{DRAWING} {self.letter} {self.primary} {self.on_primary} {self.accent}")


def mark_of(brand: Brand, language: str) -> Mark:
    """The letter loses its accent: the font that comes with the drawing library has none."""
    letter = unicodedata.normalize("NFKD", wording(brand.short_name, language)[:1].upper())[:1]
    return Mark(letter, brand.primary, brand.on_primary, brand.accent)


@lru_cache(maxsize=KEPT)
def draw_icon(mark: Mark, size: int) -> bytes:
    """A square PNG, filled to the edges: whoever shows it cuts the corners as it likes."""
    return _encoded(_square(mark, size), "PNG", optimize=True)


@lru_cache(maxsize=KEPT)
def draw_favicon(mark: Mark) -> bytes:
    """The small sizes in one ICO file."""
    return _encoded(_square(mark, 256), "ICO", sizes=FAVICON_SIZES)


@lru_cache(maxsize=KEPT)
def draw_card(mark: Mark) -> bytes:
    """The picture beside a shared link: the mark, over a rule in the accent."""
    width, height = CARD_SIZE
    card, square = Image.new("RGB", CARD_SIZE, mark.primary), _square(mark, height - RULE)
    card.paste(square, ((width - square.width) // 2, 0))
    ImageDraw.Draw(card).rectangle((0, height - RULE, width, height), fill=mark.accent)
    return _encoded(card, "PNG", optimize=True)


def _square(mark: Mark, size: int) -> Image.Image:
    image = Image.new("RGB", (size, size), mark.primary)
    ImageDraw.Draw(image).text(
        (size / 2, size / 2),
        mark.letter,
        fill=mark.on_primary,
        font=ImageFont.load_default(size * 0.55),
        anchor="mm",
        stroke_width=size / 80,
        stroke_fill=mark.on_primary,
    )
    return image


def _encoded(image: Image.Image, kind: str, **options: Any) -> bytes:
    written = BytesIO()
    image.save(written, kind, **options)
    return written.getvalue()
