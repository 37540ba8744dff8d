"""Feeds over HTTP: on the service's host by the council's slug, and on the council's own host."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase

from syndication.domain.branding import brand_icon, fingerprint
from syndication.domain.canonical import sha256_of
from syndication.domain.filters import FeedQuery
from syndication.domain.pages import CouncilSite
from syndication.feeds.assembly import FeedSetting, build_feed, feed_url, find_last_change
from syndication.feeds.atom import render_atom
from syndication.feeds.document import FeedDocument
from syndication.feeds.json_feed import render_json_feed
from syndication.feeds.rss import render_rss
from syndication.feeds.shared_pages import build_shared_page
from syndication.http.answers import answer_if_changed, strong_etag, to_json
from syndication.http.guard import guarded
from syndication.http.item_context import item_context
from syndication.http.query_values import read_feed_query
from syndication.models import Council
from syndication.queries.brands import get_brand
from syndication.queries.councils import get_council
from syndication.queries.keys import check_access
from syndication.queries.shared_pages import get_shared_edition
from syndication.queries.sites import get_site


@dataclass(frozen=True)
class FeedFormat:
    """One way to write a feed. `name` is the last part of its address."""

    name: str
    content_type: str
    render: Callable[[FeedDocument], bytes]


FORMATS = {
    feed_format.name: feed_format
    for feed_format in (
        FeedFormat("feed.json", "application/feed+json", render_json_feed),
        FeedFormat("rss.xml", "application/rss+xml; charset=utf-8", render_rss),
        FeedFormat("atom.xml", "application/atom+xml; charset=utf-8", render_atom),
    )
}


@guarded
def service_feed(request: HttpRequest, slug: str, name: str) -> HttpResponseBase:
    """`/feeds/{council}/{name}` on the service's host."""
    address = f"{settings.PUBLIC_ORIGIN}/feeds/{slug}/{name}"
    return answer_feed(request, get_council(slug), FORMATS[name], address)


@guarded
def own_feed(request: HttpRequest, name: str, slug: str = "") -> HttpResponseBase:
    """`/{name}` on a council's own host, where the middleware knows the council, and in its site by path."""
    council: Council = getattr(request, "council", None) or get_council(slug)
    return answer_feed(request, council, FORMATS[name], f"{council.public_origin}/{name}")


@guarded
def shared_page(request: HttpRequest, shared_id: UUID, language: str) -> HttpResponseBase:
    """`/library/{shared_id}/{language}/`: an item's `shared_url`."""
    edition = get_shared_edition(str(shared_id), language)

    def build() -> HttpResponse:
        page = build_shared_page(str(shared_id), language, edition)
        return HttpResponse(to_json(page), content_type="application/json")

    etag = strong_etag("shared page", str(shared_id), language, edition.number)
    return answer_if_changed(request, build, etag=etag, modified=edition.published)


def answer_feed(
    request: HttpRequest, council: Council, feed_format: FeedFormat, address: str
) -> HttpResponseBase:
    """One council's feed in one format: who may read, what was asked, what there is."""
    check_access(council, request.headers.get("Authorization"))
    query = read_feed_query(request)
    site = get_site(council)
    setting = feed_setting(council, site, query, address)

    def build() -> HttpResponse:
        body = feed_format.render(build_feed(site, query, setting))
        headers = {"Link": _links(query, setting)}
        return HttpResponse(body, content_type=feed_format.content_type, headers=headers)

    return answer_if_changed(
        request,
        build,
        etag=feed_etag(feed_format, site, query, setting),
        modified=find_last_change(site),
        private=council.requires_key,
    )


def feed_setting(council: Council, site: CouncilSite, query: FeedQuery, address: str) -> FeedSetting:
    """Names, addresses and icon, all from stored settings."""
    icon = fingerprint(brand_icon(get_brand(council), query.lang or site.languages[0]))
    return FeedSetting(
        context=item_context(council, site),
        address=address,
        icon=f"{site.origin}/icon-{icon}.svg",
    )


def feed_etag(feed_format: FeedFormat, site: CouncilSite, query: FeedQuery, setting: FeedSetting) -> str:
    """A strong ETag from everything that decides the bytes, without making them."""
    said = {"languages": site.languages, "query": asdict(query), "setting": asdict(setting)}
    return strong_etag(feed_format.name, site.council_id, site.head, sha256_of(said))


def _links(query: FeedQuery, setting: FeedSetting) -> str:
    """What a WebSub subscriber reads before the body (WebSub section 4)."""
    own = f'<{feed_url(setting.address, query, query.page)}>; rel="self"'
    return own if query.is_filtered or not setting.hub_url else f'{own}, <{setting.hub_url}>; rel="hub"'
