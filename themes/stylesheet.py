"""A theme's stylesheet: the components that all themes share, the theme's own rules, then the reader's settings."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from .registry import COMPONENTS, Theme, choose_theme

FOLDER = COMPONENTS / "css"
# The cascade begins and ends with these. Between them every other component, in the order of the alphabet.
FIRST = ("base", "layout", "blocks/text")
LAST = ("adapt", "print")


@dataclass(frozen=True)
class Stylesheet:
    css: str
    version: str  # changes with every byte, so that the file's address may be kept for ever


def site_stylesheet(theme: str) -> Stylesheet:
    """The stylesheet as it is on disk; put together again only when a file has changed."""
    files = stylesheet_files(choose_theme(theme))
    return _assemble(files, tuple(path.stat().st_mtime_ns for path in files))


def stylesheet_files(theme: Theme) -> tuple[Path, ...]:
    """In the order of the cascade."""
    first, last = ([FOLDER / f"{name}.css" for name in names] for names in (FIRST, LAST))
    between = sorted(path for path in FOLDER.rglob("*.css") if path not in {*first, *last})
    return (*first, *between, theme.style, *last)


@lru_cache(maxsize=32)
def _assemble(files: tuple[Path, ...], _changed: tuple[int, ...]) -> Stylesheet:
    css = "\n".join(squeeze(path.read_text("utf-8")) for path in files)
    return Stylesheet(css, hashlib.sha256(css.encode()).hexdigest()[:12])


def squeeze(css: str) -> str:
    """The same rules without comments, indentation and empty lines."""
    without_comments = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    return "\n".join(line.strip() for line in without_comments.splitlines() if line.strip())
