"""“Insert fact” in a real browser, with the keyboard alone."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.db import connections
from django.test import Client
from django.urls import reverse

from cms.models import ServicePage, TopicPage

from .builders import make_fact, make_service

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
ORIGIN = "http://localhost"

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not Path(CHROMIUM).exists(), reason=f"no Chromium at {CHROMIUM}; set CHROMIUM"),
]


@pytest.fixture
def draft(topic: TopicPage) -> ServicePage:
    make_fact("bins-phone", "phone", example="01632 960 001")
    make_fact("bins-link", "url", example="https://www.ambridge.example/bins")
    make_fact("bin-out-time", default_en="7am")
    page = make_service(topic)
    page.save_revision(clean=False)
    return page


@pytest.fixture
def screen(draft: ServicePage, editor: Client, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """The edit screen. Requests are answered by the test client, inside the test's own transaction."""
    playwright_api = pytest.importorskip("playwright.sync_api")
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

    transaction = connections["default"]

    def answer(route: Any) -> None:
        # Playwright calls from a context of its own, for which Django would open another connection.
        connections["default"] = transaction
        request = route.request
        url = urlsplit(request.url)
        response = editor.generic(
            request.method,
            f"{url.path}?{url.query}",
            request.post_data_buffer or b"",
            content_type=request.headers.get("content-type", ""),
            headers={"accept": request.headers.get("accept", "*/*")},
        )
        body = b"".join(response) if response.streaming else response.content
        headers = {"content-type": response.headers.get("Content-Type", "text/plain")}
        route.fulfill(status=response.status_code, headers=headers, body=body)

    with playwright_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        page = browser.new_page()
        page.route("**/*", answer)
        page.goto(ORIGIN + reverse("wagtailadmin_pages:edit", args=[draft.pk]))
        page.wait_for_selector(".Draftail-MetaToolbar .insert-fact__button")
        yield page
        browser.close()


def choose(screen: Any, button: Any, *keys: str) -> None:
    """Opens the list from a button and answers it."""
    button.focus()
    screen.keyboard.press("Enter")
    screen.wait_for_selector("dialog.fact-picker li")
    for key in keys:
        screen.keyboard.press(key) if key[0].isupper() else screen.keyboard.type(key)
    screen.wait_for_selector("dialog.fact-picker", state="detached")


def test_fact_is_put_at_the_cursor_of_a_plain_field(screen: Any) -> None:
    summary = screen.locator("#id_summary")
    summary.fill("Put bins out by .")
    summary.press("ArrowLeft")
    choose(screen, screen.locator("#id_summary ~ .insert-fact__button"), "out time", "Enter", "Enter")
    assert summary.input_value() == "Put bins out by {{bin-out-time}}."
    assert summary.evaluate("field => field === document.activeElement")


def test_fact_is_put_into_rich_text_in_the_chosen_format(screen: Any) -> None:
    field = screen.locator(".public-DraftEditor-content").first
    field.click()
    screen.keyboard.press("Control+End")
    button = screen.locator(".Draftail-MetaToolbar .insert-fact__button").first
    choose(screen, button, "phone", "Enter", "ArrowDown", "Enter")
    screen.wait_for_function(
        "document.getElementsByName('body-0-value-html')[0].value.includes('{{bins-phone|text}}')"
    )
    assert field.inner_text() == "Tell us.{{bins-phone|text}}"


def test_selected_words_become_a_link_to_a_fact(screen: Any) -> None:
    field = screen.locator(".public-DraftEditor-content").first
    field.click()
    screen.keyboard.press("Control+A")
    button = screen.locator(".Draftail-MetaToolbar .insert-fact__button").first
    choose(screen, button, "bins link", "Enter", "ArrowUp", "ArrowUp", "Enter")
    assert field.locator("a").get_attribute("href") == "ref:fact/bins-link"
    assert field.locator("a").inner_text() == "Tell us."


def test_escape_leaves_the_text_alone_and_goes_back_to_the_button(screen: Any) -> None:
    button = screen.locator("#id_summary ~ .insert-fact__button")
    choose(screen, button, "Escape")
    assert screen.locator("#id_summary").input_value() == "What to do."
    assert button.evaluate("button => button === document.activeElement")
