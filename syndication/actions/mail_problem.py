"""Telling a council and a page's owner by e-mail that somebody found something wrong with the page."""

from __future__ import annotations

from django.conf import settings
from django.core.cache import cache
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse
from django_tasks import task

from cms.models import ContentOwner
from syndication.models import Branding, Council, CouncilRole, ProblemReport

# Whoever sends a hundred reports about one page must not fill a hundred mailboxes: the rest are in the admin.
QUIET_SECONDS = 3600


@task()
def mail_problem(report_pk: int) -> None:
    """One message for each page in an hour; nothing where nobody has an address."""
    report = ProblemReport.objects.select_related("council").filter(pk=report_pk).first()
    addresses = find_addresses(report) if report else []
    if report is None or not addresses:
        return
    if not cache.add(f"problem-mail:{report.council_id}:{report.shared_id}", 1, QUIET_SECONDS):
        return
    # Each gets a message of their own: nobody sees the others' addresses.
    for address in addresses:
        EmailMessage(f"Problem reported: {_one_line(report.title)}", _body(report), to=[address]).send()


def find_addresses(report: ProblemReport) -> list[str]:
    """The council's managers, else its public address; and the team that owns the page."""
    owner = ContentOwner.objects.filter(name=report.owner).values_list("email", flat=True)
    return list(dict.fromkeys([*_of_council(report.council), *owner]))


def _of_council(council: Council) -> list[str]:
    managers = CouncilRole.objects.filter(
        council=council, role=CouncilRole.Role.MANAGER, user__is_active=True
    ).exclude(user__email="")
    found = list(managers.order_by("pk").values_list("user__email", flat=True))
    public = Branding.objects.filter(council=council).exclude(email="").values_list("email", flat=True)
    return found or list(public)


def _body(report: ProblemReport) -> str:
    inbox = settings.PUBLIC_ORIGIN + reverse("councils_feedback", args=[report.council.slug])
    return render_to_string("syndication/email/problem.txt", {"report": report, "inbox": inbox})


def _one_line(text: str) -> str:
    return " ".join(text.split())
