"""A council's manager changes its look with the keyboard alone, sees it before it is saved, and citizens get it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import DemoServer
from tests.domain.logo_files import svg

from .conftest import broken_rules

pytestmark = pytest.mark.browser
SignIn = Callable[[str], Any]
FRAME = "iframe[name=brand-preview]"


@pytest.fixture
def screen(sign_in: SignIn, demo_server: DemoServer) -> Any:
    page = sign_in("casterbridge-manager")
    page.get_by_role("link", name="Branding").click()
    page.get_by_role("heading", name="Branding of Casterbridge Council", exact=True).wait_for()
    return page


def test_a_suggestion_is_taken_and_saved_with_the_keyboard(screen: Any, demo_server: DemoServer) -> None:
    screen.locator("[name=link]").focus()
    screen.keyboard.press("ControlOrMeta+A")
    screen.keyboard.type("#7aa7ff")
    screen.get_by_text("1 pair of colours fails").wait_for()
    assert broken_rules(screen, "main") == []

    use = screen.get_by_role("button", name="Use #")
    colour = use.inner_text().split()[1]
    use.focus()
    screen.keyboard.press("Enter")
    screen.get_by_text("Every pair of colours passes").wait_for()
    assert screen.input_value("[name=link]") == colour
    assert screen.evaluate("document.activeElement.name") == "link"
    assert f"--link:{colour}" in screen.get_attribute(FRAME, "srcdoc")
    assert f"--link:{colour}" not in brand_css(demo_server), "nothing is saved yet"

    screen.get_by_role("button", name="Save", exact=True).focus()
    screen.keyboard.press("Enter")
    screen.get_by_text("Saved: branding of Casterbridge Council.").wait_for()
    assert f"--link:{colour}" in brand_css(demo_server)


def brand_css(server: DemoServer) -> str:
    home = server.get("/", "casterbridge").text
    [address] = [part.split('"')[0] for part in home.split('href="')[1:] if part.startswith("/brand-")]
    return str(server.get(address, "casterbridge").text)


def test_the_preview_is_painted_without_running_anything(screen: Any) -> None:
    errors: list[str] = []
    screen.on("pageerror", lambda error: errors.append(str(error)))
    screen.locator("[name=preview_width][value=phone]").check()
    screen.locator("[name=preview_page][value=service]").check()
    screen.locator("[name=preview_scheme][value=dark]").check()
    screen.frame_locator(FRAME).locator("article h2, article p").first.wait_for(state="attached")
    screen.wait_for_function(
        "frame => document.querySelector(frame).srcdoc.includes(':root{color-scheme:dark}')", arg=FRAME
    )
    assert screen.locator(FRAME).bounding_box()["width"] == 360
    assert screen.get_attribute(FRAME, "sandbox") == ""
    assert errors == []


def test_a_logo_is_seen_before_it_is_saved(screen: Any, tmp_path: Path) -> None:
    file = tmp_path / "logo.svg"
    file.write_bytes(svg())
    screen.set_input_files("[name=logo_file]", file)
    screen.wait_for_function("() => document.querySelector('[name=logo_kept]').value.endsWith('.svg')")
    assert "/sites/casterbridge/logo-" in screen.get_attribute(FRAME, "srcdoc")


def test_without_script_the_button_fills_the_frame(browser: Any, demo_server: DemoServer) -> None:
    with browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900}) as context:
        page = context.new_page()
        page.goto(f"{demo_server.origin}/admin/login/")
        page.fill("[name=username]", "casterbridge-manager")
        page.fill("[name=password]", "demo")
        page.click("button[type=submit]")
        page.goto(f"{demo_server.origin}/admin/councils/your/casterbridge/branding/")
        page.fill("[name=short_name]", "Caster")
        page.get_by_role("button", name="Preview").click()
        page.frame_locator(FRAME).locator(".short", has_text="Caster").first.wait_for()
        assert page.url.endswith("/branding/"), "the form stays"
