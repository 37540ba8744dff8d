"""What the index knows of an edition, an override and a fact."""

from syndication.domain.documents import Block, Chapter, Document, Service
from syndication.domain.overrides import Operation
from syndication.domain.search.texts import (
    SearchText,
    build_document_text,
    build_operations_text,
    build_value_text,
)

FACT = "0b2f5c1e-1111-5222-8333-944455566677"


def text_block(html):
    return Block("b", "text", {"html": html})


def test_an_editions_words_stand_by_place_with_its_facts_named():
    document = Document(
        kind="guide",
        title="Moving {{" + FACT + "}} home",
        summary="Who to tell.",
        slug="moving",
        body=(text_block(f"<h2>First</h2><p>Call {{{{{FACT}|plain}}}} now.</p>"),),
        chapters=(Chapter("c", "after", "Afterwards", (text_block("<p>Rest.</p>"),)),),
        service=Service(7, "Removals"),
        tags=("home",),
    )
    assert build_document_text(document, "en") == SearchText(
        "moving home",
        "home removals",
        "who to tell",
        "afterwards first",
        "first call now rest",
        FACT.replace("-", ""),
    )


def test_of_overrides_only_the_new_words_are_kept():
    operations = [
        Operation("1", "set", "title", text="Sofas"),
        Operation("2", "set", "path", text="/secret/"),
        Operation("3", "hide", "body/x", baseline="old words"),
        Operation("4", "insert", "body", "end", blocks=(text_block("<p>New words.</p>"),)),
        Operation("5", "fill", "body/y", text="<p>Slot.</p>"),
        Operation("6", "set", "chapters/c/title", text="Heading"),
    ]
    assert build_operations_text(operations, "en") == SearchText(
        title="sofas", headings="heading", body="new words slot"
    )


def test_places_and_texts_are_searched_for_and_telephone_numbers_are_not():
    assert build_value_text("text", "the Old Town Hall", "en").body == "the old town hall"
    assert build_value_text("phone", "01632 960001", "") == SearchText()
