"""The item of the contract: its members, their order, its digest."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

from syndication.domain.canonical import sha256_of
from syndication.domain.documents import Service
from syndication.feeds.items import ItemContext, build_item, digest_entry, timestamp
from tests.samples import SERVICE_ORIGIN, a_block, a_card, a_chapter, a_page, a_uuid

from .builders import CONTEXT

READER_MEMBERS = (
    "id url title summary content_html image tags language date_published date_modified authors _syndication"
)
EXTENSION = (
    "about shared_id version sha256 change origin blocks services topics audience translations "
    "reviewed next_review owner licence attribution shared_url"
)


def test_members_stand_in_the_contracts_order() -> None:
    item = build_item(a_page(image="http://localhost:8000/media/bin.jpg"), CONTEXT)
    assert " ".join(item) == READER_MEMBERS
    assert " ".join(item["_syndication"]) == EXTENSION


def test_page_without_a_picture_has_no_image_member() -> None:
    assert "image" not in build_item(a_page(), CONTEXT)


def test_digest_covers_everything_but_itself() -> None:
    item = json.loads(json.dumps(build_item(a_page(), CONTEXT)))
    told = item["_syndication"].pop("sha256")
    assert sha256_of(item) == told


def test_any_change_of_a_page_changes_its_digest() -> None:
    changed = [
        a_page(),
        a_page(title="Other"),
        a_page(version=8, modified=a_page().modified),
        a_page(change_note="Other"),
        a_page(blocks=(a_block(origin="local"),)),
        a_page(translations=(a_card(language="cy"),)),
    ]
    assert len({build_item(page, CONTEXT)["_syndication"]["sha256"] for page in changed}) == len(changed)


def test_digest_entry_repeats_what_the_item_says() -> None:
    page = a_page(version=12)
    item = build_item(page, CONTEXT)
    assert digest_entry(page, CONTEXT) == (item["id"], 12, item["_syndication"]["sha256"])


def test_remembered_digest_is_not_given_for_another_context() -> None:
    page, renamed = a_page(), replace(CONTEXT, council_names={"en": "Borchester Council"})
    digest_entry(page, CONTEXT)
    assert digest_entry(page, renamed)[2] == build_item(page, renamed)["_syndication"]["sha256"]


def test_blocks_of_a_guide_joined_are_its_content() -> None:
    page = a_page(chapters=(a_chapter(), a_chapter("After", title_origin="local")))
    item = build_item(page, CONTEXT)
    blocks = item["_syndication"]["blocks"]
    assert "\n".join(block["html"] for block in blocks) == item["content_html"]
    headings = [(block["origin"], block["html"]) for block in blocks if block["type"] == "chapter"]
    assert headings[1] == ("local", '<h2 id="after">After</h2>')


def test_the_steps_of_a_step_by_step_are_numbered() -> None:
    page = a_page(kind="step-by-step", chapters=(a_chapter("Check", number=1), a_chapter("Pay", number=2)))
    content = build_item(page, CONTEXT)["content_html"]
    assert '<h2 id="check">1. Check</h2>' in content
    assert '<h2 id="pay">2. Pay</h2>' in content


def test_interaction_is_named_only_where_there_is_one() -> None:
    with_one = build_item(a_page(service=Service(524, "Waste", lgil=8)), CONTEXT)
    without = build_item(a_page(service=Service(524, "Waste")), CONTEXT)
    assert with_one["_syndication"]["services"] == [{"lgsl": 524, "lgil": 8, "name": "Waste"}]
    assert without["_syndication"]["services"] == [{"lgsl": 524, "name": "Waste"}]


def test_author_is_the_council_in_the_items_language() -> None:
    authors = build_item(a_page(language="cy"), CONTEXT)["authors"]
    assert authors[0]["name"] == "Cyngor Dosbarth Ambridge"
    assert ItemContext("", "", {"en": "Ambridge"}).council_name("cy") == "Ambridge"


def test_shared_url_is_the_librarys_own_address() -> None:
    shared_url = build_item(a_page(), CONTEXT)["_syndication"]["shared_url"]
    assert shared_url == f"{SERVICE_ORIGIN}/library/{a_uuid('shared missed-bin')}/en/"


def test_characters_that_no_format_can_carry_are_left_out() -> None:
    item = build_item(a_page(title="Bins\x00\x0b \ud800and\uffff more"), CONTEXT)
    assert item["title"] == "Bins and more"


def test_times_are_in_utc_whole_seconds() -> None:
    summer = timezone(timedelta(hours=1))
    assert timestamp(datetime(2026, 7, 1, 0, 30, 5, 999, tzinfo=summer)) == "2026-06-30T23:30:05Z"
    assert timestamp(datetime(2026, 1, 1, tzinfo=UTC)) == "2026-01-01T00:00:00Z"
