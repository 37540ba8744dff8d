"""Who gets an alert, where and when, before or after it is saved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from syndication.domain.alerts import state_at
from syndication.models import Alert, Council
from syndication.queries.alerts import find_reached
from syndication.queries.page_records import find_titles, title_of


@dataclass(frozen=True)
class AlertPreview:
    """An alert in the words of the people who write it."""

    alert: Alert
    councils: tuple[Council, ...]
    places: tuple[str, ...]  # titles of topics and pages; none for the whole site
    timing: str
    untold: tuple[str, ...]  # councils that publish in Welsh and get it in English, or the other way round

    @property
    def texts(self) -> list[tuple[str, str, str]]:
        """(language, title, text)."""
        return [(language, *pair) for language, pair in self.alert.texts().items()]


def build_preview(alert: Alert) -> AlertPreview:
    councils = tuple(find_reached(alert.layer))
    titles = find_titles()
    told = set(alert.texts())
    return AlertPreview(
        alert=alert,
        councils=councils,
        places=tuple(title_of(titles, shared_id) for shared_id in alert.about),
        timing=timing_of(alert, timezone.now()),
        untold=tuple(council.name for council in councils if not told.issuperset(council.languages)),
    )


def timing_of(alert: Alert, now: datetime) -> str:
    """When it is seen, in words; a finished one's last moment."""
    if alert.is_over:
        return f"{alert.get_state_display()}; it started {moment_words(alert.starts)}"
    start = (
        "Live at once"
        if state_at(alert.starts, None, now) == "live"
        else f"From {moment_words(alert.starts)}"
    )
    return f"{start}, until {moment_words(alert.ends) if alert.ends else 'you end it'}"


def moment_words(moment: datetime) -> str:
    """3 April 2027, 09:00, in Europe/London."""
    return f"{timezone.localtime(moment):%-d %B %Y, %H:%M}"
