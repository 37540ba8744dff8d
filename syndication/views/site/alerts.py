"""The pages about alerts: all of a council's, and one of them."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse

from syndication.queries.alerts import find_alert, find_past_alerts
from themes.wording import say

from .answers import show
from .banners import build_banner, build_banners
from .context import Head, Link, Visit, everywhere, home_trail
from .missing import not_found
from .visits import on_site

PATH = "/alerts/"
PAST = 20


@on_site
def alerts(visit: Visit, request: HttpRequest) -> HttpResponse:
    """Those that are live, each with an anchor of its own, and the last that have ended."""
    title = say("alerts", visit.language)
    translations, trail = everywhere(visit, PATH), home_trail(visit)
    head = Head(title, path=PATH, translations=translations, trail=trail, has_alerts=False)
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
    return show(
        visit,
        "alert",
        _head(visit, "" if withdrawn else banner.title, f"{PATH}{alert_id}/"),
        status=410 if withdrawn else 200,
        alert=banner,
        state="withdrawn" if withdrawn else found.state,
    )


def _head(visit: Visit, title: str, path: str) -> Head:
    """Without a title, of an alert that was withdrawn: its address is nobody's to keep any more."""
    return Head(
        title or say("alert_withdrawn_title", visit.language),
        path=path if title else None,
        translations=everywhere(visit, path),
        trail=(*home_trail(visit), Link(say("alerts", visit.language), visit.here(PATH))),
        has_alerts=False,
    )
