"""The home page tells whoever writes the library what waits for them."""

from __future__ import annotations

from datetime import timedelta
from html import unescape

from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cms.models import TopicPage

from .builders import make_service, publish
from .test_workflow import submit


def home(client: Client) -> str:
    return " ".join(client.get(reverse("wagtailadmin_home")).content.decode().split())


def test_home_says_that_nothing_waits(editor: Client) -> None:
    page = home(editor)
    assert "Nothing that you submitted waits for a publisher." in page
    assert "Nothing came back to you." in page
    assert "No page is due for review in the next 30 days." in page


def test_home_follows_a_page_from_submission_to_return(
    editor: Client, publisher: Client, topic: TopicPage
) -> None:
    page = submit(editor, topic)
    assert "<strong>1 page</strong> that you submitted waits for a publisher." in home(editor)
    assert "<strong>1 page</strong> waits for your approval" in home(publisher)
    url = reverse(
        "wagtailadmin_pages:workflow_action", args=[page.pk, "reject", page.current_workflow_task_state.pk]
    )
    publisher.post(url, {"comment": "Which bins?"})
    assert "<strong>1 page</strong> came back to you with changes to make." in home(editor)
    assert "Nothing waits for your approval." in home(publisher)


def test_home_names_pages_whose_review_is_due(editor: Client, topic: TopicPage) -> None:
    publish(make_service(topic, next_review=timezone.localdate() - timedelta(days=1)))
    assert "Missed bin</a> (English): since" in home(editor)


def test_help_has_no_news_for_developers(editor: Client) -> None:
    assert "What's new in Wagtail" not in unescape(home(editor))
