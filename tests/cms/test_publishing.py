"""Publishing asks for a kind of change and a public note; drafts do not; each note is used once."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cms.models import ServicePage, TopicPage

from .builders import make_service, page_form, publish


def add_url(topic: TopicPage) -> str:
    return reverse("wagtailadmin_pages:add", args=["cms", "servicepage", topic.pk])


def edit_url(page: ServicePage) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def test_draft_is_saved_without_kind_and_note(editor: Client, topic: TopicPage) -> None:
    answer = editor.post(add_url(topic), page_form())
    assert answer.status_code == 302
    assert ServicePage.objects.get().live is False


def test_publishing_without_kind_and_note_is_refused(publisher: Client, topic: TopicPage) -> None:
    answer = publisher.post(add_url(topic), page_form(**{"action-publish": "1"}))
    assert answer.status_code == 200
    assert set(answer.context["form"].errors) == {"change_kind", "change_note"}
    assert not ServicePage.objects.exists()


def test_a_note_cannot_hold_a_fact(publisher: Client, topic: TopicPage) -> None:
    fields = {"change_kind": "minor", "change_note": "It costs {{fee}} now.", "action-publish": "1"}
    answer = publisher.post(add_url(topic), page_form(**fields))
    assert "same for every council" in str(answer.context["form"].errors["change_note"])
    assert not ServicePage.objects.exists()


def test_published_page_keeps_its_note_in_the_edition_and_not_in_the_form(
    publisher: Client, topic: TopicPage
) -> None:
    data = page_form(change_kind="legal", change_note="New duty", **{"action-publish": "1"})
    assert publisher.post(add_url(topic), data).status_code == 302
    page = ServicePage.objects.get()
    assert page.live
    assert (page.published_change.kind, page.published_change.note) == ("legal", "New duty")
    assert (page.change_kind, page.change_note) == ("", "")
    form = publisher.get(edit_url(page)).context["form"]
    assert (form["change_kind"].value(), form["change_note"].value()) == ("", "")


def test_publishing_a_revision_without_a_note_is_refused_in_code_too(topic: TopicPage) -> None:
    page = make_service(topic)
    with pytest.raises(ValidationError, match="kind of change"):
        page.save_revision().publish()
    page.refresh_from_db()
    assert not page.live


def test_scheduled_publication_has_the_kind_and_note_it_was_scheduled_with(topic: TopicPage) -> None:
    page = make_service(topic)
    publish(page)
    page.title, page.change_kind, page.change_note = "Late bin", "major", "From April"
    page.go_live_at = timezone.now() + timedelta(days=1)
    revision = page.save_revision()
    revision.publish()
    page.refresh_from_db()
    assert page.title == "Missed bin"
    revision.refresh_from_db()
    revision.content["go_live_at"] = None
    revision.save()
    revision.publish()
    page.refresh_from_db()
    assert (page.title, page.published_change.kind, page.published_change.note) == (
        "Late bin",
        "major",
        "From April",
    )
    assert (page.change_kind, page.change_note) == ("", "")


def test_reverting_to_an_old_text_does_not_bring_back_its_note(publisher: Client, topic: TopicPage) -> None:
    page = make_service(topic)
    publish(page, kind="major", note="First")
    publish(page, kind="minor", note="Second")
    first = page.revisions.order_by("pk").first()
    url = reverse("wagtailadmin_pages:revisions_revert", args=[page.pk, first.pk])
    assert publisher.get(url).context["form"]["change_note"].value() == ""


def test_withdrawn_page_asks_for_a_new_note(publisher: Client, topic: TopicPage) -> None:
    page = make_service(topic)
    publish(page, note="First")
    page.unpublish()
    assert publisher.get(edit_url(page)).context["form"]["change_note"].value() == ""


def test_reserved_words_are_refused_as_slugs(publisher: Client, topic: TopicPage) -> None:
    data = page_form(slug="search", change_kind="minor", change_note="Note", **{"action-publish": "1"})
    answer = publisher.post(add_url(topic), data)
    assert "reserved word" in str(answer.context["form"].errors["slug"])


def test_copies_are_drafts_without_alias_or_note(publisher: Client, topic: TopicPage) -> None:
    page = make_service(topic)
    publish(page)
    fields = publisher.get(reverse("wagtailadmin_pages:copy", args=[page.pk])).context["form"].fields
    assert not {"alias", "publish_copies"} & set(fields)
