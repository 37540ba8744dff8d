"""From a page of the theme to an answer with the manners of contract.md."""

from __future__ import annotations

import hashlib
from typing import Any
from urllib.parse import quote

from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponsePermanentRedirect
from django.utils.cache import get_conditional_response

from themes.rendering import render_page

from .context import Head, Visit
from .frame import build_frame

# An emergency must be seen within seconds: browsers ask each time (a page that is the same costs a 304), caches in
# between keep an answer for five seconds, and only while the service is down do readers get an older one.
FRESH = "public, max-age=0, s-maxage=5, stale-while-revalidate=5, stale-if-error=86400"
PREVIEW = "private, no-cache"


def show(visit: Visit, template: str, head: Head, status: int = 200, **content: Any) -> HttpResponse:
    """One page of the theme. Rendered without the request: a public page depends on nobody's session."""
    context = {"frame": build_frame(visit, head), "language": visit.language, **content}
    response = HttpResponse(render_page(visit.brand.theme, template, context), status=status)
    response.headers["Content-Language"] = visit.language
    if visit.site.url_template and not head.page:
        # Citizens of this council read on its own website, which has a front page and a search of its own.
        response.headers["X-Robots-Tag"] = "noindex"
    return response


def moved(path: str, visit: Visit, request: HttpRequest) -> HttpResponse:
    """A permanent redirect to a path of this site as shown here, keeping the question that was asked.

    Two slashes at the start would make it the address of another host.
    """
    query = request.META.get("QUERY_STRING", "")
    address = quote(f"{visit.base}/{path.lstrip('/')}", safe="/") + (f"?{query}" if query else "")
    return HttpResponsePermanentRedirect(address)


def with_manners(request: HttpRequest, response: HttpResponseBase, visit: Visit) -> HttpResponseBase:
    """Caching, a strong ETag with its 304, and previews kept out of search engines."""
    response.headers.setdefault("Cache-Control", PREVIEW if visit.is_preview else FRESH)
    if visit.is_preview:
        response.headers["X-Robots-Tag"] = "noindex"
    if response.status_code != 200 or not isinstance(response, HttpResponse):
        return response
    etag = f'"{hashlib.sha256(response.content).hexdigest()[:32]}"'
    response.headers["ETag"] = etag
    return get_conditional_response(request, etag=etag, response=response) or response
