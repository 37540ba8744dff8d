"""What browsers may do with our pages: as good as nothing on public ones, what Wagtail needs in the admin."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

# Screens with inline scripts and styles of their own: Wagtail's admin and the API's reference page.
SCREENS = ("/admin/", "/api/v1/docs")
PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"


class SecurityHeadersMiddleware:
    """Adds the headers that an answer does not carry already."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        headers = security_headers(is_screen(request))
        headers["Cross-Origin-Resource-Policy"] = (
            "cross-origin" if is_shared(request, response) else "same-origin"
        )
        for name, value in headers.items():
            response.headers.setdefault(name, value)
        return response


def is_shared(request: HttpRequest, response: HttpResponse) -> bool:
    """What any origin may read, any may show too; and councils' sites show the media of the service's host."""
    return "Access-Control-Allow-Origin" in response.headers or request.path.startswith(settings.MEDIA_URL)


def is_screen(request: HttpRequest) -> bool:
    """Council hosts have no screens, whatever the path."""
    return not hasattr(request, "council") and request.path.startswith(SCREENS)


def security_headers(screen: bool) -> dict[str, str]:
    return {
        "Content-Security-Policy": screen_policy() if screen else public_policy(),
        "Referrer-Policy": "same-origin" if screen else "strict-origin-when-cross-origin",
        "X-Content-Type-Options": "nosniff",
        "Permissions-Policy": PERMISSIONS,
        "Cross-Origin-Opener-Policy": "same-origin",
    }


def public_policy() -> str:
    """No script at all; pictures of the shared library come from the service's own host."""
    return "; ".join(
        [
            "default-src 'none'",
            "style-src 'self'",
            f"img-src 'self' data: {settings.PUBLIC_ORIGIN}",
            "font-src 'self'",
            "manifest-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
        ]
    )


def screen_policy() -> str:
    """Wagtail's editor has inline scripts and styles, and shows previews in a frame."""
    return "; ".join(
        [
            "default-src 'self'",
            "script-src 'self' 'unsafe-inline'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "object-src 'none'",
            "form-action 'self'",
            "base-uri 'self'",
            "frame-ancestors 'self'",
        ]
    )
