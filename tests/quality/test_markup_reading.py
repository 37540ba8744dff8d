"""From a block's HTML to what the rules read."""

from __future__ import annotations

from cms.markup import render_block
from cms.quality.markup_reading import join_sections, read_markup
from cms.quality.pages import WHOLE, Heading, Image, Link, Passage, Section


def read(kind: str, **value: object) -> Section:
    return read_markup(render_block(kind, value, language="en"), WHOLE)


def prose(section: Section) -> list[str]:
    return [passage.text for passage in section.passages if passage.prose]


def test_paragraphs_and_items_are_prose_and_headings_are_not() -> None:
    section = read(
        "text", html="<h2>Bins &amp; boxes</h2><p>Put it <em>out</em>.</p><ul><li>One</li><li>Two</li></ul>"
    )
    assert prose(section) == ["Put it out.", "One", "Two"]
    assert section.headings == (Heading(2, "Bins & boxes"),)


def test_nested_lists_do_not_run_together() -> None:
    assert prose(read("text", html="<ul><li>Bring<ul><li>a bill</li><li>a letter</li></ul></li></ul>")) == [
        "Bring",
        "a bill",
        "a letter",
    ]


def test_links_keep_their_words_and_target() -> None:
    section = read("text", html='<p>See <a href="https://www.gov.uk/x">the <strong>rules</strong></a>.</p>')
    assert section.links == (Link("the rules", "https://www.gov.uk/x"),)
    assert prose(section) == ["See the rules."]


def test_labels_of_the_vocabulary_are_no_prose() -> None:
    assert prose(read("warning", text="Keep away.")) == ["Keep away."]
    assert prose(read("fees", caption="Fees", rows=[{"item": "One", "fee": "£2", "note": "a year"}])) == []


def test_headings_of_blocks_count() -> None:
    section = read("steps", title="How", items=[{"title": "Look", "html": "<p>Look first.</p>"}])
    assert [(one.level, one.text) for one in section.headings] == [(2, "How"), (3, "Look")]


def test_an_image_keeps_its_alt_text() -> None:
    section = read("image", image="11-22", alt="A bin", caption="At home")
    assert section.images == (Image("A bin"),)


def test_a_line_break_parts_words() -> None:
    assert prose(read("text", html="<p>One<br>two</p>")) == ["One two"]


def test_sections_join_in_order() -> None:
    one, two = Section(passages=(Passage("One"),)), Section(passages=(Passage("Two"),))
    assert [passage.text for passage in join_sections([one, two]).passages] == ["One", "Two"]
