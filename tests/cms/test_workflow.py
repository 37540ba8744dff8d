"""A library editor writes, a library publisher approves."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from cms.library_setup import set_up_library
from cms.models import ServicePage, TopicPage

from .builders import page_form, publish

READY = {"change_kind": "major", "change_note": "New page"}


def submit(editor: Client, topic: TopicPage) -> ServicePage:
    url = reverse("wagtailadmin_pages:add", args=["cms", "servicepage", topic.pk])
    assert editor.post(url, page_form(**READY, **{"action-submit": "1"})).status_code == 302
    return ServicePage.objects.get()


def approve(client: Client, page: ServicePage) -> int:
    state = page.current_workflow_task_state
    url = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.pk])
    return client.post(url, {"comment": ""}).status_code


def test_submitting_asks_for_kind_and_note(editor: Client, topic: TopicPage) -> None:
    url = reverse("wagtailadmin_pages:add", args=["cms", "servicepage", topic.pk])
    answer = editor.post(url, page_form(**{"action-submit": "1"}))
    assert set(answer.context["form"].errors) == {"change_kind", "change_note"}


def test_submitted_page_is_live_once_a_publisher_approves(
    editor: Client, publisher: Client, topic: TopicPage
) -> None:
    page = submit(editor, topic)
    assert not page.live
    approve(publisher, page)
    page.refresh_from_db()
    assert page.live
    assert page.published_change.note == "New page"


def test_editors_cannot_approve_or_publish(editor: Client, topic: TopicPage) -> None:
    page = submit(editor, topic)
    approve(editor, page)
    editor.post(
        reverse("wagtailadmin_pages:edit", args=[page.pk]), page_form(**READY, **{"action-publish": "1"})
    )
    page.refresh_from_db()
    assert not page.live


def test_note_cannot_be_taken_away_while_the_page_awaits_approval(
    editor: Client, publisher: Client, topic: TopicPage
) -> None:
    page = submit(editor, topic)
    answer = publisher.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), page_form())
    assert set(answer.context["form"].errors) == {"change_kind", "change_note"}


def test_setting_up_twice_makes_nothing_twice(topic: TopicPage) -> None:
    first, second = set_up_library(), set_up_library()
    assert first == second
    assert first.workflow.tasks.count() == 1
    assert topic.get_workflow() == first.workflow


def test_editors_may_add_images_and_documents_and_see_facts(editor: Client) -> None:
    names = (
        "wagtailimages:add_multiple",
        "wagtaildocs:add_multiple",
        "library_facts:index",
        "library_services:index",
    )
    assert [editor.get(reverse(name)).status_code for name in names] == [200, 200, 200, 200]


def test_only_publishers_define_facts(editor: Client, publisher: Client) -> None:
    url = reverse("library_facts:add")
    assert (editor.get(url).status_code, publisher.get(url).status_code) == (302, 200)


def test_what_is_missing_for_submission_is_said_in_words(editor: Client, topic: TopicPage) -> None:
    url = reverse("wagtailadmin_pages:add", args=["cms", "servicepage", topic.pk])
    answer = editor.post(url, page_form(**{"action-submit": "1"}))
    assert answer.context["form"].errors["change_kind"] == ["Choose the kind of change before publishing."]


def test_nobody_is_offered_to_make_a_page_private(publisher: Client, topic: TopicPage) -> None:
    publish(topic)
    edit = publisher.get(reverse("wagtailadmin_pages:edit", args=[topic.pk])).content.decode()
    assert 'data-a11y-dialog-show="set-privacy"' not in edit
    answer = publisher.get(reverse("wagtailadmin_pages:set_privacy", args=[topic.pk]))
    assert answer.status_code == 302  # to the home page, with Wagtail's “no permission”
