"""Rich text between the editor, the database and an edition."""

from __future__ import annotations

import json

import pytest
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter

from cms.blocks.texts import PROSE
from cms.rich_text import sanitise_stored, to_references, without_gaps

LINK = '<a href="ref:fact/bins-link">here</a>'


def test_link_to_a_fact_survives_the_editor() -> None:
    converter = ContentstateConverter(PROSE)
    state = converter.from_database_format(f"<p>Pay {LINK}</p>")
    (entity,) = json.loads(state)["entityMap"].values()
    assert entity["data"] == {"url": "ref:fact/bins-link"}
    assert LINK in converter.to_database_format(state)


@pytest.mark.parametrize("address", ["ref:fact/a b", "javascript:alert(1)", "ref:other/x"])
def test_editor_keeps_no_other_odd_address(address: str) -> None:
    converter = ContentstateConverter(PROSE)
    state = converter.from_database_format(f'<p><a href="{address}">x</a></p>')
    assert address not in converter.to_database_format(state)


def test_cleaning_what_is_clean_changes_nothing() -> None:
    links = f'<a linktype="page" id="3">one</a> <a linktype="document" id="4">two</a> {LINK}'
    html = f"<p>See {links}</p><ul><li>x</li></ul>"
    assert sanitise_stored(html) == html


def test_link_to_a_page_that_is_gone_keeps_its_words() -> None:
    assert (
        to_references('<p><a id="3" linktype="page">two</a></p>', lambda kind, key: None)
        == "<p><a>two</a></p>"
    )


def test_space_between_words_is_kept_and_between_blocks_is_not() -> None:
    assert without_gaps("<p>a <strong>b</strong> c</p>\n <p>d</p>") == "<p>a <strong>b</strong> c</p><p>d</p>"
