"""Alerts: what a council, a partnership or a nation has to tell citizens at once, and where it is said.

An alert is no page content: it raises no page's version, and no page's version depends on it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Literal
from uuid import UUID, uuid5

from .library import LayerKind
from .pages import CouncilSite, ResolvedPage

Severity = Literal["emergency", "warning", "notice"]
AlertKind = Literal["closed", "delayed", "changed", "severe-weather", "incident", "restored"]
AlertState = Literal["scheduled", "live", "ended", "withdrawn"]
AlertRemoval = Literal["ended", "withdrawn", "suspended"]

MOST_SEVERE_FIRST: tuple[Severity, ...] = ("emergency", "warning", "notice")
ALERT_ITEMS = UUID("7c1d6a52-3f0e-5d0a-9a57-1d0b6c9f4e21")


@dataclass(frozen=True)
class AlertText:
    """What it says in one language, as plain text; an empty line starts a new paragraph of `text`."""

    title: str
    text: str

    @property
    def paragraphs(self) -> tuple[str, ...]:
        return tuple(part.strip() for part in self.text.split("\n\n") if part.strip())


@dataclass(frozen=True)
class Alert:
    """One alert as its last log row, `number`, left it. `starts` and `ends` are moments, not days."""

    id: str  # a bare UUID, the same for every council that it reaches
    layer: LayerKind
    issuer: str  # the name of the layer
    severity: Severity
    kind: AlertKind
    state: AlertState
    texts: Mapping[str, AlertText]  # by language; one at least
    starts: datetime
    number: int
    ends: datetime | None = None
    live_since: datetime | None = None  # None for one that never was
    link: str = ""  # absolute address
    link_page: str = ""  # shared id of the page to read on at, instead of `link`
    about: tuple[str, ...] = ()  # shared ids of topics (with all beneath) and pages; none: the whole site

    @property
    def is_everywhere(self) -> bool:
        return not self.about


@dataclass(frozen=True)
class ResolvedAlert:
    """A live alert as one council publishes it in one language."""

    id: str  # the item's bare UUID
    alert: Alert
    language: str
    url: str
    link: str  # absolute; "" for none
    version: int
    published: datetime
    modified: datetime | None = None  # time of log row `version`
    translations: tuple[tuple[str, str, str], ...] = ()  # (language, item id, url) of the others

    @property
    def text(self) -> AlertText:
        return self.alert.texts[self.language]


@dataclass(frozen=True)
class RemovedAlert:
    """An item that was live once and is not any more."""

    id: str
    version: int
    reason: AlertRemoval
    note: str = ""
    redirect_to: str | None = None
    modified: datetime | None = None  # time of log row `version`


@dataclass(frozen=True)
class CouncilAlerts:
    """All alerts of one council. `head` is the highest number of anything that they depend on."""

    live: tuple[ResolvedAlert, ...]  # most severe first
    removed: tuple[RemovedAlert, ...]  # newest first
    head: int
    modified: datetime | None = None  # time of log row `head`


@lru_cache(maxsize=20_000)
def alert_item_id(council_id: str, alert_id: str, language: str) -> str:
    """The bare UUID of what one council publishes of an alert in one language; it never changes (law 4)."""
    return str(uuid5(ALERT_ITEMS, f"{council_id}/{alert_id}/{language}"))


def state_at(starts: datetime, ends: datetime | None, now: datetime) -> AlertState:
    """The state that its times ask for; only writers and the scheduler call this (law 2)."""
    if ends is not None and ends <= now:
        return "ended"
    return "scheduled" if starts > now else "live"


def in_order(alerts: Iterable[Alert]) -> tuple[Alert, ...]:
    """Most severe first, and of those the one that started last."""
    return tuple(
        sorted(
            alerts,
            key=lambda alert: (MOST_SEVERE_FIRST.index(alert.severity), -alert.starts.timestamp(), alert.id),
        )
    )


def languages_of(alert: Alert, languages: Iterable[str]) -> tuple[str, ...]:
    """In which languages a council of these publishes it: those it has, else the one that there is.

    Safety comes before language: an alert that nobody has translated is told as it is, marked as what it is.
    """
    found = tuple(language for language in languages if language in alert.texts)
    return found or tuple(alert.texts)[:1]


def language_for(alert: Alert, language: str, languages: Iterable[str]) -> str:
    """The language in which a reader of `language` gets it."""
    return language if language in alert.texts else languages_of(alert, languages)[0]


def is_shown_on(alert: Alert, page: ResolvedPage | None, site: CouncilSite) -> bool:
    """Whether a page carries it; None is a page that is in no topic, such as the home page.

    An alert about a topic is on all beneath it. One about a page or topic is on the topics above it too,
    since that is where people come from.
    """
    if alert.is_everywhere:
        return True
    if page is None:
        return False
    line = {page.shared_id, *(topic.shared_id for topic in page.topics)}
    return not line.isdisjoint(alert.about) or page.shared_id in _above(alert, page.language, site)


def _above(alert: Alert, language: str, site: CouncilSite) -> set[str]:
    """Shared ids of the topics above what an alert is about."""
    pages = (site.translation(shared_id, language) for shared_id in alert.about)
    return {topic.shared_id for page in pages if page for topic in page.topics}


def items_for(
    alerts: CouncilAlerts, language: str | None, languages: tuple[str, ...]
) -> tuple[ResolvedAlert, ...]:
    """Those for readers of one language, or for all; never none for want of a translation."""
    if language is None:
        return alerts.live
    return tuple(
        item for item in alerts.live if item.language == language_for(item.alert, language, languages)
    )
