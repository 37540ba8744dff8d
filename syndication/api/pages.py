"""A council's resolved pages: filtered lists, and one page by its id."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from ninja import Query, Router

from syndication.domain.errors import PageRemoved, UnknownPage
from syndication.domain.filters import DEFAULT_LIMIT, LARGEST_LIMIT, select_pages
from syndication.domain.pages import RemovedPage, ResolvedPage
from syndication.domain.paging import Position, encode_position, slice_pages
from syndication.feeds.items import build_item
from syndication.http.answers import answer
from syndication.http.item_context import item_context
from syndication.http.query_values import FILTERS, parse_feed_query

from .operations import OF_A_COUNCIL, Published, get_published, reads
from .schemas import Page, PageList

router = Router(tags=["Pages"])
MEMBERS = (*FILTERS, "limit", "page")
TOPIC = Query(None, description="A topic's slug, path or id; pages below its sub-topics count.")
TAG = Query(None, description="A free tag.")
SERVICE = Query(None, ge=1, le=999_999, description="LGSL code of a service.")
LANG = Query(None, description="One of the council's languages; without it, all.")
WORDS = Query(None, description="Words that must all be in title, summary or text.")
LIMIT = Query(DEFAULT_LIMIT, ge=1, le=LARGEST_LIMIT, description="At most so many pages in one answer.")
PLACE = Query(None, description="Where the list goes on: part of `next_url`.")


@reads(
    router,
    "/councils/{council}/pages",
    gives=PageList,
    refuses=OF_A_COUNCIL,
    summary="Pages, newest change first",
)
def list_pages(
    request: HttpRequest,
    council: str,
    topic: str | None = TOPIC,
    tag: str | None = TAG,
    service: int | None = SERVICE,
    lang: str | None = LANG,
    q: str | None = WORDS,
    limit: int = LIMIT,
    page: str | None = PLACE,
) -> HttpResponseBase:
    """Filters narrow together. Follow `next_url` to the end; for a copy of everything use `changes`."""
    published = get_published(request, council)
    query = parse_feed_query(request.GET, MEMBERS)
    part = slice_pages(select_pages(published.site, query), query.page, query.limit)
    context = item_context(published.council, published.site)
    value = {
        "pages": [build_item(page, context) for page in part.pages],
        "next_url": next_url(request, part.next),
    }
    return answer(request, value, private=published.private)


@reads(
    router,
    "/councils/{council}/pages/{id}",
    gives=Page,
    refuses=(*OF_A_COUNCIL, 410),
    summary="One page",
)
def get_page(request: HttpRequest, council: str, id: str) -> HttpResponseBase:
    """`id` is the bare UUID. A page that was taken away answers 410 with its reason."""
    published = get_published(request, council)
    page = find_published(published, id)
    item = build_item(page, item_context(published.council, published.site))
    return answer(request, item, modified=page.modified, private=published.private)


def find_published(published: Published, id: str) -> ResolvedPage:
    """Raises PageRemoved or UnknownPage."""
    name = bare_uuid(id)
    if name in published.site.pages:
        return published.site.pages[name]
    if name in published.site.removed:
        raise removal_problem(published.site.removed[name])
    raise UnknownPage(f"{published.site.slug} has never published a page with the id {id[:60]!r}.")


def removal_problem(removed: RemovedPage) -> PageRemoved:
    members: dict[str, Any] = {"reason": removed.reason, "version": removed.version}
    optional = {"note": removed.note, "redirect_to": removed.redirect_to}
    members |= {name: value for name, value in optional.items() if value}
    advice = f"Go to {removed.redirect_to} instead." if removed.redirect_to else "Take it off your site."
    return PageRemoved(f"The council no longer publishes this page ({removed.reason}). {advice}", **members)


def bare_uuid(text: str) -> str:
    """The canonical spelling of a UUID, with or without its URN; "" for anything else."""
    try:
        return str(UUID(text)) if len(text) <= len("urn:uuid:") + 36 else ""
    except ValueError:
        return ""


def next_url(request: HttpRequest, position: Position | None) -> str | None:
    if position is None:
        return None
    query = request.GET.copy()
    query["page"] = encode_position(position)
    return f"{settings.PUBLIC_ORIGIN}{request.path}?{query.urlencode()}"
