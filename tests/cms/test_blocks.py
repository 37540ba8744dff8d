"""What the editor is told when a block cannot be saved."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from cms.blocks import BODY_BLOCKS, ChapterBlocks
from cms.library_loading.pages import error_messages
from cms.markup import BLOCK_TYPES
from cms.models import TopicPage

from .builders import make_fact, page_form, raw_block

pytestmark = pytest.mark.django_db


def save(*raw: dict[str, Any]) -> list[dict[str, Any]]:
    """The raw data after the form's checks; raises ValidationError."""
    cleaned: list[dict[str, Any]] = BODY_BLOCKS.clean(BODY_BLOCKS.to_python(list(raw))).get_prep_value()
    return cleaned


def refused(*raw: dict[str, Any]) -> str:
    with pytest.raises(ValidationError) as caught:
        save(*raw)
    return " ".join(error_messages(caught.value))


def test_every_type_of_the_vocabulary_can_be_edited_and_locked() -> None:
    assert set(BODY_BLOCKS.child_blocks) == set(BLOCK_TYPES)
    assert all("locked" in block.child_blocks for block in BODY_BLOCKS.child_blocks.values())


def test_unknown_fact_is_named_with_the_nearest_one() -> None:
    make_fact("bins-phone", "phone")
    message = refused(raw_block("text", html="<p>Call {{bin-phone}}.</p>"))
    assert "no fact called “bin-phone”" in message
    assert "Did you mean {{bins-phone}}?" in message
    assert "Library, Facts" in message


def test_format_that_a_fact_does_not_have_is_refused_with_those_it_has() -> None:
    make_fact("bins-phone", "phone")
    message = refused(raw_block("warning", text="Call {{bins-phone|soft}}"))
    assert "“soft” is not a format" in message
    assert "link, text" in message


@pytest.mark.parametrize("text", ["Call {{Bins Phone}}", "Call {{bins-phone", "Call bins-phone}}"])
def test_braces_that_are_no_fact_are_pointed_at(text: str) -> None:
    make_fact("bins-phone", "phone")
    assert "cannot be read" in refused(raw_block("warning", text=text))


def test_faults_inside_containers_and_lists_are_found() -> None:
    fact = make_fact("extra-fee", "money")
    child = raw_block(
        "fees",
        caption="Fees",
        rows=[{"type": "item", "id": "1", "value": {"item": "A", "fee": "{{no}}", "note": ""}}],
    )
    assert "“no”" in refused(raw_block("group", fact=str(fact.uuid), children=[child]))


def test_rich_text_is_cleaned_and_keeps_the_editors_own_links(topic: TopicPage) -> None:
    html = f'<p onclick="x()">See <a linktype="page" id="{topic.pk}">bins</a><script>alert(1)</script></p>'
    saved = save(raw_block("text", html=html))
    assert saved[0]["value"]["html"] == f'<p>See <a linktype="page" id="{topic.pk}">bins</a></p>'


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "https://user:pass@evil.example/", "//evil.example", "ftp://a.example/"]
)
def test_unsafe_addresses_are_refused(url: str) -> None:
    assert "full web address" in refused(raw_block("legal", html="<p>Law</p>", source="Act", url=url))


def test_link_to_a_fact_needs_a_web_address() -> None:
    make_fact("bins-phone", "phone")
    message = refused(raw_block("text", html='<p><a href="ref:fact/bins-phone">Call</a></p>'))
    assert "“bins-phone” is not one" in message


def test_action_offers_only_web_addresses() -> None:
    phone, link = make_fact("bins-phone", "phone"), make_fact("bins-link", "url")
    assert save(raw_block("action", kind="pay", label="Pay", fact=str(link.uuid), note=""))
    message = refused(raw_block("action", kind="pay", label="Pay", fact=str(phone.uuid), note=""))
    assert "of another type" in message


def test_link_goes_to_a_page_or_an_address_and_not_both(topic: TopicPage) -> None:
    def link(**value: Any) -> dict[str, Any]:
        item = {"page": None, "url": "", "text": "", **value}
        return raw_block("links", title="", items=[{"type": "item", "id": "1", "value": item}])

    assert "Choose a page" in refused(link())
    assert "not both" in refused(link(page=topic.pk, url="https://www.gov.uk/bins"))
    assert save(link(page=topic.pk))


def test_two_chapters_cannot_share_an_address() -> None:
    blocks = ChapterBlocks()
    chapters = [
        {
            "type": "chapter",
            "id": str(n),
            "value": {"title": "Before you move", "slug": "", "body": [raw_block("text", html="<p>x</p>")]},
        }
        for n in range(2)
    ]
    with pytest.raises(ValidationError) as caught:
        blocks.clean(blocks.to_python(chapters))
    assert "“before-you-move”" in " ".join(error_messages(caught.value))


def test_editor_sees_the_message_beside_the_block_on_a_draft_too(editor: Client, topic: TopicPage) -> None:
    url = reverse("wagtailadmin_pages:add", args=["cms", "servicepage", topic.pk])
    answer = editor.post(url, page_form(html="<p>Call {{nobody}}.</p>"))
    assert answer.status_code == 200
    assert "There is no fact called" in answer.content.decode()


def test_unknown_fact_in_a_title_or_summary_is_refused(editor: Client, topic: TopicPage) -> None:
    url = reverse("wagtailadmin_pages:add", args=["cms", "servicepage", topic.pk])
    errors = editor.post(url, page_form(title="Call {{nobody}}", summary="{{nothing")).context["form"].errors
    assert "nobody" in str(errors["title"])
    assert "nothing" in str(errors["summary"])
