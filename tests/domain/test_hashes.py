"""Two texts have one hash where a reader would see no difference, and only there."""

from __future__ import annotations

import json

import pytest

from syndication.domain.documents import Block
from syndication.domain.hashes import canonical_base, hash_deep, hash_value

from .builders import expander, slot, text

FEE = "3f0c7f0e-5b1f-4a53-9a55-0c2f5d7a9b10"
SAME = [
    ("<p>It’s £5 – or “free”</p>", '<p>It\'s £5 - or "free"</p>'),
    ("<p>one  two\n</p>\n\n<p>three</p>", "<p>one two</p><p>three</p>"),
    ("<p>one&nbsp;two</p>", "<p>one\u00a0two</p>"),
    ('<p><a href="ref:page/1" rel="x">go</a></p>', "<p><a rel='x' href='ref:page/1'>go</a></p>"),
    ('<p data-block-key="k3">one</p>', "<p>one</p>"),
    ("<p>one<br/>two</p>", "<p>one<br>two</p>"),
    ("<p>cafe\u0301 &amp; bar</p>", "<p>café & bar</p>"),
    (f"<p>{{{{ {FEE.upper()} | words }}}}</p>", f"<p>{{{{{FEE}|words}}}}</p>"),
]
DIFFERENT = [
    ("<p>one</p>", "<p>One</p>"),
    ("<p>one two</p>", "<p>onetwo</p>"),
    ("<p>one</p>", "<p><strong>one</strong></p>"),
    ('<p><a href="ref:page/1">go</a></p>', '<p><a href="ref:page/2">go</a></p>'),
    (f"<p>{{{{{FEE}}}}}</p>", f"<p>{{{{{FEE}|words}}}}</p>"),
    ("<p>a <em>b</em></p>", "<p>a<em>b</em></p>"),
    ("<p>1 &lt; 2</p>", "<p>1 2</p>"),
]


def html(words: str) -> Block:
    return Block("B", "text", {"html": words})


@pytest.mark.parametrize(("one", "other"), SAME)
def test_typing_habits_do_not_change_the_hash(one: str, other: str) -> None:
    assert hash_value(html(one)) == hash_value(html(other))


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_what_a_reader_would_notice_changes_the_hash(one: str, other: str) -> None:
    assert hash_value(html(one)) != hash_value(html(other))


def test_the_type_of_a_block_is_part_of_its_hash() -> None:
    assert hash_value(Block("B", "text", {"html": "x"})) != hash_value(Block("B", "legal", {"html": "x"}))


def test_neither_the_lock_nor_the_id_nor_the_origin_is_part_of_the_hash() -> None:
    assert hash_value(text("B")) == hash_value(Block("other", "text", text("B").value, True, origin="local"))


def test_the_order_of_members_and_empty_ones_do_not_count() -> None:
    one = Block("B", "contact", {"title": "Call", "phone": "f-1", "email": None})
    assert hash_value(one) == hash_value(
        Block("B", "contact", {"phone": "f-1", "title": "Call", "address": ""})
    )


def test_the_order_of_list_items_counts() -> None:
    lists = [{"do": ["rinse", "flatten"]}, {"do": ["flatten", "rinse"]}]
    one, other = (hash_value(Block("B", "do_dont", value)) for value in lists)
    assert one != other


def test_plain_text_is_not_read_as_html() -> None:
    one, other = Block("B", "warning", {"text": "under <5 kg>"}), Block("B", "warning", {"text": "under"})
    assert hash_value(one) != hash_value(other)


def test_the_keys_that_the_editor_gives_to_list_items_do_not_count() -> None:
    one, other = ({"items": [{"id": id, "title": "Go", "html": "<p>on</p>"}]} for id in ("k1", "k2"))
    assert hash_value(Block("B", "steps", one)) == hash_value(Block("B", "steps", other))


def test_a_containers_hash_leaves_its_children_out() -> None:
    one, other = expander("E", text("x")), expander("E", text("y"), text("z"))
    assert hash_value(one) == hash_value(other)
    assert hash_deep(one) != hash_deep(other)


def test_a_slots_guidance_does_not_count_and_its_default_does() -> None:
    assert hash_value(slot("S", guidance="one")) == hash_value(slot("S", guidance="other"))
    assert hash_value(slot("S", "<p>one</p>")) != hash_value(slot("S", "<p>other</p>"))


def test_a_fields_text_is_folded_like_any_other() -> None:
    assert hash_value("Bins –  what’s new ") == hash_value("Bins - what's new")
    assert hash_value("Bins") != hash_value("bins")


def test_the_base_that_is_kept_shows_the_text_as_it_was_written() -> None:
    base = canonical_base(Block("B", "text", {"html": "<p>It’s  here</p>", "id": "k1"}, locked=True))
    assert json.loads(base) == {"type": "text", "value": {"html": "<p>It’s  here</p>"}}
    assert canonical_base("Bins – new") == '"Bins – new"'
