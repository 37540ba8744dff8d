"""What the editor sees before publishing."""

from __future__ import annotations

import json

from django.test import Client
from django.urls import reverse

from cms.blocks import BODY_BLOCKS
from cms.models import ServicePage, TopicPage

from .builders import make_fact, make_service, page_form, publish, raw_block


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


def previewed(editor: Client, page: ServicePage, html: str, query: str = "?in_preview_panel=true") -> str:
    """The preview of a form with this text."""
    page.save_revision()
    preview = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    editor.post(preview, page_form(html))
    return editor.get(preview + query).content.decode()


def found_in(html: str) -> list[str]:
    """The messages that a preview brings for the panel."""
    data = html.split('id="library-findings" type="application/json">')[1].split("</script>")[0]
    return [finding["message"] for finding in json.loads(data)]


def test_preview_panel_brings_what_the_rules_find_in_the_form(editor: Client, topic: TopicPage) -> None:
    page = make_service(topic)
    assert "“utilise” has a plainer word: use." in found_in(
        previewed(editor, page, "<p>We utilise bins.</p>")
    )
    assert 'id="library-findings"' not in previewed(editor, page, "<p>We utilise bins.</p>", "")


def test_what_the_checker_marks_is_not_brought_a_second_time(editor: Client, topic: TopicPage) -> None:
    found = found_in(previewed(editor, make_service(topic), f"<p>We utilise {'word ' * 30}</p>"))
    assert any("utilise" in message for message in found)
    assert not any("This sentence has" in message for message in found)


def test_the_checker_has_our_rules_and_wagtails(editor: Client, topic: TopicPage) -> None:
    html = editor.get(reverse("wagtailadmin_pages:edit", args=[topic.pk])).content.decode()
    config = json.loads(
        html.split('id="checker-axe-configuration" type="application/json">')[1].split("</script>")[0]
    )
    assert {"heading-order", "link-vague", "sentence-long", "action-many"} <= set(
        config["options"]["runOnly"]
    )
    assert {"link-vague", "sentence-long", "action-many"} <= set(config["messages"])
