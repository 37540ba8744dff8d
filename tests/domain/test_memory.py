"""What follows from a value is worked out once; another value starts afresh."""

from __future__ import annotations

from dataclasses import replace

from syndication.domain.block_templates import block_template
from syndication.domain.documents import Block, Document
from syndication.domain.layers import apply_layers
from syndication.domain.library import Library
from syndication.domain.memory import remembered
from syndication.domain.overrides import Localisation, Operation

BLOCK = Block("A", "text", {"html": "<p>Call {{0a}}.</p>"})


def test_a_value_is_asked_once() -> None:
    value, asked = Library(1, {}, {}), []
    answers = [remembered(value, "answer", lambda: asked.append(1) or 42) for _ in range(3)]
    assert (answers, asked) == ([42] * 3, [1])


def test_a_changed_copy_starts_afresh_and_equality_does_not_notice() -> None:
    copy = replace(BLOCK, id="B")
    first, second = block_template(BLOCK, "en"), block_template(copy, "en")
    assert first is block_template(BLOCK, "en")
    assert first != second
    assert replace(copy, id="A") == BLOCK


def test_a_block_that_no_layer_touches_keeps_its_template() -> None:
    document = Document("service", "Bins", "", "bins", body=(BLOCK, replace(BLOCK, id="B")))
    hide = Localisation("c", "p", "en", (Operation("1", "hide", "body/B"),))
    shown = apply_layers(document, [(hide, "local")]).document
    assert shown.body[0] is BLOCK
