"""The ways to use a service, read from the actions and contact cards of its page."""

from __future__ import annotations

from typing import Any

from syndication.domain.channels import Channel
from syndication.domain.documents import Block, Chapter

from .world import World, text, uid

ADDRESS = {"lines": ["Town Hall"], "postcode": "BA1 1AA"}


def block(kind: str, value: dict[str, Any], *children: Block) -> Block:
    return Block(uid(kind), kind, value, children=children)


def world_with(*blocks: Block) -> World:
    world = World()
    for key, kind in (("form", "url"), ("phone", "phone"), ("place", "address"), ("team", "text")):
        world.define(key, type=kind)
    world.publish("p", *blocks)
    return world


def test_an_action_is_a_way_in_under_its_label() -> None:
    world = world_with(block("action", {"fact": uid("form"), "label": f"Tell the {{{{{uid('team')}}}}}"}))
    world.set_fact("form", "https://forms.c.example/")
    world.set_fact("team", "waste team")

    assert world.page("p").channels == (Channel("Tell the waste team", url="https://forms.c.example/"),)


def test_a_contact_card_is_one_way_in_with_all_that_it_has() -> None:
    card = {"title": "Waste team", "phone": uid("phone"), "address": uid("place"), "email": ""}
    world = world_with(block("contact", card))
    world.set_fact("phone", "01632960001")
    world.set_fact("place", ADDRESS)

    assert world.page("p").channels == (Channel("Waste team", phone="01632960001", address=ADDRESS),)


def test_what_the_council_has_no_value_for_is_no_way_in() -> None:
    world = world_with(block("action", {"fact": uid("form"), "label": "Apply"}), text("a", "Words"))

    assert world.page("p").channels == ()


def test_a_group_that_is_not_shown_opens_no_way_in() -> None:
    action = block("action", {"fact": uid("form"), "label": "Apply"})
    world = world_with(block("group", {"fact": uid("phone")}, action))
    world.set_fact("form", "https://forms.c.example/")
    assert world.page("p").channels == ()

    world.set_fact("phone", "01632960001")
    assert len(world.page("p").channels) == 1


def test_a_chapters_action_counts() -> None:
    action = block("action", {"fact": uid("form"), "label": "Apply"})
    world = world_with()
    world.publish("g", kind="guide", chapters=(Chapter(uid("c"), "c", "C", (action,)),))
    world.set_fact("form", "https://forms.c.example/")

    assert [channel.url for channel in world.page("g").channels] == ["https://forms.c.example/"]
