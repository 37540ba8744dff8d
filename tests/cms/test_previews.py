"""What the editor sees before publishing."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from cms.blocks import BODY_BLOCKS
from cms.models import TopicPage

from .builders import make_fact, make_service, publish, raw_block


def test_preview_shows_example_values_and_no_braces(editor: Client, topic: TopicPage) -> None:
    make_fact("bins-phone", "phone", example="01632 960 001")
    link = make_fact("bins-link", "url", example="https://www.ambridge.example/bins")
    body = [
        raw_block("text", html="<p>Call {{bins-phone}}.</p>"),
        raw_block("action", kind="report", label="Report it", fact=str(link.uuid), note=""),
    ]
    page = make_service(topic, "Call {{bins-phone|text}}", body)
    page.save_revision(clean=False)
    html = editor.get(reverse("wagtailadmin_pages:view_draft", args=[page.pk])).content.decode()
    assert '<a href="tel:+441632960001">01632 960 001</a>' in html
    assert 'href="https://www.ambridge.example/bins"' in html
    assert not any(mark in html for mark in ("{{", "ref:", "data-only"))


def test_preview_may_stand_in_the_editors_own_frame(editor: Client, topic: TopicPage) -> None:
    answer = editor.get(reverse("wagtailadmin_pages:view_draft", args=[topic.pk]))
    assert "frame-ancestors 'self'" in answer["Content-Security-Policy"]


def test_block_picker_shows_each_block(topic: TopicPage) -> None:
    shown = {
        name: block.render(block.get_preview_value()) for name, block in BODY_BLOCKS.child_blocks.items()
    }
    assert "<h2>Before you book</h2>" in shown["text"]
    assert "Keep children away" in shown["warning"]


def test_listing_says_nothing_of_missing_sites(editor: Client, topic: TopicPage) -> None:
    publish(make_service(topic))
    html = editor.get(reverse("wagtailadmin_explore", args=[topic.pk])).content.decode()
    assert "no site" not in html
