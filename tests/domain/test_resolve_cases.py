"""The cases of the semantics that need a whole council: holds, opt-outs, links, facts, languages (20 to 35)."""

from __future__ import annotations

from dataclasses import replace

from syndication.domain.baselines import make_operation
from syndication.domain.overrides import Operation

from .world import World, text, uid


def replacing(world: World, page: str, block: str, words: str) -> Operation:
    """A council's own text for a block, written against what it publishes now."""
    site = world.page(page)
    edition = next(e for e in world.pages[uid(page), "en"].editions if e.number == site.edition)
    return make_operation(
        edition.document,
        [],
        "replace",
        f"body/{uid(block)}",
        blocks=[text("ours", words)],
        edition=edition.number,
    )


def states(world: World, page: str) -> list[str]:
    item = world.page(page) or world.removed(page)
    return [state.state for state in world.site().reports[item.id].states]


def test_case_20_a_held_page_stays_and_counts_what_waits() -> None:
    world = World()
    world.publish("p", text("a", "Old"))
    world.hold("p")
    version = world.page("p").version
    world.publish("p", text("a", "New"))
    page = world.page("p")
    assert "Old" in page.content_html
    assert page.version == version
    assert world.site().reports[page.id].changes_waiting == 1


def test_case_21_releasing_a_hold_recomputes_what_was_written_on_it() -> None:
    world = World()
    world.publish("p", text("a", "A"), text("b", "B"))
    world.hold("p")
    world.localise("p", replacing(world, "p", "b", "Ours"))
    world.publish("p", text("a", "A"), text("b", "B, reworded"))
    assert states(world, "p") == ["in_sync"]
    world.hold("p", active=False)
    assert "Ours" in world.html("p")
    assert states(world, "p") == ["drifted"]


def test_case_22_a_legal_removal_ends_a_hold() -> None:
    world = World()
    world.publish("p", text("a", "A"))
    world.hold("p")
    world.remove("p", reason="withdrawn")
    assert world.removed("p").reason == "withdrawn"


def test_a_held_page_outlives_its_removal_for_the_grace_that_the_library_gave() -> None:
    world = World()
    world.publish("p", text("a", "A"))
    world.hold("p")
    world.remove("p", in_grace=True)
    assert world.page("p")
    world.remove("p")
    assert world.removed("p").reason == "gone"


def test_a_page_that_comes_back_after_its_removal_is_not_held_at_what_was_removed() -> None:
    world = World()
    world.publish("p", text("a", "Wrong"))
    world.hold("p")
    world.remove("p", reason="withdrawn")
    id = world.removed("p").id
    world.publish("p", text("a", "Right"))
    assert "Right" in world.html("p")
    assert world.page("p").id == id


def test_case_24_a_link_follows_the_address_that_an_opt_out_gives() -> None:
    world = World()
    world.publish("q", text("q", "Q"))
    world.publish("p", text("a", f'<a href="ref:page/{uid("q")}">Q</a>'))
    versions = [world.page("p").version]
    world.opt_out("q", address="https://own.example/one")
    assert "https://own.example/one" in world.html("p")
    versions.append(world.page("p").version)
    world.opt_out("q", address="https://own.example/two")
    assert "https://own.example/two" in world.html("p")
    versions.append(world.page("p").version)
    assert versions == sorted(set(versions))


def test_a_link_to_an_absent_page_goes_to_its_topic_and_is_reported() -> None:
    world = World()
    world.publish("bins", kind="topic", title="Bins")
    world.publish("q", text("q", "Q"), parent=uid("bins"))
    world.publish("p", text("a", f'<a href="ref:page/{uid("q")}">Q</a>'))
    world.opt_out("q")
    page = world.page("p")
    assert 'href="https://c.example/bins/"' in page.content_html
    assert [problem.code for problem in world.site().reports[page.id].problems] == ["link-fallback"]


def test_case_25_a_renamed_target_raises_the_pages_that_link_to_it() -> None:
    world = World()
    world.publish("q", text("q", "Q"))
    world.publish("p", text("a", f'<a href="ref:page/{uid("q")}">Q</a>'))
    before = world.page("p").version
    world.publish("q", text("q", "Q"), slug="renamed")
    page = world.page("p")
    assert 'href="https://c.example/renamed/"' in page.content_html
    assert (page.version > before, page.change_kind) == (True, "links")


def test_rewording_a_target_does_not_raise_the_pages_that_link_to_it() -> None:
    world = World()
    world.publish("q", text("q", "Q"))
    world.publish("p", text("a", f'<a href="ref:page/{uid("q")}">Q</a>'))
    before = world.page("p").version
    world.publish("q", text("q", "Quite different"))
    assert world.page("p").version == before


