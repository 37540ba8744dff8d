"""Editors in a real browser: what the rules find while they write, with the keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.conftest import DemoServer

from .conftest import broken_rules
from .test_admin import TEXT, add_words, open_page

pytestmark = pytest.mark.browser
SignIn = Callable[[str], Any]

FINDINGS = "[data-library-findings]"
MARKED = "[data-checks-panel]"
# Wagtail takes note of a form two seconds after it is shown: what a test types before counts as there from the start.
NOTED = 3_000


def open_checks(sign_in: SignIn) -> Any:
    """The editor of a page with its Checks panel open, opened with the keyboard."""
    screen = open_page(sign_in("library-editor"), "Environment and pests", "Rent an allotment")
    screen.get_by_role("button", name="Toggle checks").press("Enter")
    screen.locator(f"{FINDINGS} [role=status]").filter(has_text=r"o").wait_for()
    screen.wait_for_timeout(NOTED)
    return screen


def test_what_is_typed_is_checked_announced_and_found_again(sign_in: SignIn) -> None:
    screen = open_checks(sign_in)
    add_words(screen, " We utilise a plot list.")
    finding = screen.locator(f"{FINDINGS} li").filter(has_text="“utilise” has a plainer word: use.")
    finding.wait_for()
    assert "thing" in screen.locator(f"{FINDINGS} [role=status]").inner_text()
    finding.get_by_role("button", name="Go to Text").press("Enter")
    assert screen.locator(TEXT).first.evaluate("element => element === document.activeElement")


def test_what_can_be_seen_is_marked_on_the_preview_and_said_once(sign_in: SignIn) -> None:
    screen = open_checks(sign_in)
    add_words(screen, " It is a very" + ", very" * 25 + " good plot.")
    screen.locator(MARKED).get_by_text("Sentence of more than 25 words").wait_for()
    assert "25 words" not in screen.locator(FINDINGS).inner_text()


def test_the_checker_finds_vague_links_skipped_headings_and_a_second_action(
    sign_in: SignIn, demo_server: DemoServer
) -> None:
    """On the preview's own page, where the same rules run."""
    screen = open_page(sign_in("library-editor"), "Environment and pests", "Rent an allotment")
    screen.goto(screen.url.replace("/edit/", "/view_draft/"))
    counted = screen.evaluate(
        """async () => {
          const link = document.createElement('a');
          link.href = '#'; link.textContent = 'Read more…';
          const action = document.querySelector('main .action__link');
          const heading = document.createElement('h3');
          heading.textContent = 'Fees';
          document.querySelector('h1').after(heading);
          document.querySelector('main').append(link, action.cloneNode(true));
          const { violations } = await axe.run('main', { runOnly: ['link-vague', 'action-many', 'heading-order'] });
          return Object.fromEntries(violations.map((rule) => [rule.id, rule.nodes.length]));
        }"""
    )
    assert counted == {"link-vague": 1, "action-many": 1, "heading-order": 1}


def test_axe_finds_nothing_on_the_panel_and_the_report(sign_in: SignIn, demo_server: DemoServer) -> None:
    screen = open_checks(sign_in)
    add_words(screen, " We utilise a plot list.")
    screen.locator(f"{FINDINGS} li").filter(has_text="utilise").wait_for()
    assert broken_rules(screen, FINDINGS) == []
    box = screen.locator(FINDINGS)
    assert box.evaluate("element => element.scrollWidth - element.clientWidth") == 0
    screen.goto(f"{demo_server.origin}/admin/reports/content-checks/")
    assert broken_rules(screen, "main") == []


def test_a_new_page_is_checked_before_it_is_saved(sign_in: SignIn) -> None:
    screen = open_page(sign_in("library-editor"), "Environment and pests", "Rent an allotment")
    screen.goto(f"{screen.url.split('/admin/')[0]}/admin/pages/")
    for name in ("Shared library", "Environment and pests"):
        screen.get_by_role("link", name=f"Explore child pages of '{name}'").click()
        screen.locator("main h1", has_text=name).wait_for(state="attached")
    topic = screen.url.rstrip("/").rsplit("/", 1)[1]
    screen.goto(f"{screen.url.split('/admin/')[0]}/admin/pages/add/cms/topicpage/{topic}/")
    screen.fill("[name=title]", "Hedges and weeds " * 5)
    screen.get_by_role("button", name="Toggle checks").press("Enter")
    screen.locator(f"{FINDINGS} li").filter(has_text="Long title").wait_for()
    screen.set_viewport_size({"width": 360, "height": 740})
    screen.get_by_role("button", name="Go to Title").press("Enter")
    assert screen.locator("[name=title]").evaluate("element => element === document.activeElement")
    screen.locator(FINDINGS).wait_for(state="hidden")
