"""Which host is whose: the service's own, one council's, or nobody's (law 7: never a default site)."""

from __future__ import annotations

import re
from collections.abc import Callable

from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.http import HttpRequest, HttpResponse
from django.http.request import split_domain_port

from syndication.queries.councils import find_council_by_host

# Load balancers ask by address, not by name.
ANY_HOST_PATHS = frozenset({"/healthz", "/readyz"})
# A council's host is only read, but for its one form: anything else stops here, before it could open a transaction.
READING = frozenset({"GET", "HEAD", "OPTIONS"})
FORM = re.compile(r"(/[a-z]{2})?/feedback/")
NOBODY = (
    "No website is published at this host name. "
    "If you followed a link, tell the council whose page it was on. "
    "If you run this service, add the name to SERVICE_HOSTS or to a council's public host.\n"
)


class CouncilHostMiddleware:
    """Sends a request to the service, to a council's site, or away; the Host header alone decides."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        # Nothing further in may be talked into believing another host.
        request.META.pop("HTTP_X_FORWARDED_HOST", None)
        try:
            host = requested_host(request)
        except DisallowedHost:
            return plain_answer("The Host header is not a host name.\n", 400)
        if request.path in ANY_HOST_PATHS or host in service_hosts():
            return self.get_response(request)
        return self._council_site(request, host)

    def _council_site(self, request: HttpRequest, host: str) -> HttpResponse:
        council = find_council_by_host(host)
        if council is None:
            return plain_answer(NOBODY, 421)
        if request.method not in READING and not is_form(request):
            return read_only()
        request.urlconf = "syndication.urls_site"
        request.council = council  # type: ignore[attr-defined]
        return self.get_response(request)


def requested_host(request: HttpRequest) -> str:
    """The host that was asked for, lower-case and without its port; raises DisallowedHost when it is none."""
    return split_domain_port(request.get_host())[0]


def is_form(request: HttpRequest) -> bool:
    """Something sent from the form in which citizens say what is wrong with a page."""
    return request.method == "POST" and FORM.fullmatch(request.path) is not None


def service_hosts() -> frozenset[str]:
    return frozenset(name.lower() for name in settings.SERVICE_HOSTS)


def read_only() -> HttpResponse:
    response = plain_answer("This website can only be read.\n", 405)
    response["Allow"] = "GET, HEAD"
    return response


def plain_answer(text: str, status: int) -> HttpResponse:
    """A few words for whoever is lost; this early in the chain nothing else adds the safety headers."""
    response = HttpResponse(text, status=status, content_type="text/plain; charset=utf-8")
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; frame-ancestors 'none'"
    response["Cache-Control"] = "no-store"
    return response
