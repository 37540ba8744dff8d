"""The feed of alerts over HTTP, beside the feed of pages; nobody's copy of it is older than seconds."""

from __future__ import annotations

from dataclasses import replace

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase

from syndication.domain.filters import FeedQuery, check_language
from syndication.feeds.alerts import build_alert_feed
from syndication.http.answers import SECONDS, answer_if_changed, strong_etag
from syndication.http.guard import guarded
from syndication.http.query_values import checked_params, read_language
from syndication.models import Council
from syndication.queries.alerts import get_council_alerts
from syndication.queries.councils import get_council
from syndication.queries.keys import check_access
from syndication.queries.sites import get_site

from .feeds import FORMATS, FeedFormat, feed_setting

ALERT_NAMES = {"feed.json": "alerts.json", "rss.xml": "alerts.rss.xml", "atom.xml": "alerts.atom.xml"}
ALERT_FORMATS = {name: replace(FORMATS[of], name=name) for of, name in ALERT_NAMES.items()}


@guarded
def service_alerts(request: HttpRequest, slug: str, name: str) -> HttpResponseBase:
    """`/feeds/{council}/{name}` on the service's host."""
    address = f"{settings.PUBLIC_ORIGIN}/feeds/{slug}/{name}"
    return answer_alerts(request, get_council(slug), ALERT_FORMATS[name], address)


@guarded
def own_alerts(request: HttpRequest, name: str, slug: str = "") -> HttpResponseBase:
    """`/{name}` on a council's own host, where the middleware knows the council, and in its site by path."""
    council: Council = getattr(request, "council", None) or get_council(slug)
    return answer_alerts(request, council, ALERT_FORMATS[name], f"{council.public_origin}/{name}")


def answer_alerts(
    request: HttpRequest, council: Council, feed_format: FeedFormat, address: str
) -> HttpResponseBase:
    """One council's alerts in one format. They are few: written first, they are their own validator."""
    check_access(council, request.headers.get("Authorization"))
    site = get_site(council)
    language = check_language(site, read_language(checked_params(request, ("lang",))))
    alerts = get_council_alerts(council, site)
    setting = feed_setting(council, site, FeedQuery(lang=language), address)
    feed = build_alert_feed(alerts, site, setting, language)
    body = feed_format.render(feed)
    headers = {"Link": f'<{feed.self_url}>; rel="self"'}
    return answer_if_changed(
        request,
        lambda: HttpResponse(body, content_type=feed_format.content_type, headers=headers),
        etag=strong_etag(body),
        modified=alerts.modified,
        private=council.requires_key,
        freshness=SECONDS,
    )
