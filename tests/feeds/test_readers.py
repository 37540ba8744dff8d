"""What independent readers make of our feeds: feedparser, lxml, and JSON Feed's own rules."""

from __future__ import annotations

import json
from calendar import timegm
from datetime import UTC, datetime
from typing import Any

import feedparser
import pytest
from lxml import etree

from syndication.domain.paging import position_of
from tests.samples import ORIGIN, SERVICE_ORIGIN, a_block, a_page, a_removed, a_site, a_small_site, a_uuid

from .builders import RENDERERS, a_feed, written
from .json_feed_rules import broken_rules

XML = ["rss.xml", "atom.xml"]
NAMES = {
    "a": "http://www.w3.org/2005/Atom",
    "at": "http://purl.org/atompub/tombstones/1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
    "fh": "http://purl.org/syndication/history/1.0",
    "syn": "urn:council-commons:syndication:1",
}


def parsed(name: str, site: Any = None, **query: Any) -> Any:
    feed = feedparser.parse(written(name, site, **query))
    assert not feed.bozo, feed.get("bozo_exception")
    return feed


def links(feed: Any, relation: str) -> list[str]:
    return [link.href for link in feed.feed.links if link.rel == relation]


@pytest.mark.parametrize("name", XML)
def test_feedparser_reads_ids_addresses_and_text(name: str) -> None:
    entry = parsed(name, a_site(a_page())).entries[0]
    assert entry.id == f"urn:uuid:{a_uuid('item missed-bin en')}"
    assert entry.link == f"{ORIGIN}/bins/missed-bin/"
    assert entry.title == "Missed bin"
    assert entry.content[0].value == a_page().content_html
    assert not entry.get("guidislink", False)


@pytest.mark.parametrize("name", XML)
def test_feedparser_reads_both_dates(name: str) -> None:
    entry = parsed(name, a_site(a_page(version=7))).entries[0]
    assert timegm(entry.published_parsed) == datetime(2025, 12, 1, 9, 30, tzinfo=UTC).timestamp()
    assert timegm(entry.updated_parsed) == datetime(2026, 1, 1, 7, tzinfo=UTC).timestamp()


@pytest.mark.parametrize("name", XML)
def test_feedparser_finds_self_hub_and_alternate(name: str) -> None:
    feed = parsed(name)
    assert links(feed, "self") == [f"{SERVICE_ORIGIN}/feeds/ambridge/{name}"]
    assert links(feed, "hub") == [f"{SERVICE_ORIGIN}/hub"]
    assert f"{ORIGIN}/" in links(feed, "alternate")


@pytest.mark.parametrize("name", XML)
def test_middle_page_links_both_neighbours(name: str) -> None:
    pages = a_small_site().ordered()
    feed = parsed(name, limit=1, page=position_of(pages[0]))
    assert [len(links(feed, relation)) for relation in ("first", "previous", "prev", "next")] == [1, 1, 1, 1]
    assert links(feed, "next")[0].startswith(f"{SERVICE_ORIGIN}/feeds/ambridge/{name}?limit=1&page=")
    assert links(feed, "previous") == [f"{SERVICE_ORIGIN}/feeds/ambridge/{name}?limit=1"]


@pytest.mark.parametrize("name", XML)
def test_feed_that_fits_has_no_neighbours(name: str) -> None:
    feed = parsed(name)
    assert not [links(feed, relation) for relation in ("first", "previous", "next") if links(feed, relation)]


@pytest.mark.parametrize("name", RENDERERS)
def test_filtered_feed_is_not_announced_by_the_hub(name: str) -> None:
    assert b"/hub" in written(name, lang="cy")
    assert b"/hub" not in written(name, tag="bins")


@pytest.mark.parametrize("name", XML)
def test_extension_stays_in_its_own_namespace(name: str) -> None:
    root = etree.fromstring(written(name, a_site(a_page(version=7))))
    assert root.findtext(".//syn:version", namespaces=NAMES) == "7"
    assert root.find(".//syn:change", NAMES).get("kind") == "minor"
    assert root.find(".//syn:service", NAMES).attrib == {"lgsl": "524", "lgil": "8"}
    item = a_feed(a_site(a_page(version=7))).items[0]
    assert root.findtext(".//syn:sha256", namespaces=NAMES) == item["_syndication"]["sha256"]


def test_categories_are_topics_then_tags() -> None:
    entry = parsed("atom.xml", a_site(a_page(tags=("recycling", "waste")))).entries[0]
    assert [tag.term for tag in entry.tags] == ["Bins", "recycling", "waste"]


