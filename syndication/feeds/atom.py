"""Atom (RFC 4287) with paging (RFC 5005), tombstones (RFC 6721) and our members in the `syn` namespace."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.utils.feedgenerator import Atom1Feed
from django.utils.xmlutils import SimplerXMLGenerator

from .document import FeedDocument, RemovedItem
from .items import timestamp, urn
from .xml_items import NAMESPACE, CleanXMLGenerator, DatedDocument, add_extension, written

NAMESPACES = {
    "xmlns": "http://www.w3.org/2005/Atom",
    "xmlns:at": "http://purl.org/atompub/tombstones/1.0",
    "xmlns:fh": "http://purl.org/syndication/history/1.0",
    "xmlns:media": "http://search.yahoo.com/mrss/",
    "xmlns:syn": NAMESPACE,
}


def render_atom(feed: FeedDocument) -> bytes:
    """The feed as Atom 1.0 in UTF-8, its tombstones after its entries."""
    writer = _AtomWriter(
        title=feed.title,
        link=feed.home_url,
        description=feed.description,
        subtitle=feed.description,
        language=feed.language,
        author_name=feed.author,
        author_link=feed.home_url,
        feed_url=feed.self_url,
        feed_guid=feed.id,
        document=feed,
    )
    return written(feed, writer)


class _AtomWriter(DatedDocument, Atom1Feed):
    def write_document(self, xml: CleanXMLGenerator) -> None:
        xml.startElement("feed", {**NAMESPACES, "xml:lang": self.feed["language"]})
        self.add_root_elements(xml)
        self.write_items(xml)
        for removed in self.feed["document"].removed:
            _add_tombstone(xml, removed, self.latest_post_date())
        xml.endElement("feed")

    def add_root_elements(self, handler: SimplerXMLGenerator) -> None:
        super().add_root_elements(handler)
        feed: FeedDocument = self.feed["document"]
        for relation, address in feed.links():
            handler.addQuickElement("link", None, {"rel": relation, "href": address})
        if feed.icon:
            handler.addQuickElement("icon", feed.icon)
        if feed.complete:
            handler.addQuickElement("fh:complete")

    def item_attributes(self, item: dict[str, Any]) -> dict[str, str]:
        return {"xml:lang": item["item"]["language"]}

    def add_item_elements(self, handler: SimplerXMLGenerator, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        members = item["item"]
        handler.addQuickElement("summary", members["summary"], {"type": "text"})
        handler.addQuickElement("content", members["content_html"], {"type": "html"})
        if "image" in members:
            handler.addQuickElement("media:content", None, {"url": members["image"], "medium": "image"})
        add_extension(handler, members)


def _add_tombstone(xml: CleanXMLGenerator, removed: RemovedItem, otherwise: datetime) -> None:
    when = timestamp(removed.modified or otherwise)
    xml.startElement("at:deleted-entry", {"ref": urn(removed.id), "when": when})
    reason = f"{removed.reason}: {removed.note}" if removed.note else removed.reason
    xml.addQuickElement("at:comment", reason)
    if removed.redirect_to:
        xml.addQuickElement("link", None, {"rel": "alternate", "href": removed.redirect_to})
    xml.addQuickElement("syn:version", str(removed.version))
    xml.addQuickElement("syn:reason", removed.reason)
    xml.endElement("at:deleted-entry")
