"""How a copy proves that it is in step: the service's own arithmetic, done again on what we hold."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

EXTENSION = "_syndication"


@dataclass(frozen=True)
class Digest:
    count: int
    sha256: str


def digest_of(pages: Iterable[Mapping[str, Any]]) -> Digest:
    """Count, and SHA-256 over `{id} {version} {sha256}` lines sorted by id, each sha256 worked out afresh."""
    lines = sorted(f"{page['id']} {page[EXTENSION]['version']} {fingerprint(page)}\n" for page in pages)
    return Digest(len(lines), hashlib.sha256("".join(lines).encode()).hexdigest())


def fingerprint(page: Mapping[str, Any]) -> str:
    """SHA-256 of the page's RFC 8785 form without its `sha256` member."""
    extension = {name: value for name, value in page[EXTENSION].items() if name != "sha256"}
    return hashlib.sha256(canonical({**page, EXTENSION: extension})).hexdigest()


def canonical(value: Any) -> bytes:
    """RFC 8785 for pages: their member names are ASCII and their numbers integers, so sorting is enough."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()
