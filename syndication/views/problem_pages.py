"""What each type of problem means: the pages behind the `type` of problem documents."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from syndication.domain.errors import SyndicationError
from syndication.http.problems import UnknownAddress, problem_response

EXPLANATIONS = {
    "internal-error": "The fault is ours and has been logged: try again later, and tell us if it goes on.",
    "unknown-council": "No council of that name publishes here: GET /api/v1/councils lists those that do.",
    "unknown-page": "This council has never published that page: its pages are listed under its address.",
    "page-removed": "The council took this page away: `reason`, `note` and `redirect_to` say how.",
    "unknown-alert": "This council has no such alert: its live ones are listed under its address.",
    "alert-removed": "The alert has ended or was withdrawn, as `reason` says: take it off your site.",
    "alert-is-over": "An alert that has ended stays as it was: write a new one.",
    "resync-required": "The cursor is no use: ask for changes without one, then remove what is left over.",
    "invalid-query": "A query value was refused: `member` names it and `detail` says what is expected.",
    "key-required": "Send a key of this council as `Authorization: Bearer …`; the council gives them out.",
    "too-many-requests": "The quota of this minute is used up: wait for the seconds in `Retry-After`.",
    "stale-edit": "Someone else saved first: compare your text with theirs and save again.",
    "unknown-fact": "The text refers to a fact that is not defined: choose one from the list of facts.",
    "override-refused": "This place cannot be changed so, often because it is locked: `detail` says why.",
    "not-permitted": "Your account may not do this: ask a manager of your council.",
    "format-not-offered": "oEmbed answers come as JSON or XML: ask with format=json or format=xml.",
    "unknown-address": "No such address: /api/v1/openapi.json lists every one that there is.",
    "method-not-allowed": "The address is there, but not for this method: `allow` lists those that it takes.",
    "not-ready": "The service cannot reach its database or is being upgraded: try again in a few seconds.",
}


def error_classes() -> list[type[SyndicationError]]:
    """Every kind of error that can reach a reader, sorted by code."""
    found: dict[str, type[SyndicationError]] = {SyndicationError.code: SyndicationError}
    waiting = list(SyndicationError.__subclasses__())
    while waiting:
        kind = waiting.pop()
        found.setdefault(kind.code, kind)
        waiting.extend(kind.__subclasses__())
    return [found[code] for code in sorted(found)]


def problem_page(request: HttpRequest, code: str = "") -> HttpResponse:
    """What a problem type means, or the list of all types when none is named."""
    kinds = [kind for kind in error_classes() if code in ("", kind.code)]
    if not kinds:
        return problem_response(UnknownAddress("There is no problem of that name. See /problems/."), request)
    problems = [
        {
            "code": kind.code,
            "title": kind.title,
            "status": kind.status,
            "text": EXPLANATIONS.get(kind.code, ""),
        }
        for kind in kinds
    ]
    heading = "Problems" if not code else kinds[0].title
    return render(request, "syndication/problems.html", {"problems": problems, "heading": heading})
