"""What surrounds every address of the API: methods, preflights, quota, and who may read from where."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.views.decorators.csrf import csrf_exempt

from syndication.domain.errors import SyndicationError
from syndication.http.problems import CORS, MethodNotAllowed, problem_response

from .quota import spend

View = Callable[..., HttpResponseBase]
METHODS = ("GET", "HEAD", "OPTIONS")
PREFLIGHT = {
    "Allow": ", ".join(METHODS),
    "Access-Control-Allow-Methods": ", ".join(METHODS),
    "Access-Control-Allow-Headers": "Authorization, If-None-Match, If-Modified-Since",
    "Access-Control-Max-Age": "86400",
}


def guarded(view: View) -> View:
    """A read that takes GET, HEAD and OPTIONS, counts against the quota and may be read from any origin."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.method == "OPTIONS":
            return preflight()
        quota = spend(request)

        def within_quota(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            quota.check()
            return view(request, *args, **kwargs)

        response = _answer(within_quota, request, *args, **kwargs)
        quota.describe(response)
        return response

    return csrf_exempt(answer)


def readable_anywhere(view: View) -> View:
    """A read for citizens' browsers: like a guarded one, but many of them may share one address, so without a quota."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        return preflight() if request.method == "OPTIONS" else _answer(view, request, *args, **kwargs)

    return csrf_exempt(answer)


def preflight() -> HttpResponse:
    return HttpResponse(status=204, headers=CORS | PREFLIGHT)


def _answer(view: View, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
    """What the view gives, or its error as a problem; readable from any origin."""
    try:
        check_method(request)
        response = _as_get(view, request, *args, **kwargs)
    except SyndicationError as error:
        response = problem_response(error, request)
    for name, value in CORS.items():
        response[name] = value
    return response


def check_method(request: HttpRequest) -> None:
    if request.method not in METHODS:
        raise MethodNotAllowed(f"Use one of {', '.join(METHODS)}.", allow=list(METHODS))


def _as_get(view: View, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
    """HEAD is GET without its body, which the server leaves out as long as it still sees HEAD."""
    method, request.method = request.method, "GET"
    try:
        return view(request, *args, **kwargs)
    finally:
        request.method = method
