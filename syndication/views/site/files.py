"""A council's stylesheets, fonts and logos, and how files with a version in their name are kept."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from syndication.domain.branding import fingerprint
from syndication.domain.logos import MEDIA_TYPES
from syndication.http.answers import FOR_EVER
from syndication.queries.brands import find_logo
from themes.stylesheet import site_stylesheet
from themes.typefaces import find_face

from .answers import FRESH
from .context import Visit
from .missing import not_found
from .styles import council_stylesheet
from .visits import on_site

CSS, WOFF2 = "text/css; charset=utf-8", "font/woff2"
# A drawing may hold styles of its own and nothing that acts, should somebody open it by itself.
LOGO_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox"


@on_site
def site_css(visit: Visit, request: HttpRequest, version: str) -> HttpResponse:
    sheet = site_stylesheet(visit.brand.theme)
    return versioned(sheet.css, CSS, sheet.version == version)


@on_site
def council_css(visit: Visit, request: HttpRequest, version: str) -> HttpResponse:
    css = council_stylesheet(visit.brand)
    return versioned(css, CSS, fingerprint(css) == version)


@on_site
def font(visit: Visit, request: HttpRequest, version: str) -> HttpResponse:
    face = find_face(version)
    return versioned(face.content, WOFF2, is_current=True) if face else not_found(visit)


@on_site
def logo(visit: Visit, request: HttpRequest, digest: str, kind: str) -> HttpResponse:
    """Its name is made from its bytes, so what was found once may be kept for ever."""
    found = find_logo(visit.council, f"logo-{digest}.{kind}")
    if found is None:
        return not_found(visit)
    response = versioned(bytes(found.content), MEDIA_TYPES[kind], is_current=True)
    response.headers["Content-Security-Policy"] = LOGO_POLICY
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response


def versioned(content: str | bytes, content_type: str, is_current: bool) -> HttpResponse:
    """An old page may ask for an old version: it gets today's, but nobody keeps that under the old name."""
    response = HttpResponse(content, content_type=content_type)
    response.headers["Cache-Control"] = FOR_EVER if is_current else FRESH
    return response
