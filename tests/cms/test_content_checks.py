"""The rules over pages as they are stored: live, drafts, and what they refer to."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cms.content_checks import check_draft, read_library
from cms.library_setup import LibrarySetup
from cms.models import FactDefinition, GuidePage, LibraryImage, ServicePage, TopicPage
from cms.quality import Finding

from .builders import block_id, make_fact, make_service, make_topic, publish, raw_block

SVG = b"<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>"


def published(topic: TopicPage, *blocks: dict[str, Any], **fields: Any) -> ServicePage:
    page = make_service(topic, body=list(blocks) or None, **fields)
    publish(page)
    return page


def findings_of(page: ServicePage | TopicPage, code: str) -> list[Finding]:
    return [
        finding
        for finding in read_library().findings
        if finding.rule.code == code and finding.page and finding.page.row == page.pk
    ]


def text(html: str, called: str = "text") -> dict[str, Any]:
    return raw_block("text", called=called, html=html)


def make_image(**fields: Any) -> LibraryImage:
    return LibraryImage.objects.create(
        title="Bin", file=ContentFile(SVG, "bin.svg"), width=1, height=1, **fields
    )


def image_block(image: LibraryImage, alt: str = "") -> dict[str, Any]:
    return raw_block("image", image=image.pk, alt=alt, caption="", licence="", credit="")


def test_a_link_to_a_deleted_page_is_broken(topic: TopicPage) -> None:
    target = make_service(topic, "Bin day")
    page = published(topic, text(f'<p><a linktype="page" id="{target.pk}">Find your bin day</a></p>'))
    assert findings_of(page, "link-broken")
    publish(target)
    assert findings_of(page, "link-broken") == []
    target.unpublish()
    target.delete()
    (finding,) = findings_of(page, "link-broken")
    assert finding.place.block == block_id("text")
    assert "“Find your bin day”" in finding.message


def test_blocks_whose_target_is_gone_are_broken(topic: TopicPage) -> None:
    links = raw_block("links", title="", items=[{"page": 9999, "url": "", "text": "Bins"}])
    document = raw_block("document", document=9999, title="A form")
    page = published(topic, links, document)
    assert {finding.place.block for finding in findings_of(page, "link-broken")} == {
        block_id("links"),
        block_id("document"),
    }


def test_a_welsh_page_may_link_to_a_page_that_is_english_only(library: LibrarySetup) -> None:
    english = make_topic(library)
    target = published(english, title="Bin day")
    welsh = TopicPage(title="Biniau", summary="Biniau.", locale=library.roots["cy"].locale, live=False)
    welsh.body = [
        ("text", {"html": f'<p><a linktype="page" id="{target.pk}">Diwrnod bin</a></p>', "locked": False})
    ]
    library.roots["cy"].add_child(instance=welsh)
    publish(welsh)
    assert findings_of(welsh, "link-broken") == []
    assert "“Bin day”" in findings_of(welsh, "link-language")[0].message


@pytest.mark.parametrize(
    ("fields", "alt", "found"),
    [({}, "", 1), ({}, "A grey bin", 0), ({"description": "A bin"}, "", 0), ({"is_decoration": True}, "", 0)],
)
def test_alt_text_comes_from_block_or_image_unless_it_is_decoration(
    topic: TopicPage, fields: dict[str, Any], alt: str, found: int
) -> None:
    page = published(topic, image_block(make_image(**fields), alt))
    assert len(findings_of(page, "alt-missing")) == found


def test_an_unknown_fact_is_found_where_no_form_was_asked(topic: TopicPage) -> None:
    """Saving and deleting refuse what leads here; an import or a repair by hand may not."""
    fact = make_fact("bins-fone", "phone")
    page = published(topic, text("<p>Ring {{bins-fone}}.</p>"))
    assert findings_of(page, "fact-unknown") == []
    FactDefinition.objects.filter(pk=fact.pk).delete()
    assert [finding.place.block for finding in findings_of(page, "fact-unknown")] == [block_id("text")]


def test_a_fact_is_unused_until_something_uses_it(topic: TopicPage) -> None:
    def unused() -> list[str]:
        return [one.place.block for one in read_library().findings if one.rule.code == "fact-unused"]

    make_fact("bins-phone", "phone", fallback_en="Write to {{bins-email}}.")
    make_fact("bins-email", "email")
    make_fact("council-name", from_register=True)
    assert unused() == ["bins-phone"]
    published(topic, raw_block("contact", title="Ask", phone=str(make_fact("tips-phone", "phone").uuid)))
    assert unused() == ["bins-phone"]
    published(topic, text("<p>Ring {{bins-phone}}.</p>"), title="Other")
    assert unused() == []


def test_chapters_have_headings_and_places_of_their_own(topic: TopicPage) -> None:
    body = [text(f"<h3>Fees</h3><p>{'word ' * 30}</p>")]
    chapter = {
        "type": "chapter",
        "id": block_id("one"),
        "value": {"title": "Before", "slug": "before", "body": body},
    }
    page = GuidePage(title="Move", summary="Moving.", locale=topic.locale, live=False)
    page.chapters = GuidePage._meta.get_field("chapters").to_python([chapter])
    topic.add_child(instance=page)
    publish(page)
    assert [
        (f.rule.code, f.place.label) for f in read_library().findings if f.page and f.page.row == page.pk
    ] == [
        ("sentence-long", "Chapter “Before”, Text “Fees”"),
        ("review-none", "Review"),
    ]


def test_blocks_inside_containers_are_read(topic: TopicPage) -> None:
    inner = text('<p><a href="https://www.gov.uk">here</a></p>', "inner")
    page = published(topic, raw_block("expander", title="More", children=[inner]))
    assert [finding.place.block for finding in findings_of(page, "link-vague")] == [block_id("inner")]


def test_live_text_is_checked_unless_drafts_are_asked_for(topic: TopicPage) -> None:
    page = published(topic, next_review=timezone.localdate() + timedelta(days=90))
    page.summary = ""
    page.save_revision(clean=False)
    codes = {
        drafts: {one.rule.code for one in read_library(drafts=drafts).findings} for drafts in (False, True)
    }
    assert "summary-missing" not in codes[False]
    assert "summary-missing" in codes[True]


def test_drafts_that_were_never_live_are_left_out(topic: TopicPage) -> None:
    make_service(topic).save_revision()
    assert [page.name.title for page in read_library().pages] == ["Bins"]
    assert [page.name.title for page in read_library(drafts=True).pages] == ["Bins", "Missed bin"]


def test_a_page_knows_its_topic_and_owner(topic: TopicPage) -> None:
    published(topic, content_owner="Waste team")
    name = read_library().pages[1].name
    assert (name.topic, name.owner, name.kind, name.slug) == ("Bins", "Waste team", "service", "missed-bin")


def test_a_welsh_draft_is_compared_with_the_live_english_page(
    topic: TopicPage, library: LibrarySetup
) -> None:
    page = published(topic, text("<p>One.</p>"), raw_block("warning", text="Two."))
    welsh = page.copy_for_translation(library.roots["cy"].locale, copy_parents=True)
    welsh.body = welsh.body.stream_block.to_python([text("<p>Un.</p>")])
    (finding,) = [one for one in check_draft(welsh) if one.rule.code == "welsh-structure"]
    assert "Warning “Two.”" in finding.message


def test_a_page_that_was_never_saved_can_be_checked(topic: TopicPage) -> None:
    page = ServicePage(title="Bin day", locale=topic.locale)
    assert "summary-missing" in {finding.rule.code for finding in check_draft(page)}


def test_checking_asks_the_database_as_often_for_many_pages_as_for_few(topic: TopicPage) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            read_library()
        return len(captured)

    few = queries()
    target = published(topic, title="Target")
    link = text(f'<p><a linktype="page" id="{target.pk}">Find your bin day</a></p>')
    for number in range(20):
        published(topic, link, title=f"Page {number}")
    assert queries() == few < 10
