"""What citizens said about pages: for a council's own people, and for those who write the library."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.views.decorators.http import require_POST

from syndication.actions.tick_problem import tick_problem
from syndication.models import Council, ProblemReport
from syndication.permissions import can_edit_council, can_read_library_reports, is_platform_admin
from syndication.queries.feedback import list_opinions, list_owners, list_problems

from .gate import hide_unless

PER_PAGE = 50


def council_feedback(request: HttpRequest, slug: str) -> HttpResponse:
    """One council's, for its own people; for all others it is not there."""
    council = get_object_or_404(Council, slug=slug, joined=True)
    hide_unless(can_edit_council(request.user, council))
    return _render(
        request,
        title=f"What citizens say about {council}'s pages",
        opinions=list_opinions([council]),
        problems=list_problems([council]),
        may_tick=True,
    )


def library_feedback(request: HttpRequest) -> HttpResponse:
    """Every council's, for library editors and platform admins; `owner` narrows it to one team's pages."""
    if not can_read_library_reports(request.user):
        raise PermissionDenied
    owner = request.GET.get("owner", "")
    return _render(
        request,
        title="What citizens say about pages",
        opinions=list_opinions(),
        problems=list_problems(owner=owner),
        owner=owner,
        owners=list_owners(),
        may_tick=is_platform_admin(request.user),
    )


def _render(request: HttpRequest, title: str, problems: Any, **content: Any) -> HttpResponse:
    context = {
        **content,
        "problems": Paginator(problems, PER_PAGE).get_page(request.GET.get("p")),
        "breadcrumbs_items": [
            {"url": reverse("wagtailadmin_home"), "label": "Home"},
            {"url": "", "label": "Feedback"},
        ],
        "page_title": title,
        "header_title": title,
        "header_icon": "comment",
        "here": request.get_full_path(),
    }
    return TemplateResponse(request, "syndication/admin/feedback.html", context)


@require_POST
def tick_report(request: HttpRequest, pk: int) -> HttpResponse:
    """Marks one report as done, or as open again."""
    report = get_object_or_404(ProblemReport.objects.select_related("council"), pk=pk)
    hide_unless(can_edit_council(request.user, report.council))
    tick_problem(report, done=request.POST.get("done") == "yes")
    return redirect("councils_feedback", slug=report.council.slug)
