"""The service's own host: feeds, API, previews by path, health, problems, and the front door."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpResponseBase
from django.urls import URLPattern, URLResolver, include, path
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from syndication.api.urls import urlpatterns as api_patterns
from syndication.urls_elsewhere import urlpatterns as elsewhere_patterns
from syndication.urls_feeds import urlpatterns as feed_patterns
from syndication.views.front_door import front_door
from syndication.views.health import healthz, readyz
from syndication.views.problem_pages import problem_page
from syndication.views.well_known import SECURITY_TXT, security_txt, service_robots


def read_only(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """GET and HEAD, and 405 for the rest: there is no form here that could be forged."""
    return csrf_exempt(require_safe(view))


urlpatterns: list[URLPattern | URLResolver] = [
    path("", read_only(front_door), name="front-door"),
    path("healthz", read_only(healthz), name="healthz"),
    path("readyz", read_only(readyz), name="readyz"),
    path("robots.txt", read_only(service_robots)),
    path(SECURITY_TXT, read_only(security_txt)),
    path("problems/", read_only(problem_page), name="problems"),
    path("problems/<slug:code>", read_only(problem_page), name="problem"),
    path("api/v1/", include(api_patterns)),
    *feed_patterns,
    *elsewhere_patterns,
    path("sites/<slug:slug>/", include("syndication.urls_site")),
]
