"""What machines look for on any host: security.txt, and robots.txt of the service's own."""

from __future__ import annotations

from datetime import UTC, date, datetime

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from .hosts import plain_answer

SECURITY_TXT = ".well-known/security.txt"
A_DAY = "public, max-age=86400"
MONTHS_VALID = 6  # RFC 9116 section 2.5.5 recommends less than a year


def security_txt(request: HttpRequest, slug: str = "") -> HttpResponse:
    """Whom to tell about a weakness (RFC 9116); 404 where the installation names nobody."""
    if not settings.SECURITY_CONTACT:
        return plain_answer("Nobody is named here yet.\n", 404)
    council = getattr(request, "council", None)
    origin = council.public_origin if council else settings.PUBLIC_ORIGIN
    return _text(write_security_txt(origin, timezone.now().date()))


def write_security_txt(origin: str, today: date) -> str:
    """One field a line; the same all month, so that copies can be compared."""
    fields = [
        *(("Contact", contact) for contact in settings.SECURITY_CONTACT),
        ("Expires", expiry(today).strftime("%Y-%m-%dT%H:%M:%SZ")),
        ("Preferred-Languages", "en, cy"),
        ("Canonical", f"{origin}/{SECURITY_TXT}"),
        *([("Policy", settings.SECURITY_POLICY)] if settings.SECURITY_POLICY else []),
    ]
    return "".join(f"{name}: {value}\n" for name, value in fields)


def expiry(today: date) -> datetime:
    """The first midnight of the month that comes `MONTHS_VALID` after this one, in UTC."""
    months = today.year * 12 + today.month - 1 + MONTHS_VALID
    return datetime(months // 12, months % 12 + 1, 1, tzinfo=UTC)


def service_robots(request: HttpRequest) -> HttpResponse:
    """Feeds may be found; previews say `noindex` themselves, which only those can read who may open them."""
    return _text("User-agent: *\nDisallow: /admin/\nDisallow: /api/\n")


def _text(text: str) -> HttpResponse:
    response = HttpResponse(text, content_type="text/plain; charset=utf-8")
    response["Cache-Control"] = A_DAY
    return response
