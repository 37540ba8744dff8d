"""The shapes of alerts in the API."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from syndication.domain.alerts import AlertKind, Severity

from .schemas import Author, Sha256, Strict, TranslationLink, Urn


class AlertIssuer(Strict):
    """Who says it: the council itself, a partnership of it, or its nation."""

    kind: Literal["nation", "partnership", "council"]
    name: str


class AlertScope(Strict):
    """What it is about: the whole site, or topics with all beneath them and single pages."""

    whole_site: bool
    shared_ids: list[Urn] = Field(description="`shared_id` of topics and pages; none for the whole site.")


class AlertMembers(Strict):
    """What JSON Feed has no member for. Readers ignore members of it that they do not know."""

    about: str
    alert_id: Urn = Field(description="The alert, for every council and language.")
    version: int = Field(description="Only grows.")
    sha256: Sha256 = Field(description="Of the RFC 8785 form of the item without this member.")
    severity: Severity
    kind: AlertKind
    issuer: AlertIssuer
    scope: AlertScope
    starts: str
    ends: str | None = Field(description="When it is due to end; null while nobody knows.")
    link: str | None = Field(description="Where to read on.")
    translations: list[TranslationLink]


class Alert(Strict):
    """What one council tells its citizens at once, in one language: also the item of its alerts feed."""

    id: Urn = Field(description="Never changes. In addresses the bare UUID stands.")
    url: str
    title: str
    summary: str
    content_html: str
    tags: list[str]
    language: str
    date_published: str
    date_modified: str
    authors: list[Author]
    syndication: AlertMembers = Field(alias="_syndication")


class AlertList(Strict):
    alerts: list[Alert]
