"""“What this council publishes”: where each page comes from, how its overrides stand, what is missing."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone

from cms.languages import LANGUAGES
from syndication.models import Council
from syndication.permissions import can_see_council, is_platform_admin
from syndication.queries.reports import get_report

from .gate import hide_unless


def council_report(request: HttpRequest, slug: str) -> HttpResponse:
    """For platform admins and for the council's own people; for all others it is not there."""
    council = get_object_or_404(Council.objects.select_related("nation", "parent"), slug=slug, joined=True)
    hide_unless(can_see_council(request.user, council))
    language = request.GET.get("language", "")
    only_attention = request.GET.get("show") == "attention"
    report = get_report(council, timezone.localdate(), language=language, attention=only_attention)
    context = {
        "council": council,
        "report": report,
        "language": language,
        "languages": [(code, LANGUAGES.get(code, code)) for code in council.languages],
        "only_attention": only_attention,
        "is_platform_admin": is_platform_admin(request.user),
        "addresses": council_addresses(council),
        "breadcrumbs_items": _breadcrumbs(request, council),
        "header_title": f"What {council} publishes",
        "page_title": f"What {council} publishes",
        "header_icon": "list-ul",
    }
    return TemplateResponse(request, "syndication/admin/report.html", context)


def _breadcrumbs(request: HttpRequest, council: Council) -> list[dict[str, Any]]:
    items = [{"url": reverse("wagtailadmin_home"), "label": "Home"}]
    if is_platform_admin(request.user):
        items.append({"url": reverse("councils:index"), "label": "Councils"})
        items.append({"url": reverse("councils:edit", args=[council.pk]), "label": council.name})
    return [*items, {"url": "", "label": "What it publishes"}]


def council_addresses(council: Council) -> list[tuple[str, str]]:
    """Where a council's pages can be had, by name."""
    feeds = f"/feeds/{council.slug}"
    return [
        ("Site", f"{council.public_origin}/"),
        ("JSON Feed", f"{feeds}/feed.json"),
        ("RSS", f"{feeds}/rss.xml"),
        ("Atom", f"{feeds}/atom.xml"),
        ("Alerts", f"{feeds}/alerts.json"),
        ("API", f"/api/v1/councils/{council.slug}"),
    ]
