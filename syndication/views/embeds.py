"""A council's page inside another website: an HTML fragment, and the small script and stylesheet beside it.

`GET /embed/{council}/{id}?heading=3&part=body`. It is the citizens' page: no key, no quota.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.template.loader import render_to_string
from django.utils.safestring import mark_safe

from syndication.domain.branding import fingerprint
from syndication.domain.errors import InvalidQuery, UnknownPage
from syndication.domain.headings import HIGHEST, LOWEST, shift_headings
from syndication.domain.pages import RemovedPage, ResolvedPage
from syndication.http.answers import FOR_EVER, answer_if_changed, strong_etag
from syndication.http.guard import readable_anywhere
from syndication.http.query_values import checked_params, read_number, read_text
from syndication.models import Council
from syndication.queries.councils import get_council
from syndication.queries.sites import get_site

PARTS = ("page", "body")
FOLDER = Path(__file__).parents[1] / "static/syndication/embed"
SCRIPT, STYLE = (
    ("council-page.js", "text/javascript; charset=utf-8"),
    ("council-page.css", "text/css; charset=utf-8"),
)
AN_HOUR = "public, max-age=3600, stale-while-revalidate=86400, stale-if-error=604800"


@readable_anywhere
def embed(request: HttpRequest, slug: str, id_: str) -> HttpResponseBase:
    """One page as a fragment; 410 with a polite one where the council no longer publishes it."""
    params = checked_params(request, ("heading", "part"))
    heading = read_number(params, "heading", HIGHEST, LOWEST) or HIGHEST
    part = read_text(params, "part") or PARTS[0]
    if part not in PARTS:
        raise InvalidQuery(f"part must be one of: {', '.join(PARTS)}.", member="part")
    council = get_council(slug)
    site = get_site(council)
    if removed := site.removed.get(id_.lower()):
        return _gone(council, removed)
    page = site.pages.get(id_.lower())
    if page is None:
        raise UnknownPage(f"{site.slug} has never published a page with the id {id_[:60]!r}.")
    return _fragment(request, page, render_fragment(council, page, heading, part))


def render_fragment(council: Council, page: ResolvedPage, heading: int = HIGHEST, part: str = "page") -> str:
    """The page's title at level `heading` with its text beneath; as `body` the text alone, from that level."""
    whole = part == "page"
    context = {
        "page": page,
        "language": page.language,
        "council": council.display_name(page.language),
        "title_level": heading if whole else None,
        "body": mark_safe(shift_headings(page.content_html, heading + whole)),
    }
    return render_to_string("syndication/embed.html", context)


def _fragment(request: HttpRequest, page: ResolvedPage, html: str) -> HttpResponseBase:
    response = answer_if_changed(
        request, lambda: HttpResponse(html), etag=strong_etag(html), modified=page.modified
    )
    return _belonging(response, page.language, page.url)


def _gone(council: Council, removed: RemovedPage) -> HttpResponseBase:
    context = {
        "removed": removed,
        "language": removed.language,
        "council": council.display_name(removed.language),
        "note": removed.note if removed.reason in {"withdrawn", "gone"} else "",
    }
    html = render_to_string("syndication/embed_gone.html", context)
    response = HttpResponse(html, status=410, headers={"Cache-Control": "public, max-age=60"})
    return _belonging(response, removed.language, removed.redirect_to or "")


def _belonging(response: HttpResponseBase, language: str, url: str) -> HttpResponseBase:
    """A fragment is no page of its own: search engines are sent to the one that it is taken from (RFC 6596)."""
    response["Content-Language"] = language
    response["X-Robots-Tag"] = "noindex"
    if url:
        response["Link"] = f'<{url}>; rel="canonical"'
    return response


@readable_anywhere
def script(request: HttpRequest, version: str = "") -> HttpResponseBase:
    """`/embed.js`, always today's; `/embed-<version>.js` may be kept for ever."""
    return _file(request, *SCRIPT, version)


@readable_anywhere
def stylesheet(request: HttpRequest, version: str = "") -> HttpResponseBase:
    return _file(request, *STYLE, version)


def _file(request: HttpRequest, name: str, content_type: str, version: str) -> HttpResponseBase:
    content = read_embed_file(name)
    response = answer_if_changed(
        request, lambda: HttpResponse(content, content_type=content_type), etag=strong_etag(content)
    )
    response["Cache-Control"] = FOR_EVER if version == fingerprint(content) else AN_HOUR
    return response


@lru_cache(maxsize=2)
def read_embed_file(name: str) -> str:
    return (FOLDER / name).read_text("utf-8")
