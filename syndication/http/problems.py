"""Errors as RFC 9457 problem documents: the one place where a SyndicationError becomes HTTP."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase

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
