"""The service's own host: feeds, API, previews by path, health, problems, and the front door."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from syndication.api.urls import urlpatterns as api_patterns
from syndication.urls_feeds import urlpatterns as feed_patterns
from syndication.views.front_door import front_door
from syndication.views.health import healthz, readyz
from syndication.views.problems import problem_page

urlpatterns: list[URLPattern | URLResolver] = [
    path("", front_door, name="front-door"),
    path("healthz", healthz, name="healthz"),
    path("readyz", readyz, name="readyz"),
    path("problems/", problem_page, name="problems"),
    path("problems/<slug:code>", problem_page, name="problem"),
    path("api/v1/", include(api_patterns)),
    *feed_patterns,
    path("sites/<slug:slug>/", include("syndication.urls_site")),
]
