"""The API as a whole: its errors, and a contract that says what ninja alone would leave out."""

from __future__ import annotations

import logging
from typing import Any

from django.core.signals import got_request_exception
from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError

from syndication.domain.errors import InvalidQuery, SyndicationError
from syndication.http.problems import UnknownAddress, problem_response

from . import alerts, changes, councils, pages
from .contract import complete

log = logging.getLogger("syndication.api")

DESCRIPTION = """\
Resolved service pages of each council: the shared text with the council's own facts, overrides and links.

To keep a copy: read `changes` without a cursor until `more` is false, keep `cursor`, ask with it every few
minutes, and compare `digest` now and then. Every GET answers HEAD, and 304 to `If-None-Match`. Errors are
problem documents (RFC 9457). Public unless a council asks for a key: `Authorization: Bearer …`.
"""


class CommonsAPI(NinjaAPI):
    """NinjaAPI whose OpenAPI also tells of problems, headers, keys and NDJSON."""

    def get_openapi_schema(self, **kwargs: Any) -> Any:
        return complete(super().get_openapi_schema(**kwargs))


api = CommonsAPI(
    title="Council Commons",
    version="1",
    description=DESCRIPTION,
    urls_namespace="api",
    openapi_url="",
    docs_url=None,
)
for module in (councils, pages, alerts, changes):
    api.add_router("", module.router)


@api.exception_handler(SyndicationError)
def answer_problem(request: HttpRequest, error: SyndicationError) -> HttpResponse:
    return problem_response(error, request)


@api.exception_handler(ValidationError)
def answer_invalid(request: HttpRequest, error: ValidationError) -> HttpResponse:
    """Names the first member that was refused."""
    first = error.errors[0]
    member = str(first["loc"][-1])
    return problem_response(InvalidQuery(f"`{member}`: {first['msg']}.", member=member), request)


@api.exception_handler(Http404)
def answer_unknown(request: HttpRequest, error: Http404) -> HttpResponse:
    return problem_response(UnknownAddress("Nothing lives here. See /api/v1/openapi.json."), request)


@api.exception_handler(HttpError)
def answer_refused(request: HttpRequest, error: HttpError) -> HttpResponse:
    return problem_response(InvalidQuery(f"The request could not be read: {error}."), request)


@api.exception_handler(Exception)
def answer_fault(request: HttpRequest, error: Exception) -> HttpResponse:
    """Logged and signalled as Django does it, answered as the contract says."""
    log.error("%s %s failed", request.method, request.path, exc_info=error)
    got_request_exception.send(sender=CommonsAPI, request=request)
    detail = "The fault is ours and has been logged. Try again in a minute."
    return problem_response(SyndicationError(detail), request)
