"""What Wagtail offers and the library refuses; how pages leave; how they are reviewed."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.http import Http404
from django.test import Client, RequestFactory
from django.urls import reverse
from django.utils import timezone
from wagtail.actions.create_alias import CreatePageAliasAction
from wagtail.models import Locale, PageViewRestriction
from wagtail.signals import page_unpublished

from cms.models import ServicePage, TopicPage
from cms.signals import page_reviewed

from .builders import make_service, make_topic, publish

GONE = {"removal_kind": "withdrawn", "removal_note": "The service has ended"}


def test_aliases_are_refused_however_they_are_made(topic: TopicPage) -> None:
    with pytest.raises(ValidationError, match="aliases"):
        topic.create_alias(parent=topic.get_parent())
    with pytest.raises(ValidationError, match="aliases"):
        CreatePageAliasAction(topic, parent=topic.get_parent(), update_slug="other").execute()


def test_check_lists_aliases_and_restricted_pages_that_are_there_already(topic: TopicPage) -> None:
    other = make_topic_copy(topic)
    TopicPage.objects.filter(pk=other.pk).update(alias_of=topic.page_ptr)
    PageViewRestriction.objects.create(page=topic.page_ptr, restriction_type="login")
    with pytest.raises(CommandError) as caught:
        call_command("check", "--database", "default")
    assert "cms.E001" in str(caught.value)
    assert "cms.E002" in str(caught.value)


def make_topic_copy(topic: TopicPage) -> TopicPage:
    copy: TopicPage = topic.copy(update_attrs={"slug": "copy", "title": "Copy"}, keep_live=False)
    return copy


def test_translating_a_page_drafts_its_topics_as_well(topic: TopicPage) -> None:
    page = make_service(topic)
    publish(page)
    welsh = page.copy_for_translation(Locale.objects.get(language_code="cy"), copy_parents=True)
    above = welsh.get_parent().specific
    assert isinstance(above, TopicPage)
    assert (above.translation_key, above.alias_of, above.live) == (topic.translation_key, None, False)
    assert (welsh.change_note, welsh.body[0].id) == ("", page.body[0].id)


@pytest.mark.parametrize("action", ["publish", "unpublish", "move", "delete"])
def test_bulk_actions_on_pages_are_off(publisher: Client, topic: TopicPage, action: str) -> None:
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
    assert publisher.get(f"{url}?id={topic.pk}").status_code == 404


def test_unpublishing_asks_how_and_why(publisher: Client, topic: TopicPage) -> None:
    page = make_service(topic)
    publish(page)
    answer = publisher.post(reverse("wagtailadmin_pages:unpublish", args=[page.pk]), {"removal_kind": "gone"})
    assert "removal_note" in answer.context["form"].errors
    note = {"removal_kind": "gone", "removal_note": "Call {{phone}}."}
    answer = publisher.post(reverse("wagtailadmin_pages:unpublish", args=[page.pk]), note)
    assert "same for every council" in str(answer.context["form"].errors["removal_note"])
    page.refresh_from_db()
    assert page.live


def test_whoever_listens_learns_how_pages_went(publisher: Client, topic: TopicPage) -> None:
    page = make_service(topic)
    publish(page)
    seen: list[tuple[str, str, str]] = []

    def listen(instance: Any, **kwargs: Any) -> None:
        seen.append((instance.title, instance.removal_kind, instance.removal_note))

    page_unpublished.connect(listen)
    try:
        url = reverse("wagtailadmin_pages:unpublish", args=[topic.pk])
        publisher.post(url, {**GONE, "include_descendants": "on"})
    finally:
        page_unpublished.disconnect(listen)
    assert sorted(seen) == [(title, "withdrawn", "The service has ended") for title in ("Bins", "Missed bin")]


def test_publishing_again_forgets_how_the_page_went(publisher: Client, topic: TopicPage) -> None:
    page = make_service(topic)
    publish(page)
    publisher.post(reverse("wagtailadmin_pages:unpublish", args=[page.pk]), GONE)
    page.refresh_from_db()
    assert page.removal_note == "The service has ended"
    publish(page)
    assert (page.removal_kind, page.removal_note) == ("", "")


def test_live_pages_are_not_deleted_before_they_are_unpublished(publisher: Client, topic: TopicPage) -> None:
    page = make_service(topic)
    publish(page)
    answer = publisher.post(reverse("wagtailadmin_pages:delete", args=[page.pk]))
    assert answer.url == reverse("wagtailadmin_pages:unpublish", args=[page.pk])
    assert ServicePage.objects.filter(pk=page.pk).exists()


def test_review_changes_dates_and_makes_no_revision(editor: Client, topic: TopicPage) -> None:
    heard: list[Any] = []

    def listen(sender: Any, page: Any, user: Any, **kwargs: Any) -> None:
        heard.append((sender, page.pk, user.username))

    page_reviewed.connect(listen)
    try:
        due = timezone.localdate() + timedelta(days=100)
        editor.post(reverse("library_review", args=[topic.pk]), {"next_review": due.isoformat()})
    finally:
        page_reviewed.disconnect(listen)
    before = topic.revisions.count()
    topic.refresh_from_db()
    assert (topic.last_reviewed, topic.next_review) == (timezone.localdate(), due)
    assert heard == [(TopicPage, topic.pk, "alice")]
    assert topic.revisions.count() == before


def test_saving_a_draft_does_not_undo_a_review(editor: Client, topic: TopicPage) -> None:
    topic.save_revision()
    due = timezone.localdate() + timedelta(days=100)
    editor.post(reverse("library_review", args=[topic.pk]), {"next_review": due.isoformat()})
    assert topic.revisions.latest("pk").as_object().next_review == due


def test_review_button_is_in_the_menu_of_live_pages(editor: Client, topic: TopicPage) -> None:
    url = reverse("library_review", args=[topic.pk])
    assert url in editor.get(reverse("wagtailadmin_pages:edit", args=[topic.pk])).content.decode()
    draft = make_service(topic)
    assert editor.get(reverse("library_review", args=[draft.pk])).status_code != 200


def test_library_pages_have_no_public_address(topic: TopicPage) -> None:
    assert topic.url is None
    with pytest.raises(Http404):
        topic.serve(RequestFactory().get("/"))


def test_topics_stand_under_the_root_and_pages_under_topics(topic: TopicPage) -> None:
    root = topic.get_parent().specific
    assert not ServicePage.can_create_at(root)
    assert ServicePage.can_create_at(topic)
    assert TopicPage.can_create_at(make_topic(library=None, title="Sub", parent=topic))  # type: ignore[arg-type]
