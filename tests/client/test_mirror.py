"""A copy comes into step and stays there, whatever happened to it or to the service."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from syndication.client import MassRemovalRefused, Outcome, OutOfStep, ServiceUnreachable

from .conftest import Copy
from .stub import StubApi, page_id, respond


def test_a_first_pull_copies_every_page_whole(api: StubApi, copy: Copy) -> None:
    api.publish("bins", "rent", "schools", text="Ffôn: 01632 960001")
    assert copy.mirror().pull() == Outcome(put=3)
    assert copy.stored() == api.visible()


def test_a_second_pull_fetches_only_what_changed(api: StubApi, copy: Copy) -> None:
    api.publish("bins", "rent", "schools", "parks")
    copy.mirror().pull()
    api.publish("rent", text="New rent.")
    api.withdraw("bins")
    assert copy.mirror().pull() == Outcome(put=1, removed=1)
    assert copy.stored() == api.visible()


def test_pages_that_change_while_they_are_copied_are_not_missed(api: StubApi, copy: Copy) -> None:
    api.publish("bins", "rent", "schools", "parks")
    happenings = iter(
        [lambda: None, lambda: api.publish("bins", text="Later."), lambda: api.withdraw("rent")]
    )
    api.before = lambda name: next(happenings, lambda: None)()
    copy.mirror(limit=1).pull()
    assert copy.stored() == api.visible()


def test_callbacks_hear_of_each_change(api: StubApi, copy: Copy) -> None:
    heard: list[Any] = []
    callbacks = {
        "on_put": lambda id, page: heard.append((id, page["title"])),
        "on_remove": lambda id, change: heard.append((id, change.reason, change.note)),
    }
    api.publish("bins")
    copy.mirror(**callbacks).pull()
    api.withdraw("bins")
    copy.mirror(**callbacks).pull()
    assert heard == [(page_id("bins"), "bins"), (page_id("bins"), "withdrawn", "Closed.")]


def test_a_pull_that_was_cut_off_goes_on_where_it_stopped(api: StubApi, copy: Copy) -> None:
    api.publish(*"abcdef")
    answers = iter([None, None])
    api.before = lambda name: next(answers, respond(503))
    with pytest.raises(ServiceUnreachable):
        copy.mirror().pull()
    assert len(copy.stored()) == 4
    api.before = lambda name: None
    assert copy.mirror().pull() == Outcome(put=2)
    assert copy.stored() == api.visible()


def test_an_interrupted_callback_is_repeated(api: StubApi, copy: Copy) -> None:
    def fail(id: str, page: Any) -> None:
        raise RuntimeError("search index down")

    api.publish("bins")
    with pytest.raises(RuntimeError):
        copy.mirror(on_put=fail).pull()
    heard: list[str] = []
    copy.mirror(on_put=lambda id, page: heard.append(id)).pull()
    assert heard == [page_id("bins")]


def test_a_restored_service_is_copied_anew_and_leftovers_go(api: StubApi, copy: Copy) -> None:
    api.publish("bins", "rent", "schools", "parks")
    copy.mirror().pull()
    del api.state["bins"]  # published after the backup: the restored service never heard of it
    api.epoch = "e2"
    outcome = copy.mirror().pull()
    assert (outcome.resynced, outcome.removed) == (True, 1)
    assert copy.stored() == api.visible()


def test_a_renewal_that_was_cut_off_still_removes_the_leftovers(api: StubApi, copy: Copy) -> None:
    api.publish(*"abcdef")
    copy.mirror().pull()
    del api.state["a"]
    api.epoch = "e2"
    answers = iter([None, None])  # the refusal, and the first part of the renewal
    api.before = lambda name: next(answers, respond(503))
    with pytest.raises(ServiceUnreachable):
        copy.mirror().pull()
    api.before = lambda name: None
    assert copy.mirror().pull().removed == 1
    assert copy.stored() == api.visible()


@pytest.mark.parametrize("damage", ["edited", "deleted", "broken", "foreign"])
def test_a_damaged_copy_is_noticed_and_made_good(api: StubApi, copy: Copy, damage: str) -> None:
    api.publish("bins", "rent", "schools", "parks")
    copy.mirror().pull()
    victim = copy.path / f"{page_id('bins')}.json"
    page = json.loads(victim.read_text())
    contents = {
        "edited": json.dumps({**page, "title": "Hacked"}),
        "broken": victim.read_text()[:-20],
        "foreign": "{}",
    }
    victim.write_text(contents.get(damage, ""))
    if damage == "deleted":
        victim.unlink()
    assert copy.mirror().pull().resynced
    assert copy.stored() == api.visible()


def test_losing_the_state_file_copies_anew_without_leftovers(api: StubApi, copy: Copy) -> None:
    api.publish(*"abcdef")
    copy.mirror().pull()
    (copy.path / "state.json").unlink()
    api.withdraw("a")
    assert copy.mirror().pull().removed == 1
    assert copy.stored() == api.visible()


def test_mass_removal_is_refused_until_it_is_allowed(api: StubApi, copy: Copy) -> None:
    api.publish(*"abcdefghij")
    copy.mirror(limit=20).pull()
    api.withdraw(*"abcd")
    with pytest.raises(MassRemovalRefused, match="4 of 10"):
        copy.mirror(limit=20).pull()
    assert len(copy.stored()) == 10
    assert copy.mirror(limit=20, allow_mass_removal=True).pull().removed == 4


def test_small_answers_do_not_slip_a_mass_removal_through(api: StubApi, copy: Copy) -> None:
    api.publish(*"abcdefghij")
    copy.mirror().pull()
    api.withdraw(*"abcdefgh")
    for _ in range(4):  # trying again does not wear the guard down
        with pytest.raises(MassRemovalRefused):
            copy.mirror(limit=1).pull()
    assert len(copy.stored()) == 7


def test_a_service_gone_empty_does_not_empty_the_copy(api: StubApi, copy: Copy) -> None:
    api.publish(*"abcdefghij")
    copy.mirror().pull()
    api.state, api.number, api.epoch = {}, 0, "e2"
    with pytest.raises(MassRemovalRefused):
        copy.mirror().pull()
    assert len(copy.stored()) == 10


def test_a_single_page_may_always_go(api: StubApi, copy: Copy) -> None:
    api.publish("bins", "rent")
    copy.mirror().pull()
    api.withdraw("bins")
    assert copy.mirror().pull().removed == 1


def test_a_digest_that_never_agrees_is_reported(api: StubApi, copy: Copy) -> None:
    api.publish("bins")
    api.before = lambda name: respond(200, {"count": 1, "sha256": "0" * 64}) if name == "digest" else None
    with pytest.raises(OutOfStep):
        copy.mirror().pull()


def test_a_service_that_refuses_its_own_cursors_ends_the_pull(api: StubApi, copy: Copy) -> None:
    api.publish(*"abc")
    problem = {"type": "https://pages.example/problems/resync-required", "detail": "No."}
    answers = iter([None])
    api.before = lambda name: next(answers, respond(410, problem))
    with pytest.raises(Exception, match="No"):
        copy.mirror(limit=1).pull()
    assert len(api.asked) < 10


happenings = st.lists(
    st.tuples(
        st.sampled_from(["publish", "withdraw", "restore", "pull"]),
        st.sampled_from("abcde"),
        st.integers(1, 3),
    ),
    max_size=15,
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(happenings)
def test_any_history_ends_in_step(
    tmp_path_factory: pytest.TempPathFactory, history: list[tuple[str, str, int]]
) -> None:
    api = StubApi()
    copy = Copy(api, tmp_path_factory.mktemp("copy"))
    for what, name, limit in history:
        if what == "restore":
            api.epoch += "+"
            api.state.pop(name, None)
        elif what == "pull":
            copy.mirror(limit, allow_mass_removal=True).pull()
        else:
            getattr(api, what)(name)
    copy.mirror(2, allow_mass_removal=True).pull()
    assert copy.stored() == api.visible()
