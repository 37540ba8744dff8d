"""From an uploaded file to a logo. What it is, is seen from its bytes; its name says nothing."""

from __future__ import annotations

from .logo_pixels import read_pixels
from .logo_svg import read_svg
from .logos import LARGEST_UPLOAD, LogoFile, LogoRefused

BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def read_logo(data: bytes) -> LogoFile:
    """PNG, JPEG, WebP or SVG, written anew; raises LogoRefused, which says what to do."""
    if len(data) > LARGEST_UPLOAD:
        raise LogoRefused(
            f"This file has more than {LARGEST_UPLOAD // 1_000_000} MB. Export the logo on its own."
        )
    start = data.removeprefix(BYTE_ORDER_MARK).lstrip()
    return read_svg(data) if start.startswith(b"<") else read_pixels(data)
