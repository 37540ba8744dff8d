"""The typefaces that a council may pick: what devices have already, or files of ours; never anybody else's server.

The files are subsets with the letters of English and Welsh; docs/themes.md says how they are made.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

FOLDER = Path(__file__).parent / "fonts"
DEFAULT = "sans"

_SANS = '-apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", system-ui, sans-serif'
_HUMANIST = 'Seravek, "Gill Sans Nova", Ubuntu, Calibri, "DejaVu Sans Condensed", "Trebuchet MS", sans-serif'
_SERIF = '"Iowan Old Style", "Palatino Linotype", Palatino, Georgia, "DejaVu Serif", serif'
_ROUNDED = (
    'ui-rounded, "Arial Rounded MT Bold", Nunito, Quicksand, Avenir, "DejaVu Sans", Verdana, sans-serif'
)
# What stands in until a file is there: names as fonts call themselves, then as PostScript does.
_ARIAL = ("Arial", "ArialMT", "Liberation Sans", "Roboto")
_ARIAL_BOLD = ("Arial Bold", "Arial-BoldMT", "Liberation Sans Bold", "Roboto Bold")
_TIMES_BOLD = ("Times New Roman Bold", "TimesNewRomanPS-BoldMT", "Liberation Serif Bold", "Noto Serif Bold")


@dataclass(frozen=True)
class Face:
    """One file, and the measures that make its stand-in as wide and as high, so that no line moves.

    Weights are those that it is used for, so that browsers draw no false bold. Measures are in percent.
    """

    family: str
    file: str
    weights: str
    stand_in: tuple[str, ...]
    size: float
    ascent: float
    descent: float

    @property
    def content(self) -> bytes:
        return (FOLDER / self.file).read_bytes()

    @property
    def version(self) -> str:
        return _version(FOLDER / self.file)

    @property
    def css(self) -> str:
        local = ",".join(f'local("{name}")' for name in self.stand_in)
        return (
            f'@font-face{{font-family:"{self.family}";src:url(font-{self.version}.woff2)format("woff2");'
            f"font-weight:{self.weights};font-display:swap}}\n"
            f'@font-face{{font-family:"{self.family} stand-in";src:{local};font-weight:{self.weights};'
            f"size-adjust:{self.size}%;ascent-override:{self.ascent}%;descent-override:{self.descent}%;"
            "line-gap-override:0%}\n"
        )


@dataclass(frozen=True)
class Typeface:
    name: str
    heading: str
    text: str
    faces: tuple[Face, ...] = ()


def _own(family: str, rest: str) -> str:
    return f'"{family}", "{family} stand-in", {rest}'


TYPEFACES: Mapping[str, Typeface] = {
    "sans": Typeface("Sans", _SANS, _SANS),
    "humanist": Typeface("Humanist sans", _HUMANIST, _SANS),
    "serif": Typeface("Serif headings", _SERIF, _SANS),
    "rounded": Typeface("Rounded headings", _ROUNDED, _SANS),
    "atkinson": Typeface(
        "Atkinson Hyperlegible, made for readers with low vision",
        _own("Atkinson", _SANS),
        _own("Atkinson", _SANS),
        (
            Face("Atkinson", "atkinson-400.woff2", "400 500", _ARIAL, 99.97, 98.43, 31.61),
            Face("Atkinson", "atkinson-700.woff2", "600 900", _ARIAL_BOLD, 99.45, 98.95, 31.78),
        ),
    ),
    "newsreader": Typeface(
        "Newsreader, a serif for headings",
        _own("Newsreader", _SERIF),
        _SANS,
        (Face("Newsreader", "newsreader-600.woff2", "600 900", _TIMES_BOLD, 104.26, 70.5, 25.42),),
    ),
    "nunito": Typeface(
        "Nunito, rounded headings",
        _own("Nunito", _ROUNDED),
        _SANS,
        (Face("Nunito", "nunito-800.woff2", "600 900", _ARIAL_BOLD, 100.12, 100.98, 35.26),),
    ),
}


def choose_typeface(slug: str) -> Typeface:
    """The typeface of that name. One that is no longer there leaves its councils with the default."""
    return TYPEFACES.get(slug) or TYPEFACES[DEFAULT]


def typeface_css(slug: str) -> str:
    """The faces, fetched from beside the stylesheet, and the two custom properties that use them."""
    typeface = choose_typeface(slug)
    faces = "".join(face.css for face in typeface.faces)
    return f"{faces}:root{{--font-heading:{typeface.heading};--font-text:{typeface.text};}}\n"


def find_face(version: str) -> Face | None:
    faces = (face for typeface in TYPEFACES.values() for face in typeface.faces)
    return next((face for face in faces if face.version == version), None)


@lru_cache(maxsize=32)
def _version(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:12]
