"""Keeping what citizens say about a page, for as long as the privacy notice says."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from syndication.domain.pages import ResolvedPage
from syndication.domain.personal_details import without_personal_details
from syndication.models import Council, PageOpinion, PageUse, ProblemReport

from .mail_problem import mail_problem


def record_opinion(council: Council, page: ResolvedPage, useful: bool) -> None:
    """Counts one answer to “Is this page useful?”."""
    counter = "useful" if useful else "not_useful"
    with transaction.atomic():
        row, _created = PageOpinion.objects.get_or_create(
            council=council, shared_id=page.shared_id, language=page.language, day=timezone.localdate()
        )
        PageOpinion.objects.filter(pk=row.pk).update(**{counter: F(counter) + 1})


def record_problem(council: Council, page: ResolvedPage, text: str) -> ProblemReport:
    """Stores one report, without what could say who wrote it, and tells the council and the page's owner."""
    with transaction.atomic():
        report = ProblemReport.objects.create(
            council=council,
            shared_id=page.shared_id,
            language=page.language,
            title=page.title[:255],
            owner=page.owner,
            edition=page.edition,
            text=without_personal_details(text),
            day=timezone.localdate(),
        )
        mail_problem.enqueue(report.pk)
    return report


def forget_feedback() -> int:
    """Deletes what is older than FEEDBACK_DAYS; how many rows."""
    before = timezone.localdate() - timedelta(days=settings.FEEDBACK_DAYS)
    models = (PageOpinion, ProblemReport, PageUse)
    return sum(model._default_manager.filter(day__lt=before).delete()[0] for model in models)
