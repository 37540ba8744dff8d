"""From a request to a visit: whose site, in which language, on its own host or previewed by path."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import wraps
from typing import Any, cast

from django.http import Http404, HttpRequest, HttpResponseBase
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from syndication.domain.errors import UnknownCouncil
from syndication.queries.alerts import find_live_alerts
from syndication.queries.brands import get_brand
from syndication.queries.councils import get_council
from syndication.queries.sites import get_site

from .answers import moved, with_manners
from .context import Visit
from .missing import not_found

SiteView = Callable[..., HttpResponseBase]


def on_site(view: SiteView) -> SiteView:
    """Gives `view(visit, request, …)` its visit. Only reading is allowed, so there is no form to forge."""
    return _visited(view, require_safe)


def on_form(view: SiteView) -> SiteView:
    """The same for a page with a form. Citizens have no session that could be abused, so no token guards it."""
    return _visited(view, require_http_methods(["GET", "HEAD", "POST"]))


def _visited(view: SiteView, allow: Callable[[SiteView], SiteView]) -> SiteView:
    @csrf_exempt
    @allow
    @wraps(view)
    def respond(request: HttpRequest, slug: str = "", language: str = "", **rest: Any) -> HttpResponseBase:
        visit = open_visit(request, slug)
        response = answer(view, visit, request, language, **rest)
        return with_manners(request, response, visit)

    return cast(SiteView, respond)


def open_visit(request: HttpRequest, slug: str = "") -> Visit:
    """The visit in the council's default language. On its own host the middleware knows the council."""
    council = getattr(request, "council", None)
    base = "" if council else f"/sites/{slug}"
    try:
        council = council or get_council(slug)
    except UnknownCouncil as error:
        raise Http404(error.detail) from error
    site = get_site(council)
    return Visit(council, site, get_brand(council), site.languages[0], base, find_live_alerts(council))


def answer(
    view: SiteView, visit: Visit, request: HttpRequest, language: str, **rest: Any
) -> HttpResponseBase:
    """The default language has no prefix; one that the council does not publish in has no pages."""
    if not language:
        return view(visit, request, **rest)
    if language == visit.language:
        return moved(request.path.removeprefix(f"{visit.base}/{language}"), visit, request)
    if language not in visit.site.languages:
        return not_found(visit)
    return view(replace(visit, language=language), request, **rest)
