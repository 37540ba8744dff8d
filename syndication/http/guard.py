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
            return HttpResponse(status=204, headers=CORS | PREFLIGHT)
        quota = spend(request)
        try:
            quota.check()
            check_method(request)
            response = _as_get(view, request, *args, **kwargs)
        except SyndicationError as error:
            response = problem_response(error, request)
        quota.describe(response)
        for name, value in CORS.items():
            response[name] = value
        return response

    return csrf_exempt(answer)


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
