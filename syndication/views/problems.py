"""Errors as RFC 9457 problem documents: the one place where a SyndicationError becomes HTTP."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render

from syndication.domain.errors import SyndicationError

P = ParamSpec("P")
MEDIA_TYPE = "application/problem+json"
EXPOSED = "ETag, Last-Modified, Link, Location, Retry-After, RateLimit, RateLimit-Policy, Syndication-Cursor"
CORS = {"Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": EXPOSED}
BRIEFLY_CACHED = frozenset({404, 410})


class UnknownAddress(SyndicationError):
    status, code, title = 404, "unknown-address", "Nothing lives at this address"


class MethodNotAllowed(SyndicationError):
    status, code, title = 405, "method-not-allowed", "This address does not take that method"


class NotReady(SyndicationError):
    status, code, title = 503, "not-ready", "The service is not ready"


EXPLANATIONS = {
    "internal-error": "The fault is ours and has been logged: try again later, and tell us if it goes on.",
    "unknown-council": "No council of that name publishes here: GET /api/v1/councils lists those that do.",
    "unknown-page": "This council has never published that page: its pages are listed under its address.",
    "page-removed": "The council took this page away: `reason`, `note` and `redirect_to` say how.",
    "resync-required": "The cursor is no use: ask for changes without one, then remove what is left over.",
    "invalid-query": "A query value was refused: `member` names it and `detail` says what is expected.",
    "key-required": "Send a key of this council as `Authorization: Bearer …`; the council gives them out.",
    "too-many-requests": "The quota of this minute is used up: wait for the seconds in `Retry-After`.",
    "stale-edit": "Someone else saved first: compare your text with theirs and save again.",
    "unknown-fact": "The text refers to a fact that is not defined: choose one from the list of facts.",
    "override-refused": "This place cannot be changed so, often because it is locked: `detail` says why.",
    "not-permitted": "Your account may not do this: ask a manager of your council.",
    "unknown-address": "No such address: /api/v1/openapi.json lists every one that there is.",
    "method-not-allowed": "The address is there, but not for this method: `allow` lists those that it takes.",
    "not-ready": "The service cannot reach its database or is being upgraded: try again in a few seconds.",
}


def problem_type(code: str) -> str:
    """The stable address that names a type of problem, and explains it when opened."""
    return f"{settings.PUBLIC_ORIGIN}/problems/{code}"


def problem_document(error: SyndicationError, instance: str) -> dict[str, Any]:
    """RFC 9457 section 3.1, with the error's own members beside the standard ones."""
    standard = {
        "type": problem_type(error.code),
        "title": error.title,
        "status": error.status,
        "detail": error.detail,
        "instance": instance,
    }
    return {**error.members, **standard}


def problem_response(error: SyndicationError, request: HttpRequest) -> HttpResponse:
    """An `application/problem+json` answer that browsers of any origin may read."""
    body = json.dumps(problem_document(error, request.path), ensure_ascii=False, default=str)
    response = HttpResponse(body, content_type=MEDIA_TYPE, status=error.status, headers=CORS)
    response["Cache-Control"] = _cache_control(error, request)
    response["Vary"] = "Authorization"
    if error.status == 401:
        response["WWW-Authenticate"] = 'Bearer realm="council feeds"'
    if "retry_after" in error.members:
        response["Retry-After"] = str(error.members["retry_after"])
    if "allow" in error.members:
        response["Allow"] = ", ".join(error.members["allow"])
    return response


def _cache_control(error: SyndicationError, request: HttpRequest) -> str:
    if error.status not in BRIEFLY_CACHED:
        return "no-store"
    return f"{'private' if request.headers.get('Authorization') else 'public'}, max-age=60"


def answers_with_problems(
    view: Callable[Concatenate[HttpRequest, P], HttpResponseBase],
) -> Callable[Concatenate[HttpRequest, P], HttpResponseBase]:
    """A view whose SyndicationErrors leave as problem documents."""

    @wraps(view)
    def answer(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        try:
            return view(request, *args, **kwargs)
        except SyndicationError as error:
            return problem_response(error, request)

    return answer


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
