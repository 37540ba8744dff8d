"""Where a council's images are; the version in each name lets caches keep them for ever."""

from __future__ import annotations

from syndication.domain.branding import brand_icon, fingerprint

from .brand_images import mark_of
from .context import Visit


def icon_address(visit: Visit) -> str:
    return f"{visit.base}/icon-{fingerprint(brand_icon(visit.brand, visit.language))}.svg"


def image_address(visit: Visit, size: int) -> str:
    return f"{visit.base}/icon-{size}-{mark_of(visit.brand, visit.language).version}.png"


def card_address(visit: Visit) -> str:
    """Absolute: other websites ask for it."""
    return f"{visit.site.origin}/card-{mark_of(visit.brand, visit.language).version}.png"
