"""Addresses for other websites that show our pages: fragments, the script and stylesheet beside them, oEmbed."""

from __future__ import annotations

from django.urls import URLPattern, path

from syndication.views.embeds import embed, script, stylesheet
from syndication.views.oembed import oembed

urlpatterns: list[URLPattern] = [
    path("embed/<str:slug>/<str:id_>", embed),
    path("embed.js", script),
    path("embed-<slug:version>.js", script),
    path("embed.css", stylesheet),
    path("embed-<slug:version>.css", stylesheet),
    path("oembed", oembed),
]
