"""A council's live alerts: all of them, or one."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponseBase
from ninja import Query, Router

from syndication.domain.alerts import CouncilAlerts, ResolvedAlert, items_for
from syndication.domain.errors import AlertRemoved, UnknownAlert
from syndication.domain.filters import check_language
from syndication.feeds.alerts import build_alert_item
from syndication.http.answers import SECONDS, answer
from syndication.http.item_context import item_context
from syndication.http.query_values import read_language
from syndication.queries import alerts

from .alert_schemas import Alert, AlertList
from .operations import OF_A_COUNCIL, get_published, reads
from .pages import bare_uuid

router = Router(tags=["Alerts"])
LANG = Query(
    None, description="Each alert once: in this language where it has a text in it, else in the one it has."
)


@reads(
    router,
    "/councils/{council}/alerts",
    gives=AlertList,
    refuses=OF_A_COUNCIL,
    summary="Live alerts, most severe first",
)
def list_alerts(request: HttpRequest, council: str, lang: str | None = LANG) -> HttpResponseBase:
    """All of them, the council's own, its partnerships' and its nation's. Ask every few seconds if you like:
    304 costs next to nothing."""
    published = get_published(request, council)
    language = check_language(published.site, read_language(request.GET))
    found = alerts.get_council_alerts(published.council, published.site)
    context = item_context(published.council, published.site)
    items = items_for(found, language, published.site.languages)
    value = {"alerts": [build_alert_item(item, context) for item in items]}
    return answer(request, value, modified=found.modified, private=published.private, freshness=SECONDS)


@reads(
    router,
    "/councils/{council}/alerts/{id}",
    gives=Alert,
    refuses=(*OF_A_COUNCIL, 410),
    summary="One live alert",
)
def get_alert(request: HttpRequest, council: str, id: str) -> HttpResponseBase:
    """`id` is the bare UUID. An alert that has ended or was withdrawn answers 410 with its reason."""
    published = get_published(request, council)
    found = alerts.get_council_alerts(published.council, published.site)
    item = build_alert_item(
        get_live_alert(found, council, id), item_context(published.council, published.site)
    )
    return answer(request, item, private=published.private, freshness=SECONDS)


def get_live_alert(found: CouncilAlerts, council: str, id: str) -> ResolvedAlert:
    """The live item; raises AlertRemoved or UnknownAlert."""
    name = bare_uuid(id)
    if live := next((item for item in found.live if item.id == name), None):
        return live
    if gone := next((item for item in found.removed if item.id == name), None):
        detail = f"This alert is not live any more ({gone.reason}). Take it off your site."
        raise AlertRemoved(detail, reason=gone.reason, version=gone.version)
    raise UnknownAlert(f"{council} has no alert with the id {id[:60]!r}. List its alerts without an id.")
