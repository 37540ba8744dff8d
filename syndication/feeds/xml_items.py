"""What RSS and Atom have in common: clean XML, parsed dates, and the `syn:` elements of an item."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from datetime import datetime
from io import StringIO
from typing import Any

from django.utils.feedgenerator import SyndicationFeed
from django.utils.xmlutils import SimplerXMLGenerator

from .characters import legal_text
from .document import FeedDocument

NAMESPACE = "urn:council-commons:syndication:1"
# Members of `_syndication` that are one word or number each, in the order of their elements.
WORDS = (
    "shared_id",
    "alert_id",
    "version",
    "sha256",
    "origin",
    "shared_url",
    "severity",
    "kind",
    "starts",
    "ends",
)


class CleanXMLGenerator(SimplerXMLGenerator):
    """Writes no character that XML 1.0 forbids, in text or in attributes."""

    def characters(self, content: str) -> None:
        super().characters(legal_text(content))

    def startElement(self, name: str, attrs: Any) -> None:  # noqa: N802
        legal: Any = {key: legal_text(value) for key, value in attrs.items()}
        super().startElement(name, legal)


class DatedDocument:
    """What our writers share: a clean document, dated by what it holds and never by the clock."""

    feed: dict[str, Any]

    def write(self, outfile: Any, encoding: str) -> None:
        xml = CleanXMLGenerator(outfile, encoding, short_empty_elements=True)
        xml.startDocument()
        self.write_document(xml)
        xml.endDocument()

    @abstractmethod
    def write_document(self, xml: CleanXMLGenerator) -> None:
        """Writes the root element with all that is in it."""

    def latest_post_date(self) -> datetime:
        # Django would stamp a feed without items with the present time.
        updated: datetime = self.feed["document"].updated
        return updated


def written(feed: FeedDocument, writer: SyndicationFeed) -> bytes:
    """The bytes of a feed whose items are handed to one of Django's writers."""
    for item in feed.items:
        writer.add_item(**_arguments(item))
    text = StringIO()
    writer.write(text, "utf-8")
    return text.getvalue().encode("utf-8")


def add_extension(xml: SimplerXMLGenerator, item: Mapping[str, Any]) -> None:
    """The `syn:` elements of a page or an alert: identity, version, digest, and what else either has."""
    members = item["_syndication"]
    for name in (name for name in WORDS if members.get(name) is not None):
        xml.addQuickElement(f"syn:{name}", str(members[name]))
    if "change" in members:
        xml.addQuickElement("syn:change", members["change"]["note"], {"kind": members["change"]["kind"]})
    for shared_id in members.get("scope", {}).get("shared_ids", ()):
        xml.addQuickElement("syn:scope", shared_id)
    for service in members.get("services", ()):
        codes = {code: str(service[code]) for code in ("lgsl", "lgil") if code in service}
        xml.addQuickElement("syn:service", service["name"], codes)
    for topic in members.get("topics", ()):
        xml.addQuickElement("syn:topic", topic["title"], {"id": topic["id"], "href": topic["url"]})
    for translation in members["translations"]:
        xml.addQuickElement("syn:translation", None, _translation(translation))


def _translation(translation: Mapping[str, str]) -> dict[str, str]:
    return {"id": translation["id"], "xml:lang": translation["language"], "href": translation["url"]}


def _arguments(item: Mapping[str, Any]) -> dict[str, Any]:
    """An item as Django's `add_item` takes it; `item` rides along for our own elements."""
    topics = [topic["title"] for topic in item["_syndication"].get("topics", ())]
    return {
        "title": item["title"],
        "link": item["url"],
        "description": None,
        "author_name": item["authors"][0]["name"],
        "pubdate": datetime.fromisoformat(item["date_published"]),
        "updateddate": datetime.fromisoformat(item["date_modified"]),
        "unique_id": item["id"],
        "unique_id_is_permalink": False,
        "categories": [*topics, *(tag for tag in item["tags"] if tag not in topics)],
        "item": item,
    }
