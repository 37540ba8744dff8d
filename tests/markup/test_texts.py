"""The texts and facts of a block are reached without knowing its type."""

from __future__ import annotations

from cms.facts import replace_keys
from cms.markup import block_facts, block_texts, map_texts

STEPS = {
    "title": "How {{a}}",
    "items": [{"title": "{{b}}", "html": '<p>{{c|words}} <a href="ref:fact/d">go</a></p>'}],
}


def test_every_text_is_listed() -> None:
    assert block_texts("steps", STEPS) == [STEPS["items"][0]["html"], "How {{a}}", "{{b}}"]  # type: ignore[index]
    assert block_texts("do_dont", {"do": ["x"], "dont": ["y", "z"]}) == ["x", "y", "z"]
    assert block_texts("steps", {"items": None}) == []


def test_every_text_can_be_rewritten_and_nothing_else_is() -> None:
    value = {"caption": "{{a}}", "rows": [{"item": "x", "fee": "{{a|words}}", "extra": "{{a}}"}]}
    assert map_texts("fees", value, lambda text: replace_keys(text, {"a": "u-1"})) == {
        "caption": "{{u-1}}",
        "rows": [{"item": "x", "fee": "{{u-1|words}}", "extra": "{{a}}"}],
    }
    assert value["caption"] == "{{a}}"


def test_facts_are_found_in_texts_links_and_fields() -> None:
    assert block_facts("steps", STEPS) == {"a", "b", "c", "d"}
    assert block_facts("contact", {"title": "{{t}}", "phone": "p", "email": None}) == {"t", "p"}
    assert block_facts("legal", {"html": "", "url": "https://law.example"}) == set()
