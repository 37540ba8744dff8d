"""Alerts as banners on a council's site: which of them a page carries, in the reader's language or marked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from syndication.domain.alert_items import find_link
from syndication.domain.alerts import Alert, AlertKind, Severity, is_shown_on, language_for

from .context import Head, Visit


@dataclass(frozen=True)
class Banner:
    """One alert as the theme shows it. `language` is that of its text, which need not be the page's."""

    id: str
    severity: Severity
    kind: AlertKind
    title: str
    paragraphs: tuple[str, ...]
    language: str
    is_translated: bool  # False: told in another language than the page's, since there is no other text
    href: str
    link: str
    starts: datetime
    ends: datetime | None
    is_brief: bool = False  # only its title: whoever has come for a page should see that page

    @property
    def has_more(self) -> bool:
        """Whether its own page says more than the banner, which has the first paragraph only."""
        return len(self.paragraphs) > 1


def build_banner(visit: Visit, alert: Alert) -> Banner:
    language = language_for(alert, visit.language, visit.site.languages)
    text = alert.texts[language]
    link, _ = find_link(alert, visit.site, visit.language)
    return Banner(
        id=alert.id,
        severity=alert.severity,
        kind=alert.kind,
        title=text.title,
        paragraphs=text.paragraphs,
        language=language,
        is_translated=language == visit.language,
        href=visit.here(f"/alerts/{alert.id}/"),
        link=visit.href(link),
        starts=alert.starts,
        ends=alert.ends,
    )


def build_banners(visit: Visit, alerts: Iterable[Alert]) -> tuple[Banner, ...]:
    return tuple(build_banner(visit, alert) for alert in alerts)


def banners_on(visit: Visit, head: Head) -> tuple[Banner, ...]:
    """What one page carries, most severe first; the pages about alerts themselves carry none."""
    if not head.has_alerts:
        return ()
    shown = (alert for alert in visit.alerts if is_shown_on(alert, head.page, visit.site))
    return tuple(replace(build_banner(visit, alert), is_brief=is_brief_on(alert, head)) for alert in shown)


def is_brief_on(alert: Alert, head: Head) -> bool:
    """What concerns the whole site is told in full on the home page; an emergency everywhere."""
    return alert.is_everywhere and alert.severity != "emergency" and head.path != "/"


def count_elsewhere(visit: Visit, head: Head) -> int:
    """How many live alerts the home page does not carry, since they are about parts of the site only."""
    return sum(not alert.is_everywhere for alert in visit.alerts) if head.path == "/" else 0
