"""Sample alerts: a test says only what matters to it, the rest has fixed values."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from syndication.domain.alert_items import resolve_alerts, with_alert_times
from syndication.domain.alerts import Alert, AlertText, CouncilAlerts
from syndication.domain.pages import CouncilSite

from .samples import a_moment, a_small_site, a_uuid

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
ENGLISH = AlertText(
    "Storm on the coast", "Stay away from the sea wall.\n\nCall 999 if anybody\nis in danger."
)
WELSH = AlertText("Storm ar yr arfordir", "Cadwch draw o’r morglawdd.")


def an_alert(name: str = "storm", **changes: Any) -> Alert:
    """A live warning for the whole site in both languages, started at noon."""
    alert = Alert(
        id=a_uuid(f"alert {name}"),
        layer="council",
        issuer="Ambridge District Council",
        severity="warning",
        kind="severe-weather",
        state="live",
        texts={"en": ENGLISH, "cy": WELSH},
        starts=NOON,
        number=20,
        live_since=NOON,
    )
    return replace(alert, **changes)


def in_english(**changes: Any) -> Alert:
    return an_alert(**{"texts": {"en": ENGLISH}, **changes})


def over(name: str = "storm", state: str = "ended", **changes: Any) -> Alert:
    return an_alert(name, **{"state": state, "ends": NOON + timedelta(hours=6), **changes})


def some_alerts(
    *alerts: Alert, site: CouncilSite | None = None, number: int = 5, **more: Any
) -> CouncilAlerts:
    """What the small sample site publishes of these, with times as its pages have them."""
    found = resolve_alerts(alerts, site or a_small_site(), number=number, **more)
    versions = {item.version for item in (*found.live, *found.removed)} | {found.head}
    return with_alert_times(found, {version: a_moment(version) for version in versions})
