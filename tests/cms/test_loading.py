"""Content files into the library: once, again, and with faults."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from cms.content_format import ContentError, Library, read_facts, read_page, read_topics
from cms.content_format.names import block_uuid, page_uuid
from cms.library_loading import load_library
from cms.models import FactDefinition, ServicePage, TopicPage

pytestmark = pytest.mark.django_db

TOPIC = {
    "name": "bins",
    "slug_en": "bins",
    "title_en": "Bins",
    "summary_en": "On bins.",
    "html_en": "<p>Bins</p>",
    "slug_cy": "biniau",
    "title_cy": "Biniau",
    "summary_cy": "Am finiau.",
    "html_cy": "<p>Biniau</p>",
}
FACT = {"key": "bins-phone", "label": "Phone", "type": "phone", "example": "01632 960 001"}


def page(language: str = "en", text: str = "Call {{bins-phone}}", **fields: object) -> dict[str, object]:
    return {
        "name": "missed-bin",
        "language": language,
        "kind": "service",
        "topic": "bins",
        "slug": "missed-bin",
        "title": "Missed bin",
        "summary": "What to do.",
        "tags": ["bins"],
        "related": [],
        "block": [
            {"name": "intro", "type": "text", "html": f'<p>{text} <a href="ref:page/bins">bins</a></p>\n'}
        ],
        **fields,
    }


def library(*pages: dict[str, object]) -> Library:
    return Library(
        folder=Path(),
        licence="OGL",
        attribution="The library",
        facts=read_facts({"fact": [FACT]}, "facts.toml"),
        media=(),
        pages=(
            *read_topics({"topic": [TOPIC]}, "topics.toml"),
            *(read_page(item, "page.toml") for item in pages),
        ),
    )


def test_loading_publishes_pages_whose_ids_follow_from_names() -> None:
    assert load_library(library(page(), page("cy"))) == 4
    english, welsh = ServicePage.objects.order_by("-locale__language_code")
    assert english.live
    assert welsh.live
    assert english.translation_key == welsh.translation_key == page_uuid("missed-bin")
    assert UUID(english.body[0].id) == UUID(welsh.body[0].id) == block_uuid("missed-bin", "intro")
    assert english.published_change.note == "First edition"


def test_editors_see_keys_and_their_own_links() -> None:
    load_library(library(page()))
    topic = TopicPage.objects.get(locale__language_code="en")
    html = ServicePage.objects.get().body.raw_data[0]["value"]["html"]
    assert html == f'<p>Call {{{{bins-phone}}}} <a linktype="page" id="{topic.pk}">bins</a></p>'


def test_loading_again_publishes_only_what_has_changed() -> None:
    load_library(library(page()))
    assert load_library(library(page())) == 0
    assert load_library(library(page(text="Ring {{bins-phone}}"))) == 1
    assert ServicePage.objects.get().revisions.count() == 2
    assert FactDefinition.objects.count() == 1


def test_new_review_date_is_no_edition() -> None:
    from datetime import date

    load_library(library(page()))
    assert load_library(library(page(last_reviewed=date(2026, 10, 5)))) == 0
    assert ServicePage.objects.get().last_reviewed == date(2026, 10, 5)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"lgsl": 9999}, "LGSL code 9999"),
        ({"topic": "nowhere"}, "no topic “nowhere”"),
        ({"related": ["nobody"]}, "related pages are missing: nobody"),
        ({"slug": "search"}, "reserved word"),
    ],
)
def test_pages_that_do_not_fit_are_refused_by_name(changes: dict[str, object], message: str) -> None:
    with pytest.raises(ContentError, match=message) as caught:
        load_library(library(page(**changes)))
    assert "missed-bin (en)" in str(caught.value)


def test_unknown_fact_in_a_file_is_refused_by_name() -> None:
    with pytest.raises(ContentError, match="missed-bin"):
        load_library(library(page(text="{{bin-phone}}")))


def test_member_that_a_block_does_not_have_is_refused() -> None:
    wrong = page(block=[{"name": "intro", "type": "text", "htlm": "<p>x</p>"}])
    with pytest.raises(ContentError, match="a text block has no htlm"):
        library(wrong)


def test_fact_of_an_unknown_type_is_refused() -> None:
    with pytest.raises(ContentError, match="bins-phone"):
        read_facts({"fact": [{**FACT, "type": "telephone"}]}, "facts.toml")


def test_facts_follow_their_file() -> None:
    load_library(library())
    changed = replace(library().facts[0], label="Bins: telephone")
    load_library(replace(library(), facts=(changed,)))
    assert FactDefinition.objects.get().label == "Bins: telephone"
