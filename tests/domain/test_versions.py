"""The version arithmetic, fuzzed: content never changes without a higher version, and versions never fall."""

from __future__ import annotations

from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from syndication.domain.documents import Block, Service
from syndication.domain.library import Provider
from syndication.domain.overrides import Operation
from syndication.domain.pages import CouncilSite

from .world import World, text, uid

PAGES = ("p", "q", "r")
TOPICS = ("t", "u")
FACTS = ("phone", "fee", "note")
LAYERS = ("nation", "partnership", "council")
names = st.sampled_from(PAGES)
topics = st.sampled_from(TOPICS)
words = st.sampled_from(["one", "two", "three"])


def snapshot(site: CouncilSite) -> dict[str, tuple[int, Any]]:
    """Every item with its version and all that a reader could see of it."""
    found: dict[str, tuple[int, Any]] = {}
    for id, page in site.pages.items():
        seen = (
            page.title,
            page.summary,
            page.url,
            page.content_html,
            page.topics,
            page.related,
            page.translations,
            page.tags,
            page.origin,
            page.signpost,
            page.reviewed,
            page.audience,
            page.service,
        )
        found[id] = (page.version, seen)
    for id, gone in site.removed.items():
        found[id] = (gone.version, ("removed", gone.reason, gone.redirect_to, gone.note))
    return found


class Versions(RuleBasedStateMachine):
    """Random rows of every kind, with the whole site compared after each."""

    @initialize()
    def start(self) -> None:
        self.world = World()
        self.provided = False
        for key in FACTS:
            self.world.define(key, required=key == "fee", fallback={"en": "Ask us."})
        self.world.publish("t", kind="topic", title="T")
        self.world.publish("u", kind="topic", parent=uid("t"))
        for name in PAGES:
            self.world.publish(name, text(f"{name}-a", "Hello"), parent=uid("u"))
        self.before = snapshot(self.world.site())

    def compare(self) -> None:
        after = snapshot(self.world.site())
        for id, (version, seen) in after.items():
            old_version, old_seen = self.before.get(id, (0, None))
            assert version >= old_version, "a version fell"
            if seen != old_seen:
                assert version > old_version, f"a change was missed: {old_seen} -> {seen}"
        assert not set(self.before) - set(after), "an item was forgotten"
        self.before = after

    @rule(
        name=names,
        word=words,
        fact=st.sampled_from(FACTS),
        link=names,
        related=names,
        title=words,
        slug=words,
        parent=st.sampled_from([*TOPICS, None]),
        needs=st.booleans(),
        kind=st.sampled_from(["a", "b"]),
    )
    def publish(
        self,
        name: str,
        word: str,
        fact: str,
        link: str,
        related: str,
        title: str,
        slug: str,
        parent: str | None,
        needs: bool,
        kind: str,
    ) -> None:
        body = (
            text(f"{name}-a", f"{word} {{{{{uid(fact)}}}}}. And more."),
            text(f"{name}-b", f'<a href="ref:page/{uid(link)}">{word}</a>'),
            Block(
                uid(f"{name}-g"), "group", {"fact": uid("note")}, children=(text(f"{name}-c", "Only then"),)
            ),
        )
        self.world.publish(
            name,
            *(body if kind == "a" else body[:1]),
            title=title,
            slug=f"{name}-{slug}",
            parent=uid(parent) if parent else None,
            related=(uid(related),),
            required_facts=(uid("fee"),) if needs else (),
        )
        self.compare()

    @rule(name=topics, title=words, slug=words)
    def publish_topic(self, name: str, title: str, slug: str) -> None:
        parent = uid("t") if name == "u" else None
        self.world.publish(name, kind="topic", title=title, slug=f"{name}-{slug}", parent=parent)
        self.compare()

    @rule(
        name=st.sampled_from([*PAGES, *TOPICS]),
        reason=st.sampled_from(["gone", "withdrawn"]),
        grace=st.booleans(),
    )
    def remove(self, name: str, reason: str, grace: bool) -> None:
        self.world.remove(name, reason=reason, in_grace=grace)
        self.compare()

    @rule(fact=st.sampled_from(FACTS), word=words, layer=st.sampled_from(LAYERS))
    def set_fact(self, fact: str, word: str, layer: str) -> None:
        self.world.set_fact(fact, word, layer=layer)
        self.compare()

    @rule(
        fact=st.sampled_from(FACTS),
        layer=st.sampled_from(LAYERS),
        state=st.sampled_from(["lapsed", "removed"]),
    )
    def lapse(self, fact: str, layer: str, state: str) -> None:
        self.world.set_fact(fact, "gone", layer=layer, state=state)
        self.compare()

    @rule(
        name=names,
        layer=st.sampled_from(LAYERS),
        word=words,
        what=st.sampled_from(["title", "path", "replace", "hide", "insert", "none"]),
    )
    def localise(self, name: str, layer: str, word: str, what: str) -> None:
        block = f"body/{uid(f'{name}-a')}"
        operations = {
            "title": (Operation("1", "set", "title", text=word),),
            "path": (Operation("1", "set", "path", text=f"/q-{word}/"),),
            "replace": (Operation("1", "replace", block, blocks=(text("new", word),)),),
            "hide": (Operation("1", "hide", block),),
            "insert": (Operation("1", "insert", block, "after", blocks=(text(f"{layer}-x", word),)),),
            "none": (),
        }[what]
        self.world.localise(name, *operations, layer=layer)
        self.compare()

    @rule(name=names, active=st.booleans())
    def hold(self, name: str, active: bool) -> None:
        self.world.hold(name, active=active)
        self.compare()

    @rule(
        name=st.sampled_from([*PAGES, *TOPICS]),
        active=st.booleans(),
        address=st.sampled_from(["", "https://o.example/"]),
    )
    def opt_out(self, name: str, active: bool, address: str) -> None:
        self.world.opt_out(name, active=active, address=address)
        self.compare()

    @rule(scope=st.sampled_from(["all", "topic", "page"]), name=names, topic=topics, active=st.booleans())
    def subscribe(self, scope: str, name: str, topic: str, active: bool) -> None:
        subject = {"all": None, "topic": topic, "page": name}[scope]
        self.world.subscribe(scope, subject, active=active, local_path="/own/" if scope == "page" else "")
        self.compare()

    @rule(member=st.booleans())
    def partnership(self, member: bool) -> None:
        if member:
            self.world.join_partnership()
        else:
            self.world.leave_partnership()
        self.compare()

    @rule(suspended=st.booleans())
    def suspend(self, suspended: bool) -> None:
        self.world.suspend(suspended)
        self.compare()


Versions.TestCase.settings = settings(max_examples=40, stateful_step_count=20, deadline=None)
TestVersions = Versions.TestCase


def test_a_signpost_follows_its_provider() -> None:
    world = World(tier="district")
    service = Service(13, "Primary school places", 0, "county/unitary")
    world.publish("schools", text("a", "Apply here"), service=service)
    world.provide(
        Provider("Borsetshire County Council", "https://b.example/", {(13, 0): "https://b.example/apply"})
    )
    page = world.page("schools")
    assert page.signpost
    assert "https://b.example/apply" in page.content_html
    assert "Apply here" not in page.content_html
