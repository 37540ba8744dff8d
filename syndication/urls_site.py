"""Addresses of one council's site: at the root of its own host, and under /sites/<slug>/ for previews."""

from __future__ import annotations

from django.urls import include, path, register_converter

from syndication.domain.logos import MEDIA_TYPES
from themes.wording import LANGUAGE_NAMES

from .views.alert_feeds import ALERT_FORMATS, own_alerts
from .views.feeds import FORMATS, own_feed
from .views.site import alerts, feedback, files, icons, pages, search, sitemaps, statements
from .views.well_known import SECURITY_TXT, security_txt


class LanguageConverter:
    """The code of a language that the theme speaks, so that no topic of two letters is taken for one."""

    regex = "|".join(LANGUAGE_NAMES)

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(LanguageConverter, "language")

addresses = [
    path("", pages.home),
    path("search/", search.search),
    path("a-z/", pages.a_to_z),
    path("alerts/", alerts.alerts),
    path("alerts/<uuid:alert_id>/", alerts.alert),
    path("site.webmanifest", icons.manifest),
    path("accessibility-statement/", statements.accessibility),
    path("contact/", statements.contact),
    path("cookies/", statements.cookies),
    path("privacy/", statements.privacy),
    path("feedback/", feedback.feedback),
    path("feedback/thanks/", feedback.thanks),
    path("<path:path>", pages.page),
]

urlpatterns = [
    path("robots.txt", sitemaps.robots),
    path(SECURITY_TXT, security_txt),
    path("sitemap.xml", sitemaps.sitemap_index),
    path("sitemap-<language:of>-<int:number>.xml", sitemaps.sitemap_part),
    path("site-<slug:version>.css", files.site_css),
    path("brand-<slug:version>.css", files.council_css),
    path("font-<slug:version>.woff2", files.font),
    *(path(f"logo-<slug:digest>.{kind}", files.logo, {"kind": kind}) for kind in MEDIA_TYPES),
    path("icon-<slug:version>.svg", icons.icon),
    path("icon-<int:size>-<slug:version>.png", icons.icon_image),
    path("card-<slug:version>.png", icons.card_image),
    path("favicon.ico", icons.favicon),
    *(path(name, own_feed, {"name": name}) for name in FORMATS),
    *(path(name, own_alerts, {"name": name}) for name in ALERT_FORMATS),
    path("<language:language>/", include(addresses)),
    *addresses,
]