def test_atom_tells_removals_as_tombstones() -> None:
    root = etree.fromstring(written("atom.xml", a_site(removed=(a_removed(version=10),))))
    tombstone = root.find("at:deleted-entry", NAMES)
    assert tombstone.get("ref") == f"urn:uuid:{a_uuid('item old-page en')}"
    assert tombstone.get("when") == "2026-01-01T10:00:00Z"
    assert tombstone.findtext("at:comment", namespaces=NAMES) == "withdrawn: The scheme has closed."


def test_filtered_feed_tells_no_removals() -> None:
    site = a_site(a_page(), removed=(a_removed(),))
    assert b"deleted-entry" in written("atom.xml", site, lang="en")
    assert b"deleted-entry" not in written("atom.xml", site, lang="cy")
    assert b"deleted-entry" not in written("atom.xml", site, tag="bins")


def test_pages_share_out_the_removals_between_them() -> None:
    site = a_site(
        a_page("a", version=9),
        a_page("b", version=3),
        removed=(a_removed(version=5), a_removed("x", version=2)),
    )
    first = a_feed(site, limit=1)
    second = a_feed(site, limit=1, page=position_of(site.ordered()[0]))
    assert [gone.version for gone in first.removed] == []
    assert [gone.version for gone in second.removed] == [5]


@pytest.mark.parametrize("name", XML)
def test_complete_feed_says_so(name: str) -> None:
    assert etree.fromstring(written(name, all=True)).find(".//fh:complete", NAMES) is not None
    assert etree.fromstring(written(name)).find(".//fh:complete", NAMES) is None


def test_each_entry_names_its_language() -> None:
    rss, atom = (etree.fromstring(written(name)) for name in XML)
    assert {element.text for element in rss.iterfind(".//dc:language", NAMES)} == {"en", "cy"}
    lang = "{http://www.w3.org/XML/1998/namespace}lang"
    assert {entry.get(lang) for entry in atom.iterfind("a:entry", NAMES)} == {"en", "cy"}


@pytest.mark.parametrize("name", RENDERERS)
def test_welsh_feed_is_welsh_throughout(name: str) -> None:
    feed = a_feed(name=name, lang="cy")
    assert (feed.language, feed.title) == ("cy", "Cyngor Dosbarth Ambridge")
    assert feed.self_url.endswith(f"{name}?lang=cy")
    assert feed.home_url == f"{ORIGIN}/cy/"
    assert {item["language"] for item in feed.items} == {"cy"}


def test_language_feeds_are_different_feeds() -> None:
    assert len({a_feed(lang=lang).id for lang in ("en", "cy", None)}) == 3
    assert a_feed(name="atom.xml", limit=1).id == a_feed(name="rss.xml").id


@pytest.mark.parametrize("query", [{}, {"lang": "cy"}, {"limit": 1}, {"all": True}, {"tag": "none"}])
def test_json_feed_obeys_its_specification(query: dict[str, Any]) -> None:
    assert broken_rules(json.loads(written("feed.json", **query))) == []


def test_json_feed_names_its_next_page() -> None:
    feed = json.loads(written("feed.json", limit=2))
    assert feed["next_url"].startswith(f"{SERVICE_ORIGIN}/feeds/ambridge/feed.json?limit=2&page=")
    assert feed["hubs"] == [{"type": "WebSub", "url": f"{SERVICE_ORIGIN}/hub"}]


@pytest.mark.parametrize("name", RENDERERS)
def test_illegal_characters_never_break_a_feed(name: str) -> None:
    page = a_page(
        title="Bins\x00 & <more>\x1f", summary="\ud800]]>\ufffe", blocks=(a_block("<p>a\x0cb &amp; c</p>"),)
    )
    body = written(name, a_site(page))
    title = json.loads(body)["items"][0]["title"] if name == "feed.json" else _first_title(body)
    assert title == "Bins & <more>"


def _first_title(body: bytes) -> str:
    root = etree.fromstring(body)
    return str(root.findtext(".//item/title") or root.findtext("a:entry/a:title", namespaces=NAMES))


@pytest.mark.parametrize("name", RENDERERS)
def test_feed_without_items_has_a_date_and_no_clock(name: str) -> None:
    assert b"1970" in written(name, a_site()) or name == "feed.json"
    assert written(name, a_site()) == written(name, a_site())


def test_feed_is_as_old_as_the_councils_last_change() -> None:
    site = a_site(a_page(version=7), removed=(a_removed(version=10),))
    assert a_feed(site).updated == datetime(2026, 1, 1, 10, tzinfo=UTC)


def test_topic_feed_carries_the_topics_title() -> None:
    assert a_feed(topic="bins").title == "Ambridge District Council – Bins"
