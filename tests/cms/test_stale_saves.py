"""Two editors at one shared page: the second is told, loses nothing, and overwrites only on purpose (law 8)."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from cms.models import ServicePage, TopicPage

from .builders import make_service, page_form

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(topic: TopicPage) -> ServicePage:
    page = make_service(topic)
    page.save_revision()
    return page


def edit_url(page: ServicePage) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def opened(html: str) -> str:
    """The revision that the form on a screen was opened with."""
    return str(re.search(r'name="loaded_revision_id" value="(\d+)"', html)[1])  # type: ignore[index]


def text_of(page: ServicePage) -> str:
    latest = ServicePage.objects.get(pk=page.pk).get_latest_revision_as_object()
    return str(latest.body[0].value["html"])


def test_a_stale_save_is_refused_and_nothing_is_lost(
    editor: Client, publisher: Client, page: ServicePage
) -> None:
    loaded = opened(editor.get(edit_url(page)).content.decode())
    theirs = publisher.post(edit_url(page), page_form("<p>Theirs.</p>", loaded_revision_id=loaded))
    assert theirs.status_code == 302
    ours = editor.post(edit_url(page), page_form("<p>Ours.</p>", loaded_revision_id=loaded))
    assert "Theirs." in text_of(page)
    assert "somebody else saved this page" in str(ours.context["form"].non_field_errors())
    assert "Ours." in ours.content.decode()


def test_who_was_told_may_save_again(editor: Client, publisher: Client, page: ServicePage) -> None:
    loaded = opened(editor.get(edit_url(page)).content.decode())
    publisher.post(edit_url(page), page_form("<p>Theirs.</p>", loaded_revision_id=loaded))
    told = editor.post(edit_url(page), page_form("<p>Ours.</p>", loaded_revision_id=loaded))
    newer = opened(told.content.decode())
    again = editor.post(edit_url(page), page_form("<p>Ours.</p>", loaded_revision_id=newer))
    assert again.status_code == 302
    assert "Ours." in text_of(page)


def test_saving_twice_oneself_is_no_conflict(editor: Client, page: ServicePage) -> None:
    for text in ("One.", "Two."):
        loaded = opened(editor.get(edit_url(page)).content.decode())
        answer = editor.post(edit_url(page), page_form(f"<p>{text}</p>", loaded_revision_id=loaded))
        assert answer.status_code == 302
    assert "Two." in text_of(page)


def test_a_preview_shows_the_form_whoever_saved_meanwhile(
    editor: Client, publisher: Client, page: ServicePage
) -> None:
    """The editor's own autosave is such a save too: it falls between typing and the next preview."""
    loaded = opened(editor.get(edit_url(page)).content.decode())
    publisher.post(edit_url(page), page_form("<p>Theirs.</p>", loaded_revision_id=loaded))
    preview = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    sent = editor.post(preview, page_form("<p>Ours.</p>", loaded_revision_id=loaded))
    assert sent.json() == {"is_valid": True, "is_available": True}
    assert "Ours." in editor.get(preview).content.decode()
