"""Addresses of one council's site: at the root of its own host, and under /sites/<slug>/ for previews."""

from __future__ import annotations

from django.urls import include, path, register_converter

from syndication.domain.logos import MEDIA_TYPES
from themes.wording import LANGUAGE_NAMES

from .views import (
    site,
    site_alerts,
    site_feedback,
    site_files,
    site_icons,
    site_maps,
    site_search,
    site_statements,
)
from .views.alert_feeds import ALERT_FORMATS, own_alerts
from .views.feeds import FORMATS, own_feed
from .views.well_known import SECURITY_TXT, security_txt


class LanguageConverter:
    """The code of a language that the theme speaks, so that no topic of two letters is taken for one."""

    regex = "|".join(LANGUAGE_NAMES)

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(LanguageConverter, "language")

pages = [
    path("", site.home),
    path("search/", site_search.search),
    path("a-z/", site.a_to_z),
    path("alerts/", site_alerts.alerts),
    path("alerts/<uuid:alert_id>/", site_alerts.alert),
    path("site.webmanifest", site_icons.manifest),
    path("accessibility-statement/", site_statements.accessibility),
    path("contact/", site_statements.contact),
    path("cookies/", site_statements.cookies),
    path("privacy/", site_statements.privacy),
    path("feedback/", site_feedback.feedback),
    path("feedback/thanks/", site_feedback.thanks),
    path("<path:path>", site.page),
]

urlpatterns = [
    path("robots.txt", site_maps.robots),
    path(SECURITY_TXT, security_txt),
    path("sitemap.xml", site_maps.sitemap_index),
    path("sitemap-<language:of>-<int:number>.xml", site_maps.sitemap_part),
    path("site-<slug:version>.css", site_files.site_css),
    path("brand-<slug:version>.css", site_files.council_css),
    path("font-<slug:version>.woff2", site_files.font),
    *(path(f"logo-<slug:digest>.{kind}", site_files.logo, {"kind": kind}) for kind in MEDIA_TYPES),
    path("icon-<slug:version>.svg", site_icons.icon),
    path("icon-<int:size>-<slug:version>.png", site_icons.icon_image),
    path("card-<slug:version>.png", site_icons.card_image),
    path("favicon.ico", site_icons.favicon),
    *(path(name, own_feed, {"name": name}) for name in FORMATS),
    *(path(name, own_alerts, {"name": name}) for name in ALERT_FORMATS),
    path("<language:language>/", include(pages)),
    *pages,
]
