"""From a council's alerts to its items: identity, address, version, removal (laws 3 to 5)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from .alerts import (
    Alert,
    AlertRemoval,
    AlertState,
    CouncilAlerts,
    RemovedAlert,
    ResolvedAlert,
    alert_item_id,
    in_order,
    languages_of,
)
from .pages import CouncilSite

# Why one that was live is not any more. One that was put off has ended for now; only a suspended council has live
# ones that it does not tell.
REMOVALS: Mapping[AlertState, AlertRemoval] = {
    "scheduled": "ended",
    "live": "suspended",
    "ended": "ended",
    "withdrawn": "withdrawn",
}


def resolve_alerts(
    alerts: Sequence[Alert], site: CouncilSite, *, number: int, suspended: bool = False
) -> CouncilAlerts:
    """What a council publishes of the alerts of its layers.

    `number` is the highest log number of what touches all that it publishes. A suspended council has none live.
    """
    live: list[ResolvedAlert] = []
    removed: list[RemovedAlert] = []
    for alert in in_order(alerts):
        if alert.state == "live" and not suspended:
            live.extend(_resolve(alert, site, number))
        elif alert.live_since:
            removed.extend(_removals(alert, site, number))
    removed.sort(key=lambda item: (-item.version, item.id))
    versions = [item.version for item in live]
    head = max([number, *versions, *(alert.number for alert in alerts)])
    return CouncilAlerts(tuple(live), tuple(removed), head)


def with_alert_times(found: CouncilAlerts, times: Mapping[int, datetime]) -> CouncilAlerts:
    """The same with the times of the log rows."""
    return replace(
        found,
        modified=times.get(found.head),
        live=tuple(replace(item, modified=times.get(item.version)) for item in found.live),
        removed=tuple(replace(item, modified=times.get(item.version)) for item in found.removed),
    )


def alerts_home(site: CouncilSite, language: str) -> str:
    """The page of all alerts; a language that the council does not publish in is told in its default one."""
    told = language if language in site.languages else site.languages[0]
    return f"{site.origin}{site.addresses.prefix(told)}/alerts/"


def alert_url(site: CouncilSite, alert_id: str, language: str) -> str:
    """An alert's own page on the council's site."""
    return f"{alerts_home(site, language)}{alert_id}/"


def _resolve(alert: Alert, site: CouncilSite, number: int) -> Iterator[ResolvedAlert]:
    languages = languages_of(alert, site.languages)
    names = {
        language: (
            language,
            alert_item_id(site.council_id, alert.id, language),
            alert_url(site, alert.id, language),
        )
        for language in languages
    }
    for language, item_id, url in names.values():
        link, consulted = find_link(alert, site, language)
        yield ResolvedAlert(
            id=item_id,
            alert=alert,
            language=language,
            url=url,
            link=link,
            version=max(alert.number, number, consulted),
            published=alert.live_since or alert.starts,
            translations=tuple(other for name, other in names.items() if name != language),
        )


def find_link(alert: Alert, site: CouncilSite, language: str) -> tuple[str, int]:
    """Where to read on, and the version of what was consulted for it; "" where the council lacks the page."""
    if not alert.link_page:
        return alert.link, 0
    wanted = dict.fromkeys([language, *site.languages])
    pages = [page for name in wanted if (page := site.translation(alert.link_page, name))]
    gone = [item.version for item in site.removed.values() if item.shared_id == alert.link_page]
    versions = [page.version for page in pages]
    return (pages[0].url if pages else ""), max([0, *gone, *versions])


def _removals(alert: Alert, site: CouncilSite, number: int) -> Iterator[RemovedAlert]:
    reason = REMOVALS[alert.state]
    for language in languages_of(alert, site.languages):
        yield RemovedAlert(
            id=alert_item_id(site.council_id, alert.id, language),
            version=max(alert.number, number),
            reason=reason,
        )
