"""Addresses of the feeds, and of the shared pages that items come from, on the service's host."""

from __future__ import annotations

from django.urls import URLPattern, path

from syndication.views.alert_feeds import ALERT_FORMATS, service_alerts
from syndication.views.feeds import FORMATS, service_feed, shared_page

urlpatterns: list[URLPattern] = [
    *(path(f"feeds/<str:slug>/{name}", service_feed, {"name": name}) for name in FORMATS),
    *(path(f"feeds/<str:slug>/{name}", service_alerts, {"name": name}) for name in ALERT_FORMATS),
    path("library/<uuid:shared_id>/<slug:language>/", shared_page),
]
