"""Editors in a real browser: one writes with the keyboard alone, another approves, and citizens read it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urljoin

import pytest

from tests.conftest import DemoServer

from .conftest import broken_rules

pytestmark = pytest.mark.browser
SignIn = Callable[[str], Any]

TEXT = ".public-DraftEditor-content"
MISSED_BIN = "/bins-and-recycling/missed-bin/"
SCREENS = (
    "/admin/",
    "/admin/library/facts/",
    "/admin/councils/register/",
    "/admin/councils/overrides/",
    "/admin/councils/branding/edit/1/",
    "/admin/councils/your/ambridge/site-pages/",
    "/admin/councils/change-log/",
    "/admin/councils/report/casterbridge/",
)


def open_page(home: Any, topic: str, title: str) -> Any:
    """Goes down the tree to a shared page and opens its editor."""
    home.goto(urljoin(home.url, "/admin/pages/"))
    for name in ("Shared library", topic):
        home.get_by_role("link", name=f"Explore child pages of '{name}'").click()
        home.locator("main h1", has_text=name).wait_for(state="attached")
    home.locator("main tbody .title-wrapper a").filter(has_text=title).click()
    home.wait_for_selector(".Draftail-MetaToolbar .insert-fact__button")
    return home


def add_words(screen: Any, words: str) -> None:
    """Types at the end of the page's first text, and waits until the form has it."""
    screen.locator(TEXT).first.focus()
    screen.keyboard.press("Control+End")
    screen.keyboard.type(words)
    form_holds(screen, words.strip())


def form_holds(screen: Any, words: str) -> None:
    screen.wait_for_function(
        "words => document.getElementsByName('body-0-value-html')[0].value.includes(words)", arg=words
    )


def insert_fact(screen: Any, words: str) -> None:
    """Tab to “Insert fact”, search, Enter."""
    screen.keyboard.press("Tab")
    screen.keyboard.press("Enter")
    screen.wait_for_selector("dialog.fact-picker li")
    screen.keyboard.type(words)
    screen.keyboard.press("Enter")
    screen.keyboard.press("Enter")
    screen.wait_for_selector("dialog.fact-picker", state="detached")


def press(screen: Any, name: str) -> None:
    """A choice of the menu beside “Save draft”."""
    screen.locator("footer").get_by_role("button", name="More actions").press("Enter")
    screen.locator("footer").get_by_role("button", name=name).press("Enter")


def test_a_fact_goes_from_the_editors_keyboard_to_the_citizen(
    sign_in: SignIn, demo_server: DemoServer
) -> None:
    editor = open_page(sign_in("library-editor"), "Bins and recycling", "Report a missed bin")
    add_words(editor, "Or ring ")
    insert_fact(editor, "bins phone")
    form_holds(editor, "Or ring {{bins-phone")
    editor.locator("[name=change_kind]").select_option("minor")
    editor.fill("[name=change_note]", "Says where to ring.")
    press(editor, "Submit to Library approval")
    editor.get_by_text("has been submitted for moderation").wait_for()

    publisher = sign_in("library-publisher")
    panel = publisher.locator("section").filter(has_text="Awaiting your review").last
    panel.locator("button:visible").last.click()
    publisher.get_by_role("button", name="Approve", exact=True).click()
    publisher.get_by_text("Nothing waits for your approval.").wait_for()

    for council, phone in (("ambridge", "01632 960 101"), ("barchester", "0113 496 0201")):
        page = demo_server.get(MISSED_BIN, council).text
        assert "Or ring <a href=" in page
        assert phone in page
        assert "{{" not in page


def test_an_unknown_fact_is_refused_beside_its_text(sign_in: SignIn) -> None:
    editor = open_page(sign_in("library-editor"), "Environment and pests", "Rent an allotment")
    add_words(editor, " Ring {{bin-fone}}.")
    editor.locator("footer").get_by_role("button", name="Save draft").click()
    message = editor.locator(".error-message").filter(has_text="bin-fone")
    message.wait_for()
    assert "Did you mean {{bins-phone}}?" in message.inner_text()
    assert "{{bin-fone}}" in editor.locator(TEXT).first.inner_text()


def test_axe_finds_nothing_on_our_screens(sign_in: SignIn, demo_server: DemoServer) -> None:
    page = sign_in("admin")
    for screen in SCREENS:
        page.goto(demo_server.origin + screen)
        assert (screen, broken_rules(page, "main")) == (screen, [])


def test_the_list_of_facts_can_be_read(sign_in: SignIn) -> None:
    editor = open_page(sign_in("library-editor"), "Environment and pests", "Rent an allotment")
    editor.locator(".insert-fact__button").nth(2).press("Enter")
    editor.wait_for_selector("dialog.fact-picker li")
    assert broken_rules(editor, "dialog") == []
    assert editor.evaluate("(d => d.scrollWidth - d.clientWidth)(document.querySelector('dialog'))") == 0


def test_override_form_fits_the_window(sign_in: SignIn, demo_server: DemoServer) -> None:
    page = sign_in("admin")
    page.goto(f"{demo_server.origin}/admin/councils/overrides/")
    page.locator("main tbody").get_by_role("link").first.click()
    box = page.locator("[name=overrides-0-path]").bounding_box()
    assert box["x"] + box["width"] <= 1280


def test_council_staff_find_their_council_and_nobody_elses(sign_in: SignIn, demo_server: DemoServer) -> None:
    page = sign_in("barchester-editor")
    assert broken_rules(page) == []
    page.get_by_role("link", name="What it publishes").click()
    page.get_by_role("heading", level=1, name="What Barchester City Council publishes").wait_for()
    answer = page.goto(f"{demo_server.origin}/admin/councils/report/ambridge/")
    assert answer.status == 404
