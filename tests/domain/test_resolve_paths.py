"""Paths: moves, names of one's own, and two pages that want the same place."""

from __future__ import annotations

from syndication.domain.documents import Chapter
from syndication.domain.overrides import Operation

from .world import World, text, uid


def world_with_topics() -> World:
    world = World()
    for topic in ("bins", "roads"):
        world.publish(topic, kind="topic")
    world.publish("missed", text("a", "Tell us"), parent=uid("bins"))
    return world


def test_case_35_a_move_gives_a_new_path_and_a_redirect_from_the_old() -> None:
    world = world_with_topics()
    before = world.page("missed")
    world.publish("missed", text("a", "Tell us"), parent=uid("roads"))
    after, site = world.page("missed"), world.site()
    assert (before.path, after.path) == ("/bins/missed/", "/roads/missed/")
    assert site.redirects["en", "/bins/missed/"] == after.id == before.id
    assert after.version > before.version


def test_renaming_a_topic_redirects_everything_beneath_it() -> None:
    world = world_with_topics()
    world.publish("bins", kind="topic", slug="waste", title="Waste")
    site = world.site()
    assert world.page("missed").path == "/waste/missed/"
    assert site.redirects["en", "/bins/missed/"] == world.page("missed").id
    assert ("en", "/waste/missed/") not in site.redirects


def test_a_path_of_its_own_redirects_from_the_shared_one() -> None:
    world = world_with_topics()
    world.localise("missed", Operation("1", "set", "path", text="rubbish/missed"))
    assert world.page("missed").path == "/rubbish/missed/"
    assert world.site().redirects["en", "/bins/missed/"] == world.page("missed").id


def test_the_older_keeps_a_path_that_two_pages_claim() -> None:
    world = world_with_topics()
    world.localise("missed", Operation("1", "set", "path", text="/bins/holiday/"))
    world.publish("holiday", text("b", "Holidays"), parent=uid("bins"))
    newer = world.page("holiday")
    assert world.page("missed").path == "/bins/holiday/"
    assert newer.path == f"/bins/holiday-{newer.id[:8]}/"
    assert [problem.code for problem in world.site().reports[newer.id].problems] == ["path-taken"]


def test_the_newer_gets_its_path_once_the_older_moves_away() -> None:
    world = world_with_topics()
    world.localise("missed", Operation("1", "set", "path", text="/bins/holiday/"))
    world.publish("holiday", text("b", "Holidays"), parent=uid("bins"))
    before = world.page("holiday")
    world.localise("missed")
    after = world.page("holiday")
    assert after.path == "/bins/holiday/"
    assert after.version > before.version


def test_chapters_have_addresses_of_their_own_and_steps_have_anchors() -> None:
    world = world_with_topics()
    chapter = Chapter(uid("first"), "first", "First", (text("t", "Begin."),))
    world.publish("moving", kind="guide", chapters=(chapter,))
    world.publish("arrears", kind="step-by-step", chapters=(chapter,))
    assert [part.url for part in world.page("moving").chapters] == ["https://c.example/moving/first/"]
    (step,) = world.page("arrears").chapters
    assert (step.url, step.number) == ("https://c.example/arrears/#first", 1)
