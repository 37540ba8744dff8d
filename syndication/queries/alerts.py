"""A council's alerts: its nation's, its partnerships' and its own.

They are read each time: a few rows behind an index. So there is nothing to invalidate, and none is ever late.
"""

from __future__ import annotations

from uuid import UUID

from django.db.models import Count, Max, Q, QuerySet

from syndication.domain.alert_items import resolve_alerts, with_alert_times
from syndication.domain.alerts import Alert, AlertText, CouncilAlerts, in_order
from syndication.domain.pages import CouncilSite
from syndication.models import Alert as AlertRow
from syndication.models import Change, Council, Event, Layer, Membership, Release

from .log import find_times
from .state import own_number

LONGEST_PAST = 50  # of ended ones, what feeds tell of


def find_live_alerts(council: Council) -> tuple[Alert, ...]:
    """What its citizens should see now, most severe first; nothing where it is suspended."""
    if council.suspended:
        return ()
    return in_order(alert_value(row) for row in _of_chain(council).filter(state=AlertRow.State.LIVE))


def find_past_alerts(council: Council, limit: int = LONGEST_PAST) -> tuple[Alert, ...]:
    """Those that were live and have ended, the last one first; withdrawn ones are not told again."""
    if council.suspended:
        return ()
    ended = _of_chain(council).filter(state=AlertRow.State.ENDED, live_since__isnull=False)
    return tuple(alert_value(row) for row in ended.order_by("-number")[:limit])


def find_alert(council: Council, alert_id: UUID) -> Alert | None:
    """An alert that reaches this council and is live or was, or None; also None for one that was put off."""
    seen = _of_chain(council).filter(live_since__isnull=False).exclude(state=AlertRow.State.SCHEDULED)
    row = seen.filter(uuid=alert_id).first()
    return alert_value(row) if row else None


def get_council_alerts(council: Council, site: CouncilSite) -> CouncilAlerts:
    """All that its feed of alerts tells, each item with the time of its version's log row."""
    chain = _of_chain(council).filter(live_since__isnull=False)
    live = chain.filter(state=AlertRow.State.LIVE)
    past = chain.exclude(state=AlertRow.State.LIVE).order_by("-number")[:LONGEST_PAST]
    rows = [alert_value(row) for row in (*live, *past)]
    release = Release.objects.aggregate(last=Max("number"))["last"] or 0
    number = max(own_number(council), release)
    found = resolve_alerts(rows, site, number=number, suspended=council.suspended)
    versions = [item.version for item in found.live] + [item.version for item in found.removed]
    return with_alert_times(found, find_times([*versions, found.head]))


def find_reached(layer: Layer) -> QuerySet[Council]:
    """The joined councils that get what this layer says, by name."""
    joined = Council.objects.filter(joined=True).order_by("name")
    if layer.kind == Layer.Kind.NATION:
        return joined.filter(nation_id=layer.pk)
    if layer.kind == Layer.Kind.PARTNERSHIP:
        members = Membership.objects.filter(partnership_id=layer.pk, active=True)
        return joined.filter(pk__in=members.values("council_id"))
    return joined.filter(pk=layer.pk)


def count_reached() -> dict[int, int]:
    """The number of joined councils of each nation and partnership, by its key."""
    layers = Layer.objects.order_by()
    joined = Count("councils", filter=Q(councils__joined=True))
    active = Q(partnership__memberships__active=True, partnership__memberships__council__joined=True)
    members = Count("partnership__memberships", filter=active)
    nations = layers.filter(kind=Layer.Kind.NATION).annotate(count=joined)
    partnerships = layers.filter(kind=Layer.Kind.PARTNERSHIP).annotate(count=members)
    return dict([*nations.values_list("pk", "count"), *partnerships.values_list("pk", "count")])


def find_history(row: AlertRow) -> QuerySet[Change]:
    """All that an alert ever said, newest first: who wrote it, when, and what."""
    changes = Change.objects.filter(layer_id=row.layer_id, event=Event.ALERT, payload__alert=str(row.uuid))
    return changes.select_related("actor").order_by("-number")


def alert_value(row: AlertRow) -> Alert:
    """A row as the value that pages and feeds are written from. `layer` must be read with it."""
    return Alert(
        id=str(row.uuid),
        layer=row.layer.kind,
        issuer=row.layer.name,
        severity=row.severity,
        kind=row.kind,
        state=row.state,
        texts={language: AlertText(*pair) for language, pair in row.texts().items()},
        starts=row.starts,
        number=max(row.number, row.layer.number),
        ends=row.ends,
        live_since=row.live_since,
        link=row.link,
        link_page=str(row.link_page) if row.link_page else "",
        about=tuple(row.about),
    )


def _of_chain(council: Council) -> QuerySet[AlertRow]:
    """In one query, since every page asks: the layers of `find_chain`, whatever their order."""
    own = Q(layer_id__in=(council.pk, council.nation_id))
    partnerships = Membership.objects.filter(council_id=council.pk, active=True).values("partnership_id")
    return AlertRow.objects.filter(own | Q(layer_id__in=partnerships)).select_related("layer")
