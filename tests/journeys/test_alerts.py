"""An emergency from the form to every reader: site, feeds and API have it with the next request. Over HTTP."""

from __future__ import annotations

import re
import time
from typing import Any

import feedparser
import pytest

from tests.conftest import DemoServer

from .people import Person

TITLE = "Do not drink the tap water in Ambridge"
FEEDS = ("alerts.json", "alerts.rss.xml", "alerts.atom.xml")
COUNCILS = ("ambridge", "barchester", "llareggub")


def layer(server: DemoServer, kind: str, slug: str) -> str:
    code = f"from syndication.models import Layer; print(Layer.objects.get(kind={kind!r}, slug={slug!r}).pk)"
    return server.run_python(code).strip()


def publish(server: DemoServer, account: str, for_layer: str, **fields: str) -> float:
    """Sends the form as staff do, with a title and a text; gives the moment of its answer."""
    form = {
        "layer": for_layer,
        "severity": "emergency",
        "kind": "incident",
        "title": TITLE,
        "text": "Boil it.",
    }
    empty = dict.fromkeys(("title_cy", "text_cy", "link", "link_page", "starts", "ends"), "")
    answer = Person(server, account).post("/admin/alerts/new/", {**empty, **form, "based_on": "0", **fields})
    assert answer.status_code == 302, answer.text[:2000]
    return time.monotonic()


def told(server: DemoServer, council: str) -> dict[str, bool]:
    """Where a council tells it now: one request each."""
    feeds = {name: server.get(f"/feeds/{council}/{name}").text for name in FEEDS}
    api = server.get(f"/api/v1/councils/{council}/alerts").json()["alerts"]
    pages = {path: server.get(path, council).text for path in ("/", "/alerts/", "/a-z/")}
    return {
        **{name: TITLE in text for name, text in {**feeds, **pages}.items()},
        "api": TITLE in [item["title"] for item in api],
    }


@pytest.fixture(scope="module")
def emergency(demo_server: DemoServer) -> dict[str, Any]:
    """Ambridge's editor publishes; before that, each page and feed had been read and could be remembered."""
    before = demo_server.get("/api/v1/councils/ambridge/digest").json()
    etag = demo_server.get("/", "ambridge").headers["ETag"]
    assert not any(told(demo_server, "ambridge").values())
    published = publish(demo_server, "ambridge-editor", layer(demo_server, "council", "ambridge"))
    seen = told(demo_server, "ambridge")
    return {"seconds": time.monotonic() - published, "seen": seen, "digest": before, "etag": etag}


def test_the_next_request_has_it_everywhere(emergency: dict[str, Any]) -> None:
    assert emergency["seen"] == dict.fromkeys(emergency["seen"], True)
    assert len(emergency["seen"]) == 7
    assert emergency["seconds"] < 20, "seven requests one after the other, on a busy machine"


def test_a_browser_that_has_the_page_asks_and_learns_of_it(
    demo_server: DemoServer, emergency: dict[str, Any]
) -> None:
    page = demo_server.get("/", "ambridge", headers={"If-None-Match": emergency["etag"]})
    assert page.status_code == 200
    assert page.headers["Cache-Control"].startswith("public, max-age=0, s-maxage=5,")


def test_no_neighbour_tells_it(demo_server: DemoServer, emergency: dict[str, Any]) -> None:
    for council in COUNCILS[1:]:
        assert not any(told(demo_server, council).values())


def test_no_page_has_changed(demo_server: DemoServer, emergency: dict[str, Any]) -> None:
    assert demo_server.get("/api/v1/councils/ambridge/digest").json() == emergency["digest"]


def test_feedparser_reads_it_and_its_address_opens(
    demo_server: DemoServer, emergency: dict[str, Any]
) -> None:
    entry = feedparser.parse(demo_server.get("/feeds/ambridge/alerts.atom.xml").content).entries[0]
    assert (entry.title, entry.syn_severity, entry.syn_kind) == (TITLE, "emergency", "incident")
    path = entry.link.split(str(demo_server.port), 1)[1]
    assert demo_server.get(path, "ambridge").status_code == 200


def test_it_ends_everywhere_at_once(demo_server: DemoServer, emergency: dict[str, Any]) -> None:
    staff = Person(demo_server, "ambridge-manager")
    row = re.findall(r"/admin/alerts/end/(\d+)/", staff.get("/admin/alerts/").text)[0]
    bare = (
        demo_server.get("/api/v1/councils/ambridge/alerts")
        .json()["alerts"][0]["id"]
        .removeprefix("urn:uuid:")
    )
    assert staff.post(f"/admin/alerts/end/{row}/", {}).status_code == 302
    seen = told(demo_server, "ambridge")
    assert seen.pop("/alerts/"), "among those that have ended"
    assert seen.pop("alerts.atom.xml") is False
    assert not any(seen.values())
    gone = demo_server.get(f"/api/v1/councils/ambridge/alerts/{bare}")
    assert (gone.status_code, gone.json()["reason"]) == (410, "ended")
    assert f'ref="urn:uuid:{bare}"' in demo_server.get("/feeds/ambridge/alerts.atom.xml").text


def test_a_partnerships_alert_reaches_its_members_and_nobody_else(demo_server: DemoServer) -> None:
    publish(demo_server, "library-publisher", layer(demo_server, "partnership", "wessex"), severity="warning")
    reached = {council: told(demo_server, council)["api"] for council in (*COUNCILS, "casterbridge")}
    assert reached == {"ambridge": False, "barchester": True, "llareggub": False, "casterbridge": True}


def test_the_demo_tells_of_late_bins_and_a_storm(demo_server: DemoServer) -> None:
    titles = {
        council: [item["title"] for item in demo_server.get(f"/feeds/{council}/alerts.json").json()["items"]]
        for council in COUNCILS
    }
    assert any("Bin collections" in title for title in titles["ambridge"])
    assert not any("library is closed" in title for title in titles["ambridge"]), "it is still to come"
    assert [title[:5] for title in titles["llareggub"]] == ["Storm", "Rhybu"]
    assert "1 alert about a single service" in demo_server.get("/", "ambridge").text
    assert "Rhybudd am storm" in demo_server.get("/cy/", "llareggub").text
