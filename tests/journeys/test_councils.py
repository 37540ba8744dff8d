"""What happens to one council: removal, hold and release, a missing fact, a path of its own. Over HTTP."""

from __future__ import annotations

from typing import Any

import feedparser
import pytest

from tests.conftest import DemoServer

from .people import Person

EVERYONE = ("ambridge", "barchester", "casterbridge", "llareggub")
SETUP = """
from syndication.models import Council, PageRecord
from syndication.actions.{module} import {action}
council = Council.objects.select_related("nation", "parent").get(slug={council!r})
page = str(PageRecord.objects.get(page_id__in=__import__("wagtail.models", fromlist=["Page"]).Page.objects.filter(
    slug={slug!r}, locale__language_code="en").values("pk")).shared_id) if {slug!r} else ""
"""


def act(server: DemoServer, module: str, action: str, council: str, call: str, slug: str = "") -> None:
    """Runs one action for a council, as its workspace will."""
    server.run_python(SETUP.format(module=module, action=action, council=council, slug=slug) + call)


def find(server: DemoServer, council: str, slug: str, language: str = "en") -> dict[str, Any] | None:
    feed = server.get(f"/feeds/{council}/feed.json?all=1&lang={language}").json()
    return next((entry for entry in feed["items"] if entry["url"].endswith(f"/{slug}/")), None)


def since(server: DemoServer, council: str, cursor: str) -> dict[str, dict[str, Any]]:
    """The changes after a cursor, by id."""
    answer = server.get(f"/api/v1/councils/{council}/changes?limit=500&cursor={cursor}").json()
    assert not answer["more"]
    return {change["id"]: change for change in answer["changes"]}


def now(server: DemoServer, council: str) -> str:
    return str(server.get(f"/api/v1/councils/{council}/digest").json()["cursor"])


@pytest.fixture(scope="module")
def withdrawn(demo_server: DemoServer) -> dict[str, tuple[dict[str, Any], str]]:
    """Noise is withdrawn from the library; what each council had, and where its copy stood."""
    found = {
        council: (find(demo_server, council, "noise"), now(demo_server, council)) for council in EVERYONE
    }
    had = {council: (item, cursor) for council, (item, cursor) in found.items() if item}
    assert len(had) >= 2
    publisher = Person(demo_server, "library-publisher")
    page = demo_server.run_python(
        "from wagtail.models import Page; print(Page.objects.get(slug='noise').pk)"
    ).strip()
    answer = publisher.post(
        f"/admin/pages/{page}/unpublish/",
        {"removal_kind": "withdrawn", "removal_note": "The advice was wrong.", "removal_is_legal": "on"},
    )
    assert answer.status_code == 302
    return had


def test_a_withdrawal_leaves_every_feed_and_says_why(
    demo_server: DemoServer, withdrawn: dict[str, Any]
) -> None:
    for council, (item, cursor) in withdrawn.items():
        assert find(demo_server, council, "noise") is None
        change = since(demo_server, council, cursor)[item["id"]]
        assert (change["op"], change["reason"], change["note"]) == (
            "remove",
            "withdrawn",
            "The advice was wrong.",
        )


def test_atom_carries_the_tombstone(demo_server: DemoServer, withdrawn: dict[str, Any]) -> None:
    for council, (item, _) in withdrawn.items():
        atom = demo_server.get(f"/feeds/{council}/atom.xml?all=1").text
        assert f'ref="{item["id"]}"' in atom
        assert item["id"] not in [entry.id for entry in feedparser.parse(atom).entries]


def test_api_and_site_answer_gone_with_the_reason(demo_server: DemoServer, withdrawn: dict[str, Any]) -> None:
    for council, (item, _) in withdrawn.items():
        bare = item["id"].removeprefix("urn:uuid:")
        problem = demo_server.get(f"/api/v1/councils/{council}/pages/{bare}")
        assert (problem.status_code, problem.json()["reason"]) == (410, "withdrawn")
        page = demo_server.get(item["url"].split(str(demo_server.port), 1)[1], council)
        assert page.status_code == 410
        assert "The advice was wrong." in page.text


def test_a_held_page_stays_until_it_is_released(demo_server: DemoServer) -> None:
    before = find(demo_server, "ambridge", "allotments")
    assert before
    act(demo_server, "hold_page", "hold_page", "ambridge", "hold_page(council, page, 'en')", "allotments")
    Person(demo_server, "library-publisher").edit(
        "allotments",
        {},
        "action-publish",
        summary="A new summary.",
        change_kind="minor",
        change_note="Shorter",
    )
    held = find(demo_server, "ambridge", "allotments")
    assert held
    assert held["summary"] == before["summary"]
    act(
        demo_server,
        "hold_page",
        "release_hold",
        "ambridge",
        "release_hold(council, page, 'en')",
        "allotments",
    )
    released = find(demo_server, "ambridge", "allotments")
    assert released
    assert released["summary"] == "A new summary."
    assert released["_syndication"]["version"] > held["_syndication"]["version"]


def test_a_page_waits_for_its_fact_and_comes_with_it(demo_server: DemoServer) -> None:
    assert find(demo_server, "casterbridge", "garden-waste") is None
    cursor = now(demo_server, "casterbridge")
    act(
        demo_server, "set_fact", "set_fact", "casterbridge", "set_fact(council, 'garden-waste-fee', '£47.50')"
    )
    item = find(demo_server, "casterbridge", "garden-waste")
    assert item
    assert "£47.50" in item["content_html"]
    assert since(demo_server, "casterbridge", cursor)[item["id"]]["op"] == "put"


def test_a_fact_that_goes_takes_the_page_away_as_waiting(demo_server: DemoServer) -> None:
    item, cursor = find(demo_server, "ambridge", "garden-waste"), now(demo_server, "ambridge")
    assert item
    act(demo_server, "set_fact", "remove_fact", "ambridge", "remove_fact(council, 'garden-waste-fee')")
    assert find(demo_server, "ambridge", "garden-waste") is None
    change = since(demo_server, "ambridge", cursor)[item["id"]]
    assert (change["op"], change["reason"]) == ("remove", "waiting")


def test_changing_one_paragraph_in_one_council_leaves_the_others_alone(demo_server: DemoServer) -> None:
    before = {council: find(demo_server, council, "potholes") for council in EVERYONE}
    act(
        demo_server,
        "localise_page",
        "localise_page",
        "llareggub",
        "from syndication.actions.localise_page import Difference\n"
        "localise_page(council, page, 'en', [Difference('set', 'summary', text='Our own words.')])",
        "potholes",
    )
    after = {council: find(demo_server, council, "potholes") for council in EVERYONE}
    assert after["llareggub"]["summary"] == "Our own words."
    assert {c: i for c, i in after.items() if c != "llareggub"} == {
        c: i for c, i in before.items() if c != "llareggub"
    }


def test_a_renamed_page_redirects_from_its_old_address(demo_server: DemoServer) -> None:
    old = find(demo_server, "ambridge", "fly-tipping")
    assert old
    Person(demo_server, "library-publisher").edit(
        "fly-tipping",
        {},
        "action-publish",
        slug="dumped-rubbish",
        change_kind="minor",
        change_note="Clearer name",
    )
    path = old["url"].split(str(demo_server.port), 1)[1]
    answer = demo_server.get(path, "ambridge", allow_redirects=False)
    assert answer.status_code == 301
    assert answer.headers["Location"].endswith("/dumped-rubbish/")
    new = find(demo_server, "ambridge", "dumped-rubbish")
    assert new
    assert new["id"] == old["id"]
