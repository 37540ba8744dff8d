"""RSS 2.0 with content:encoded, and our own members in the `syn` namespace.

It carries no channel image: RSS knows GIF, JPEG and PNG only, and a council's icon is an SVG.
"""

from __future__ import annotations

from html import escape
from typing import Any

from django.utils.feedgenerator import Rss201rev2Feed
from django.utils.xmlutils import SimplerXMLGenerator

from .document import FeedDocument
from .xml_items import NAMESPACE, CleanXMLGenerator, DatedDocument, add_extension, written

NAMESPACES = {
    "xmlns:atom": "http://www.w3.org/2005/Atom",
    "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:fh": "http://purl.org/syndication/history/1.0",
    "xmlns:media": "http://search.yahoo.com/mrss/",
    "xmlns:syn": NAMESPACE,
}


def render_rss(feed: FeedDocument) -> bytes:
    """The feed as RSS 2.0 in UTF-8."""
    writer = _RssWriter(
        title=feed.title,
        link=feed.home_url,
        description=feed.description,
        language=feed.language,
        feed_url=feed.self_url,
        document=feed,
    )
    return written(feed, writer)


class _RssWriter(DatedDocument, Rss201rev2Feed):
    def write_document(self, xml: CleanXMLGenerator) -> None:
        xml.startElement("rss", {"version": "2.0", **NAMESPACES})
        xml.startElement("channel", {})
        self.add_root_elements(xml)
        self.write_items(xml)
        xml.endElement("channel")
        xml.endElement("rss")

    def add_root_elements(self, handler: SimplerXMLGenerator) -> None:
        super().add_root_elements(handler)
        feed: FeedDocument = self.feed["document"]
        handler.addQuickElement("atom:link", None, {"rel": "alternate", "href": feed.home_url})
        for relation, address in feed.links():
            handler.addQuickElement("atom:link", None, {"rel": relation, "href": address})
        handler.addQuickElement("atom:id", feed.id)
        if feed.complete:
            handler.addQuickElement("fh:complete")

    def add_item_elements(self, handler: SimplerXMLGenerator, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        members = item["item"]
        # A description is read as HTML, so plain text is escaped once more.
        handler.addQuickElement("description", escape(members["summary"], quote=False))
        handler.addQuickElement("content:encoded", members["content_html"])
        handler.addQuickElement("dc:language", members["language"])
        handler.addQuickElement("atom:updated", members["date_modified"])
        if "image" in members:
            handler.addQuickElement("media:content", None, {"url": members["image"], "medium": "image"})
        add_extension(handler, members)
