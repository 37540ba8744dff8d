"""From a shared page to the document of an edition."""

from __future__ import annotations

from datetime import date

import pytest

from cms.library_setup import LibrarySetup
from cms.models import GuidePage, LgilInteraction, LgslService, StepByStepPage, TopicPage
from syndication.domain.documents import Audience, Service
from syndication.source.documents import build_document
from tests.cms.builders import block_id, make_fact, make_service, make_topic, publish, raw_block


def test_topic_at_the_top_has_no_parent_and_the_librarys_licence(library: LibrarySetup) -> None:
    root = library.roots["en"]
    root.licence, root.attribution = "OGL", "The library"
    root.save()
    document = build_document(make_topic(library))
    assert (document.kind, document.title, document.slug, document.parent) == ("topic", "Bins", "bins", None)
    assert (document.licence, document.attribution) == ("OGL", "The library")


def test_service_page_carries_everything_that_councils_need(topic: TopicPage) -> None:
    service = LgslService.objects.create(code=528, name="Bulky waste", providing_tier="district/unitary")
    interaction = LgilInteraction.objects.create(code=4, name="Paying")
    page = make_service(
        topic,
        service=service,
        interaction=interaction,
        nations=["wales", "england"],
        tiers=["district"],
        content_owner="Waste team",
        title_locked=True,
        last_reviewed=date(2026, 10, 5),
        next_review=date(2027, 10, 5),
    )
    page.tags.set(["waste", "bins"])
    publish(page)
    document = build_document(page)
    assert document.parent == str(topic.translation_key)
    assert document.service == Service(528, "Bulky waste", 4, "district/unitary")
    assert document.audience == Audience(("england", "wales"), ("district",))
    assert document.tags == ("bins", "waste")
    assert (document.owner, document.title_locked) == ("Waste team", True)
    assert (document.reviewed, document.next_review) == (date(2026, 10, 5), date(2027, 10, 5))


@pytest.mark.parametrize(("model", "kind"), [(GuidePage, "guide"), (StepByStepPage, "step-by-step")])
def test_chapters_and_steps_have_stable_ids(
    topic: TopicPage, model: type[GuidePage | StepByStepPage], kind: str
) -> None:
    page = model(title="Moving", summary="How.", locale=topic.locale, live=False)
    chapter = {"title": "Before", "slug": "before", "body": [raw_block("text", html="<p>Pack.</p>")]}
    page.chapters = model._meta.get_field("chapters").to_python(
        [{"type": "chapter", "id": block_id("before"), "value": chapter}]
    )
    topic.add_child(instance=page)
    document = build_document(page)
    (built,) = document.chapters
    assert (document.kind, document.body) == (kind, ())
    assert (built.id, built.slug, built.title) == (block_id("before"), "before", "Before")
    assert [block.id for block in built.body] == [block_id("text")]


def test_related_pages_are_shared_ids_in_the_authors_order(topic: TopicPage) -> None:
    other = make_service(topic, "Other")
    page = make_service(topic)
    rows = [{"type": "page", "value": row, "id": str(row)} for row in (other.pk, topic.pk, other.pk)]
    page.related_pages = page._meta.get_field("related_pages").to_python(rows)
    assert build_document(page).related == (str(other.translation_key), str(topic.translation_key))


def test_required_facts_are_those_the_page_cannot_do_without(topic: TopicPage) -> None:
    used = make_fact("used", required=True)
    in_title = make_fact("in-title", required=True)
    guarded = make_fact("guarded", required=True)
    make_fact("optional")
    make_fact("unused", required=True)
    body = [
        raw_block("text", html="<p>{{used}} {{optional}}</p>"),
        raw_block(
            "group", fact=str(guarded.uuid), children=[raw_block("warning", text="{{guarded}} {{used}}")]
        ),
    ]
    page = make_service(topic, "About {{in-title}}", body)
    document = build_document(page)
    assert document.required_facts == tuple(sorted([str(used.uuid), str(in_title.uuid)]))
    assert document.title == f"About {{{{{in_title.uuid}}}}}"


def test_fact_used_outside_its_group_is_required_again(topic: TopicPage) -> None:
    fact = make_fact("fee", required=True)
    body = [
        raw_block("group", fact=str(fact.uuid), children=[raw_block("warning", text="{{fee}}")]),
        raw_block("text", html="<p>{{fee}}</p>"),
    ]
    assert build_document(make_service(topic, body=body)).required_facts == (str(fact.uuid),)


def test_building_twice_gives_the_same_document(topic: TopicPage) -> None:
    page = make_service(topic, body=[raw_block("steps", title="", items=[])])
    publish(page)
    assert build_document(page) == build_document(type(page).objects.get(pk=page.pk))
