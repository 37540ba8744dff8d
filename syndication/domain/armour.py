"""Bytes as text that can stand in an address, and back."""

from __future__ import annotations

import base64
import binascii


def armoured(raw: bytes) -> str:
    """Base64 with the url-safe alphabet, without padding."""
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def find_raw(text: str, longest: int) -> bytes | None:
    """The bytes that `armoured` wrote; None for any other text, or one of more than `longest` characters."""
    if not text.isascii() or len(text) > longest:
        return None
    try:
        raw = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        return None
    # Base64 has several spellings of some bytes; only ours counts.
    return raw if armoured(raw) == text else None
