"""A council's live alerts as a feed of its own: complete, most severe first, dated by the log."""

from __future__ import annotations

from datetime import datetime
from html import escape
from uuid import uuid5

from syndication.domain.alert_items import alerts_home
from syndication.domain.alerts import CouncilAlerts, ResolvedAlert, items_for
from syndication.domain.pages import CouncilSite

from .assembly import FEEDS, FeedSetting
from .document import NEVER, FeedDocument
from .items import Item, ItemContext, signed, timestamp, urn

TITLES = {"en": "{name} – Alerts", "cy": "{name} – Rhybuddion"}
DESCRIPTIONS = {
    "en": "Emergencies, severe weather, closures and delays: {name}",
    "cy": "Argyfyngau, tywydd garw, cau ac oedi: {name}",
}
READ_ON = {"en": "Read more", "cy": "Darllen mwy"}


def build_alert_feed(
    alerts: CouncilAlerts, site: CouncilSite, setting: FeedSetting, language: str | None
) -> FeedDocument:
    """The whole feed. With a `language`, each alert once: in that language where it has a text in it.

    It always is the complete set (RFC 5005, section 2): what is not in it is not live.
    """
    spoken = language or site.languages[0]
    name = setting.context.council_name(spoken)
    return FeedDocument(
        id=urn(alert_feed_id(site, language)),
        title=TITLES.get(spoken, TITLES["en"]).format(name=name),
        description=DESCRIPTIONS.get(spoken, DESCRIPTIONS["en"]).format(name=name),
        language=spoken,
        author=name,
        home_url=alerts_home(site, spoken),
        self_url=f"{setting.address}?lang={language}" if language else setting.address,
        hub_url=setting.hub_url,
        icon=setting.icon,
        about=setting.context.about,
        updated=alerts.modified or NEVER,
        complete=True,
        items=tuple(
            build_alert_item(alert, setting.context) for alert in items_for(alerts, language, site.languages)
        ),
        removed=alerts.removed,
    )


def alert_feed_id(site: CouncilSite, language: str | None) -> str:
    """The bare UUID of the feed: the same in every format, another for each language."""
    return str(uuid5(FEEDS, f"{site.council_id}/alerts?lang={language or ''}"))


def build_alert_item(alert: ResolvedAlert, context: ItemContext) -> Item:
    """The item of one alert, its members in the contract's order, `sha256` filled in."""
    return signed(_reader_members(alert, context), _syndication_members(alert, context))


def _reader_members(item: ResolvedAlert, context: ItemContext) -> Item:
    return {
        "id": urn(item.id),
        "url": item.url,
        "title": item.text.title,
        "summary": " ".join(item.text.text.split()),
        "content_html": content_html(item),
        "tags": [item.alert.severity, item.alert.kind],
        "language": item.language,
        "date_published": timestamp(item.published),
        "date_modified": timestamp(item.modified or item.published),
        "authors": [{"name": context.council_name(item.language), "url": context.home}],
    }


def _syndication_members(item: ResolvedAlert, context: ItemContext) -> Item:
    alert = item.alert
    return {
        "about": context.about,
        "alert_id": urn(alert.id),
        "version": item.version,
        "sha256": "",
        "severity": alert.severity,
        "kind": alert.kind,
        "issuer": {"kind": alert.layer, "name": alert.issuer},
        "scope": {"whole_site": alert.is_everywhere, "shared_ids": [urn(name) for name in alert.about]},
        "starts": timestamp(alert.starts),
        "ends": _moment(alert.ends),
        "link": item.link or None,
        "translations": [
            {"language": language, "id": urn(name), "url": url} for language, name, url in item.translations
        ],
    }


def content_html(item: ResolvedAlert) -> str:
    """Its paragraphs and the way on, escaped: what people typed is text and never markup."""
    parts = [f"<p>{_lines(part)}</p>" for part in item.text.paragraphs]
    if item.link:
        words = READ_ON.get(item.language, READ_ON["en"])
        parts.append(f'<p><a href="{escape(item.link)}">{words}</a></p>')
    return "\n".join(parts)


def _lines(paragraph: str) -> str:
    return escape(paragraph).replace("\n", "<br>")


def _moment(moment: datetime | None) -> str | None:
    return timestamp(moment) if moment else None
