"""Addresses of the feeds: `urlpatterns` for the service's host, `site_patterns` for a council's site."""

from __future__ import annotations

from django.urls import URLPattern, path

from syndication.views.feeds import FORMATS, own_feed, service_feed, shared_page

urlpatterns: list[URLPattern] = [
    *(path(f"feeds/<str:slug>/{name}", service_feed, {"name": name}) for name in FORMATS),
    path("library/<uuid:shared_id>/<slug:language>/", shared_page),
]

site_patterns: list[URLPattern] = [path(name, own_feed, {"name": name}) for name in FORMATS]
