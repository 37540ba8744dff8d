"""The API's addresses under /api/v1/; whatever else is asked for there is a problem document too."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponseBase
from django.urls import URLPattern, URLResolver, path, re_path

from syndication.http.guard import guarded
from syndication.http.problems import UnknownAddress

from .docs import docs, openapi
from .service import api


def unknown(request: HttpRequest) -> HttpResponseBase:
    raise UnknownAddress(f"{request.path[:200]} is no address of this API. See /api/v1/openapi.json.")


def guard_all(patterns: list[URLPattern | URLResolver]) -> list[URLPattern]:
    """Ninja's addresses, each guarded; its own root page is left out."""
    kept = [pattern for pattern in patterns if isinstance(pattern, URLPattern) and pattern.name != "api-root"]
    for pattern in kept:
        pattern.callback = guarded(pattern.callback)
    return kept


urlpatterns = [
    path("openapi.json", guarded(openapi), name="openapi"),
    path("docs", guarded(docs), name="api-docs"),
    *guard_all(api.urls[0]),
    re_path("", guarded(unknown), name="api-unknown"),
]