def test_case_26_a_fact_raises_only_the_pages_that_use_it() -> None:
    world = World()
    fee = world.define("fee", type="money")
    world.set_fact("fee", "52.00", language="")
    world.publish("p", text("a", f"It costs {{{{{fee}}}}}."))
    world.publish("q", text("q", "Free"))
    before = world.page("p").version, world.page("q").version
    world.set_fact("fee", "54.00", language="")
    assert "£54" in world.html("p")
    assert (world.page("p").version > before[0], world.page("q").version) == (True, before[1])
    assert world.page("p").change_kind == "facts"


def test_case_28_an_edition_that_newly_requires_a_fact_waits_and_a_lapse_never_revives_the_old() -> None:
    world = World()
    fee = world.define("fee", type="money", required=True)
    world.publish("p", text("a", "First"))
    world.publish("p", text("a", f"Second {{{{{fee}}}}}"), required_facts=(fee,))
    assert "First" in world.html("p")
    assert [p.code for p in world.site().reports[world.page("p").id].problems] == ["required-fact"]
    world.set_fact("fee", "52.00", language="")
    assert "Second £52" in world.html("p")
    world.set_fact("fee", "52.00", language="", state="lapsed")
    assert (world.removed("p").reason, world.removed("p").missing_facts) == ("waiting", ("fee",))


def test_case_29_a_new_page_waits_for_its_required_fact() -> None:
    world = World()
    fee = world.define("fee", type="money", required=True)
    world.publish("p", text("a", f"Pay {{{{{fee}}}}}"), required_facts=(fee,))
    assert world.removed("p").reason == "waiting"
    world.set_fact("fee", "52.00", layer="partnership", language="")
    assert "Pay £52" in world.html("p")


def test_case_32_languages_out_of_step_are_listed() -> None:
    world = World()
    world.council = replace(world.council, languages=("en", "cy"))
    world.publish("p", text("a", "Hello"))
    world.publish("p", text("a", "Helo"), language="cy")
    world.localise("p", Operation("1", "hide", f"body/{uid('a')}"))
    page = world.page("p")
    assert page.blocks == ()
    assert "Helo" in world.page("p", "cy").content_html
    assert "out-of-step" in [problem.code for problem in world.site().reports[page.id].problems]


def test_case_33_leaving_a_partnership_raises_every_page_that_it_touched() -> None:
    world = World()
    world.publish("p", text("a", "A"), text("b", "B"))
    world.localise("p", replacing(world, "p", "b", "Theirs"), layer="partnership")
    before = world.page("p")
    world.leave_partnership()
    after = world.page("p")
    assert ("Theirs" in before.content_html, "Theirs" in after.content_html) == (True, False)
    assert after.version > before.version


def test_a_page_only_in_english_is_never_shown_as_welsh() -> None:
    world = World()
    world.council = replace(world.council, languages=("en", "cy"))
    world.publish("p", text("a", "Hello"))
    assert world.page("p", "cy") is None
    assert world.page("p").translations == ()


def test_a_topic_is_there_for_the_one_page_that_is_taken_beneath_it() -> None:
    world = World()
    world.publish("bins", kind="topic", title="Bins")
    world.publish("p", text("a", "A"), parent=uid("bins"))
    world.publish("q", text("q", "Q"), parent=uid("bins"))
    world.subscribe("all", active=False)
    world.subscribe("page", "p", local_path="/rubbish/")
    assert {page.path for page in world.site().pages.values()} == {"/bins/", "/rubbish/"}
    assert world.removed("q").reason == "not-taken"


def test_an_override_of_a_page_that_is_not_published_is_kept_and_listed() -> None:
    world = World()
    world.publish("p", text("a", "A"))
    world.localise("p", replacing(world, "p", "a", "Ours"))
    world.opt_out("p")
    assert states(world, "p") == ["suspended"]
    world.opt_out("p", active=False)
    assert "Ours" in world.html("p")


def test_a_required_facts_new_value_does_not_raise_the_pages_that_link_to_it() -> None:
    world = World()
    fee = world.define("fee", type="money", required=True)
    world.set_fact("fee", "52.00", language="")
    world.publish("q", text("q", f"Pay {{{{{fee}}}}}"), required_facts=(fee,))
    world.publish("p", text("a", f'<a href="ref:page/{uid("q")}">Q</a>'))
    before = world.page("p").version, world.page("q").version
    world.set_fact("fee", "54.00", language="")
    assert world.page("p").version == before[0]
    assert world.page("q").version > before[1]
    world.set_fact("fee", "54.00", language="", state="lapsed")
    assert world.page("p").version > before[0], "now the link falls back"
