"""Addresses of one council's site: at the root of its own host, and under /sites/<slug>/ for previews."""

from __future__ import annotations

from django.urls import include, path, register_converter

from themes.wording import LANGUAGE_NAMES

from .views import site, site_files, site_search
from .views.feeds import FORMATS, own_feed


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
    path("accessibility-statement/", site.accessibility),
    path("<path:path>", site.page),
]

urlpatterns = [
    path("robots.txt", site_files.robots),
    path("sitemap.xml", site_files.sitemap),
    path("site-<slug:version>.css", site_files.site_css),
    path("brand-<slug:version>.css", site_files.council_css),
    path("icon-<slug:version>.svg", site_files.icon),
    *(path(name, own_feed, {"name": name}) for name in FORMATS),
    path("<language:language>/", include(pages)),
    *pages,
]
