"""The one stylesheet that every council's site shares, put together from the files in themes/css/."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

FOLDER = Path(__file__).parent / "css"
# In the order of the cascade.
FILES = ("base", "layout", "header", "navigation", "blocks", "pages", "adapt", "print")


@dataclass(frozen=True)
class Stylesheet:
    css: str
    version: str  # changes with every byte, so that the file's address may be kept for ever


def site_stylesheet() -> Stylesheet:
    """The stylesheet as it is on disk; put together again only when a file has changed."""
    return _assemble(tuple((FOLDER / f"{name}.css").stat().st_mtime_ns for name in FILES))


@lru_cache(maxsize=2)
def _assemble(_changed: tuple[int, ...]) -> Stylesheet:
    css = "\n".join(squeeze((FOLDER / f"{name}.css").read_text()) for name in FILES)
    return Stylesheet(css, hashlib.sha256(css.encode()).hexdigest()[:12])


def squeeze(css: str) -> str:
    """The same rules without comments, indentation and empty lines."""
    without_comments = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    return "\n".join(line.strip() for line in without_comments.splitlines() if line.strip())
