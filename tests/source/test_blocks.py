"""Every type of block, from Wagtail's stream to an edition and back."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest
from django.core.files.base import ContentFile
from wagtail.images.tests.utils import get_test_image_file

from cms.blocks import BODY_BLOCKS
from cms.canonical import UnknownReference
from cms.models import LibraryDocument, LibraryImage, TopicPage
from syndication.domain.documents import Block
from syndication.source.blocks import build_blocks, stream_data
from tests.cms.builders import block_id, make_fact, raw_block

IMAGE, DOCUMENT = UUID(int=1), UUID(int=2)


def item(**value: Any) -> dict[str, Any]:
    return {"type": "item", "id": "ignored", "value": value}


def build(*raw: dict[str, Any]) -> tuple[Block, ...]:
    return build_blocks(BODY_BLOCKS.to_python(list(raw)))


@pytest.fixture
def facts(db: None) -> dict[str, str]:
    kinds = {"phone": "phone", "email": "email", "link": "url", "hours": "hours", "fee": "money"}
    return {key: str(make_fact(key, kind).uuid) for key, kind in kinds.items()}


@pytest.fixture
def media(db: None) -> tuple[LibraryImage, LibraryDocument]:
    image = LibraryImage(title="Sofa", uuid=IMAGE, description="A sofa", licence="OGL", credit="Alice")
    image.file = get_test_image_file()
    image.save()
    document = LibraryDocument.objects.create(
        title="Form", uuid=DOCUMENT, file=ContentFile(b"%PDF", name="form.pdf")
    )
    return image, document


@pytest.mark.parametrize(
    ("kind", "stored", "canonical"),
    [
        (
            "callout",
            {"title": " Note ", "html": "<p><b>Pay</b> <i>now</i></p>"},
            {"title": "Note", "html": "<p><strong>Pay</strong> <em>now</em></p>"},
        ),
        ("warning", {"text": "Mind"}, {"text": "Mind"}),
        (
            "legal",
            {"html": "<p>Law</p>", "source": "Act", "url": "https://law.example/"},
            {"html": "<p>Law</p>", "source": "Act", "url": "https://law.example/"},
        ),
        (
            "steps",
            {"title": "How", "items": [item(title="One", html='<p data-block-key="x">Do</p>')]},
            {"title": "How", "items": [{"title": "One", "html": "<p>Do</p>"}]},
        ),
        (
            "do_dont",
            {"do": [{"type": "item", "id": "1", "value": "This"}], "dont": []},
            {"do": ["This"], "dont": []},
        ),
        (
            "slot",
            {"name": "Local", "guidance": "Say", "default": "<p>Default</p>"},
            {"name": "Local", "guidance": "Say", "default": "<p>Default</p>"},
        ),
    ],
)
def test_texts_and_lists(facts: Any, kind: str, stored: dict[str, Any], canonical: dict[str, Any]) -> None:
    assert build(raw_block(kind, **stored)) == (Block(block_id(kind), kind, canonical),)


def test_facts_stand_by_uuid_in_texts_links_and_fields(facts: dict[str, str]) -> None:
    fee, link, phone = facts["fee"], facts["link"], facts["phone"]
    text, fees, action, contact, hours = build(
        raw_block("text", html='<p>Pay {{ fee | pence }} <a href="ref:fact/link">here</a></p>'),
        raw_block("fees", caption="Fees", rows=[item(item="One", fee="{{fee}}", note="")]),
        raw_block("action", kind="pay", label="Pay {{fee}}", fact=link, note=""),
        raw_block("contact", title="Ask", phone=phone, email="", address="", hours="", url=""),
        raw_block("hours", title="Open", fact=facts["hours"]),
    )
    assert text.value == {"html": f'<p>Pay {{{{{fee}|pence}}}} <a href="ref:fact/{link}">here</a></p>'}
    assert fees.value["rows"] == [{"item": "One", "fee": f"{{{{{fee}}}}}", "note": ""}]
    assert action.value == {"kind": "pay", "label": f"Pay {{{{{fee}}}}}", "fact": link, "note": ""}
    assert contact.value == {
        "title": "Ask",
        "phone": phone,
        "email": None,
        "address": None,
        "hours": None,
        "url": None,
    }
    assert hours.value == {"title": "Open", "fact": facts["hours"]}


def test_links_are_typed_references(topic: TopicPage, media: tuple[LibraryImage, LibraryDocument]) -> None:
    html = f'<p><a linktype="page" id="{topic.pk}">a</a> <a id="{media[1].pk}" linktype="document">b</a></p>'
    text, links = build(
        raw_block("text", html=html),
        raw_block(
            "links",
            title="",
            items=[item(page=topic.pk, url="", text=""), item(page=None, url="https://a.example/", text="A")],
        ),
    )
    key = topic.translation_key
    assert (
        text.value["html"] == f'<p><a href="ref:page/{key}">a</a> <a href="ref:document/{DOCUMENT}">b</a></p>'
    )
    assert links.value["items"] == [
        {"page": str(key), "url": "", "text": "Bins"},
        {"page": None, "url": "https://a.example/", "text": "A"},
    ]


def test_images_and_documents_lend_their_own_words(media: tuple[LibraryImage, LibraryDocument]) -> None:
    image, document = build(
        raw_block("image", image=media[0].pk, alt="", caption="Outside", licence="", credit="Bob"),
        raw_block("document", document=media[1].pk, title=""),
    )
    assert image.value == {
        "image": str(IMAGE),
        "alt": "A sofa",
        "caption": "Outside",
        "licence": "OGL",
        "credit": "Bob",
    }
    assert document.value == {"document": str(DOCUMENT), "title": "Form"}


def test_containers_hold_children_with_their_own_ids_and_locks(facts: dict[str, str]) -> None:
    child = raw_block("warning", called="child", text="Mind", locked=True)
    group, expander = build(
        raw_block("group", fact=facts["fee"], children=[child]),
        raw_block("expander", title="More", children=[]),
    )
    assert group == Block(
        block_id("group"),
        "group",
        {"fact": facts["fee"]},
        children=(Block(block_id("child"), "warning", {"text": "Mind"}, locked=True),),
    )
    assert expander.value == {"title": "More"}


def test_blocks_survive_the_way_back_to_the_editor(
    topic: TopicPage, facts: dict[str, str], media: tuple[LibraryImage, LibraryDocument]
) -> None:
    page_link = f'<a linktype="page" id="{topic.pk}">a</a>'
    blocks = build(
        raw_block("text", html=f'<p>{{{{fee|pence}}}} {page_link} <a href="ref:fact/link">b</a></p>'),
        raw_block("steps", title="How", items=[item(title="One", html="<p>Do</p>")]),
        raw_block(
            "do_dont",
            do=[{"type": "item", "id": "1", "value": "x"}],
            dont=[{"type": "item", "id": "2", "value": "y"}],
        ),
        raw_block("links", title="", items=[item(page=topic.pk, url="", text="Bins")]),
        raw_block("image", image=media[0].pk, alt="", caption="", licence="", credit=""),
        raw_block("document", document=media[1].pk, title="Form"),
        raw_block(
            "contact", title="Ask", phone=facts["phone"], email="", address="", hours="", url="", locked=True
        ),
        raw_block("group", fact=facts["fee"], children=[raw_block("warning", text="Mind")]),
    )
    raw = stream_data(blocks)
    assert "{{fee|pence}}" in raw[0]["value"]["html"]
    assert build_blocks(BODY_BLOCKS.clean(BODY_BLOCKS.to_python(raw))) == blocks


def test_fact_that_does_not_exist_is_never_stored(facts: Any) -> None:
    with pytest.raises(UnknownReference, match="nobody"):
        build(raw_block("warning", text="Call {{nobody}}"))


def test_white_space_between_paragraphs_means_nothing(facts: Any) -> None:
    loose, tight = build(
        raw_block("text", called="a", html="<p>One</p>\n<ul>\n<li>Two</li>\n</ul>\n"),
        raw_block("text", called="b", html="<p>One</p><ul><li>Two</li></ul>"),
    )
    assert loose.value == tight.value
