"""An editor's change reaches every council; what a council has of its own stays. Over HTTP, on a running demo."""

from __future__ import annotations

import feedparser
import pytest

from tests.conftest import DemoServer

from .people import Person

COUNCILS = ("ambridge", "barchester", "llareggub")
READY = {"change_kind": "major", "change_note": "Says how long to wait"}


def item(server: DemoServer, council: str, slug: str) -> dict:
    """The item of a page in a council's JSON feed."""
    feed = server.get(f"/feeds/{council}/feed.json?all=1&lang=en").json()
    return next(entry for entry in feed["items"] if entry["url"].endswith(f"/{slug}/"))


def texts(server: DemoServer, council: str, slug: str) -> list[str]:
    """The same page as JSON Feed, RSS, Atom, the API and the citizens' site give it."""
    found = item(server, council, slug)
    path = found["url"].split(str(server.port), 1)[1]
    bare = found["id"].removeprefix("urn:uuid:")
    parsed = [
        next(
            entry
            for entry in feedparser.parse(server.get(f"/feeds/{council}/{name}?all=1").content).entries
            if entry.id == found["id"]
        )
        .content[0]
        .value
        for name in ("rss.xml", "atom.xml")
    ]
    api = server.get(f"/api/v1/councils/{council}/pages/{bare}").json()["content_html"]
    return [found["content_html"], *parsed, api, server.get(path, council).text]


@pytest.fixture(scope="module")
def published(demo_server: DemoServer) -> dict[str, dict]:
    """What the councils published before; then an editor writes and a publisher approves."""
    before = {council: item(demo_server, council, "pest-control") for council in COUNCILS}
    summary = f"Freshly reworded: {before['ambridge']['summary']}"
    page = Person(demo_server, "library-editor").edit(
        "pest-control", {}, "action-submit", summary=summary, **READY
    )
    assert item(demo_server, "ambridge", "pest-control") == before["ambridge"], "a draft must change nothing"
    Person(demo_server, "library-publisher").approve(page)
    return before


@pytest.mark.parametrize("council", COUNCILS)
def test_an_approved_edit_reaches_every_councils_feed(
    demo_server: DemoServer, published: dict[str, dict], council: str
) -> None:
    after = item(demo_server, council, "pest-control")
    assert after["summary"].startswith("Freshly reworded: ")
    assert after["_syndication"]["change"] == {"kind": "major", "note": "Says how long to wait"}
    assert after["_syndication"]["version"] > published[council]["_syndication"]["version"]
    assert after["id"] == published[council]["id"]


def test_only_that_page_changed(demo_server: DemoServer, published: dict[str, dict]) -> None:
    version = item(demo_server, "ambridge", "pest-control")["_syndication"]["version"]
    feed = demo_server.get("/feeds/ambridge/feed.json?all=1").json()["items"]
    assert [
        entry["url"].rsplit("/", 2)[1] for entry in feed if entry["_syndication"]["version"] == version
    ] == ["pest-control"]


def test_an_override_survives_a_reworded_neighbour(demo_server: DemoServer) -> None:
    """Barchester has replaced one block of the page; the library rewords another."""
    own = barchester_block(demo_server)
    Person(demo_server, "library-publisher").edit(
        "missed-bin", {"You need your postcode.": "Have your postcode ready."}, "action-publish", **READY
    )
    for text in texts(demo_server, "barchester", "missed-bin"):
        assert "Have your postcode ready." in text
        assert own in text


def barchester_block(server: DemoServer) -> str:
    blocks = item(server, "barchester", "missed-bin")["_syndication"]["blocks"]
    return (
        next(block["html"] for block in blocks if block["origin"] == "local").split("<p>")[1].split("</p>")[0]
    )


def test_each_council_reads_its_own_facts(demo_server: DemoServer) -> None:
    fees = {council: item(demo_server, council, "bulky-waste")["content_html"] for council in COUNCILS}
    assert len(set(fees.values())) == len(COUNCILS)
    assert not any("{{" in text or "}}" in text for text in fees.values())
