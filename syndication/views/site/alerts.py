"""The pages about alerts: all of a council's, and one of them."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse

from syndication.queries.alerts import find_alert, find_past_alerts
from themes.wording import say

from .answers import show
from .banners import build_banner, build_banners
from .context import Head, Link, Visit, everywhere
from .missing import not_found
from .visits import on_site

PATH = "/alerts/"
PAST = 20


@on_site
def alerts(visit: Visit, request: HttpRequest) -> HttpResponse:
    """Those that are live, each with an anchor of its own, and the last that have ended."""
    trail = (Link(say("home", visit.language), visit.here("/")),)
    title = say("alerts", visit.language)
    head = Head(title, path=PATH, translations=everywhere(visit, PATH), trail=trail, has_alerts=False)
    return show(
        visit,
        "alerts",
        head,
        live=build_banners(visit, visit.alerts),
        past=build_banners(visit, find_past_alerts(visit.council, PAST)),
        feed=f"{visit.base}/alerts.rss.xml?lang={visit.language}",
    )


@on_site
def alert(visit: Visit, request: HttpRequest, alert_id: UUID) -> HttpResponse:
    """One alert, also once it has ended; 410 for one that was withdrawn, without repeating what it said."""
    found = find_alert(visit.council, alert_id)
    if found is None:
        return not_found(visit)
    withdrawn = found.state == "withdrawn" or visit.council.suspended
    banner = build_banner(visit, found)
    path = f"{PATH}{alert_id}/"
    return show(
        visit,
        "alert",
        Head(
            say("alert_withdrawn_title", visit.language) if withdrawn else banner.title,
            path=None if withdrawn else path,
            translations=everywhere(visit, path),
            trail=_trail(visit),
            has_alerts=False,
        ),
        status=410 if withdrawn else 200,
        alert=banner,
        state="withdrawn" if withdrawn else found.state,
    )


def _trail(visit: Visit) -> tuple[Link, ...]:
    return (
        Link(say("home", visit.language), visit.here("/")),
        Link(say("alerts", visit.language), visit.here(PATH)),
    )
