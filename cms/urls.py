"""The composition root: editors' screens here, everything public in syndication."""

from __future__ import annotations

from django.conf import settings
from django.urls import include, path, re_path
from django.views.static import serve
from wagtail.admin import urls as admin_urls
from wagtail.documents import urls as document_urls

# One developer's machine and the demo; a deployment serves its media from a web server or an object store.
media = (
    [re_path(r"^media/(?P<path>.*)$", serve, {"document_root": settings.MEDIA_ROOT})]
    if settings.DEBUG or settings.DEMO
    else []
)
urlpatterns = [
    path("admin/", include(admin_urls)),
    path("documents/", include(document_urls)),
    *media,
    path("", include("syndication.urls")),
]
