"""The renderer's fingerprint: two releases that may write different bytes never share an ETag."""

from __future__ import annotations

import hashlib
from pathlib import Path

import django

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ("cms/markup", "cms/facts", "syndication/domain", "syndication/feeds")


def fingerprint_of(root: Path) -> str:
    """A digest over the sources that decide an item's bytes, by path and content."""
    # The XML writers are Django's, so its version counts as a source.
    digest = hashlib.sha256(f"django {django.__version__}".encode())
    for source in SOURCES:
        for path in _files(root / source):
            digest.update(f"\0{path.relative_to(root).as_posix()}\0".encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def _files(folder: Path) -> list[Path]:
    # Compiled files differ from one machine to the next and say nothing new.
    return sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc")


FINGERPRINT = fingerprint_of(ROOT)
