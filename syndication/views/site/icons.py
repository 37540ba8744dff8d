"""A council's icons and its web manifest; each image is drawn from the brand."""

from __future__ import annotations

import json
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from syndication.domain.branding import brand_icon, fingerprint, wording

from .brand_images import ICON_SIZES, Mark, draw_card, draw_favicon, draw_icon, mark_of
from .context import Visit
from .files import versioned
from .icon_addresses import icon_address, image_address
from .missing import not_found
from .visits import on_site

SVG, PNG, ICO = "image/svg+xml", "image/png", "image/x-icon"


@on_site
def icon(visit: Visit, request: HttpRequest, version: str) -> HttpResponse:
    drawings = [brand_icon(visit.brand, language) for language in visit.site.languages]
    chosen = next((svg for svg in drawings if fingerprint(svg) == version), None)
    return versioned(chosen or drawings[0], SVG, chosen is not None)


@on_site
def icon_image(visit: Visit, request: HttpRequest, size: int, version: str) -> HttpResponse:
    if size not in ICON_SIZES:
        return not_found(visit)
    return _drawn(visit, version, lambda mark: draw_icon(mark, size))


@on_site
def card_image(visit: Visit, request: HttpRequest, version: str) -> HttpResponse:
    """Whoever shows a shared link may show its picture from here."""
    response = _drawn(visit, version, draw_card)
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response


def _drawn(visit: Visit, version: str, draw: Callable[[Mark], bytes]) -> HttpResponse:
    marks = [mark_of(visit.brand, language) for language in visit.site.languages]
    chosen = next((mark for mark in marks if mark.version == version), None)
    return versioned(draw(chosen or marks[0]), PNG, chosen is not None)


@on_site
def favicon(visit: Visit, request: HttpRequest) -> HttpResponse:
    """The one address that browsers ask for without being told."""
    response = HttpResponse(draw_favicon(mark_of(visit.brand, visit.language)), content_type=ICO)
    response.headers["Cache-Control"] = "public, max-age=86400"
    return response


@on_site
def manifest(visit: Visit, request: HttpRequest) -> HttpResponse:
    """How the site is called and looks on a home screen (W3C Web Application Manifest). It opens in the browser."""
    brand, language = visit.brand, visit.language
    members = {
        "name": visit.name,
        "short_name": wording(brand.short_name, language),
        "lang": language,
        "id": visit.here("/"),
        "start_url": visit.here("/"),
        "scope": f"{visit.base}/",
        "display": "browser",
        "theme_color": brand.primary,
        "background_color": brand.background,
        "icons": _icons(visit),
    }
    text = json.dumps(members, ensure_ascii=False)
    return HttpResponse(text, content_type="application/manifest+json")


def _icons(visit: Visit) -> list[dict[str, str]]:
    images = [
        {
            "src": image_address(visit, size),
            "sizes": f"{size}x{size}",
            "type": PNG,
            "purpose": "any maskable",
        }
        for size in ICON_SIZES[1:]
    ]
    return [{"src": icon_address(visit), "sizes": "any", "type": SVG}, *images]
