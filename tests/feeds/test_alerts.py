"""The feed of alerts: golden bytes, and what independent readers make of it."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import feedparser
import pytest
from lxml import etree

from syndication.domain.canonical import sha256_of
from syndication.feeds.alerts import build_alert_feed, build_alert_item
from syndication.feeds.document import FeedDocument
from tests.alert_samples import NOON, an_alert, in_english, over, some_alerts
from tests.api.alert_shapes import check_alert
from tests.samples import ORIGIN, SERVICE_ORIGIN, a_small_site, a_uuid
from tests.snapshots import assert_snapshot

from .builders import CONTEXT, RENDERERS, a_setting
from .json_feed_rules import broken_rules
from .test_readers import NAMES, XML, links

FILES = {"feed.json": "alerts.json", "rss.xml": "alerts.rss.xml", "atom.xml": "alerts.atom.xml"}
BINS = a_uuid("shared bins")
ALERTS = (
    an_alert(ends=NOON + timedelta(hours=6)),
    in_english(
        id=a_uuid("alert bins"), severity="notice", kind="delayed", about=(BINS,), link_page=BINS, number=22
    ),
    over("flood", number=21),
)


def a_feed(*alerts: Any, language: str | None = None, name: str = "feed.json") -> FeedDocument:
    setting = a_setting(FILES[name])
    return build_alert_feed(some_alerts(*(alerts or ALERTS)), a_small_site(), setting, language)


def written(name: str, *alerts: Any, language: str | None = None) -> bytes:
    return RENDERERS[name](a_feed(*alerts, language=language, name=name))


@pytest.mark.parametrize("name", RENDERERS)
@pytest.mark.parametrize("language", [None, "cy"])
def test_bytes_are_those_that_were_promised(name: str, language: str | None) -> None:
    assert_snapshot(f"feeds/{language or 'every-language'}.{FILES[name]}", written(name, language=language))


@pytest.mark.parametrize("name", XML)
def test_feedparser_reads_titles_texts_and_order(name: str) -> None:
    feed = feedparser.parse(written(name))
    assert not feed.bozo
    assert [entry.title for entry in feed.entries] == [
        "Storm on the coast",
        "Storm ar yr arfordir",
        "Storm on the coast",
    ]
    assert feed.entries[0].syn_severity == "warning"
    assert feed.entries[0].link == f"{ORIGIN}/alerts/{a_uuid('alert storm')}/"
    assert feed.entries[0].content[0].value.startswith("<p>Stay away from the sea wall.</p>")
    assert [tag.term for tag in feed.entries[2].tags] == ["notice", "delayed"]
    assert links(feed, "self") == [f"{SERVICE_ORIGIN}/feeds/ambridge/{FILES[name]}"]


def test_json_feed_breaks_no_rule() -> None:
    assert broken_rules(json.loads(written("feed.json"))) == []


@pytest.mark.parametrize("name", XML)
def test_it_always_says_that_it_is_complete(name: str) -> None:
    assert etree.fromstring(written(name)).find(".//fh:complete", NAMES) is not None


def test_atom_tells_what_ended_as_tombstones() -> None:
    gone = etree.fromstring(written("atom.xml")).findall("at:deleted-entry", NAMES)
    assert [one.findtext("syn:reason", namespaces=NAMES) for one in gone] == ["ended", "ended"]


def test_an_item_is_signed_and_has_the_shape_of_the_contract() -> None:
    item = build_alert_item(some_alerts(ALERTS[1]).live[0], CONTEXT)
    check_alert(item)
    members = dict(item["_syndication"])
    given = members.pop("sha256")
    assert given == sha256_of({**item, "_syndication": members})
    assert members["scope"] == {"whole_site": False, "shared_ids": [f"urn:uuid:{BINS}"]}


def test_a_feed_in_which_nothing_is_live_is_dated_by_the_log() -> None:
    feed = a_feed(over(number=21))
    assert (feed.items, feed.updated.hour) == ((), 21)


def test_what_people_type_is_never_markup() -> None:
    hostile = an_alert(texts={"en": type(ALERTS[0].texts["en"])("<b>x</b>", "<script>\n\n&amp; \x0b")})
    item = build_alert_item(some_alerts(hostile).live[0], CONTEXT)
    assert item["title"] == "<b>x</b>", "a title is plain text"
    assert item["content_html"] == "<p>&lt;script&gt;</p>\n<p>&amp;amp;</p>"
    assert not feedparser.parse(written("rss.xml", hostile)).bozo
