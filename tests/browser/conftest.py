"""A real browser in front of the seeded demo."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import DemoServer
from themes.registry import list_themes

from .page_types import list_addresses, wear_theme

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
]
# Which council of the demo wears which theme.
WEARERS = {"civic": "ambridge", "gazette": "barchester", "desk": "casterbridge", "town": "llareggub"}
each_theme = pytest.mark.parametrize("council", WEARERS.values(), ids=WEARERS.keys())
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """A browser for one module: while Playwright's loop runs in a process, no test there may use the database."""
    if not Path(CHROMIUM).exists():
        pytest.skip(f"no Chromium at {CHROMIUM}; set CHROMIUM")
    playwright_api = pytest.importorskip("playwright.sync_api")
    with playwright_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def visit(browser: Any, demo_server: DemoServer) -> Iterator[Callable[..., Any]]:
    """Opens a path of a council's site: `visit("ambridge", "/bins/", width=…, scheme=…)`."""
    with ExitStack() as stack:

        def open_page(council: str, path: str, width: int = 1280, scheme: str = "light") -> Any:
            context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
            page = stack.enter_context(context).new_page()
            page.errors = []
            page.on("console", lambda message: message.type == "error" and page.errors.append(message.text))
            page.on("pageerror", lambda error: page.errors.append(str(error)))
            page.goto(demo_server.council_origin(council) + path)
            return page

        yield open_page


@pytest.fixture
def sign_in(browser: Any, demo_server: DemoServer) -> Iterator[Callable[[str], Any]]:
    """Gives the admin's home page of a demo account: `sign_in("library-editor")`."""
    with ExitStack() as stack:

        def open_home(account: str) -> Any:
            context = browser.new_context(viewport={"width": 1280, "height": 900})
            page = stack.enter_context(context).new_page()
            page.set_default_timeout(30_000)
            page.goto(f"{demo_server.origin}/admin/login/")
            page.fill("[name=username]", account)
            page.fill("[name=password]", "demo")
            page.click("button[type=submit]")
            page.wait_for_url("**/admin/")
            return page

        yield open_home


@pytest.fixture(scope="module", params=sorted(list_themes()))
def theme(request: pytest.FixtureRequest, demo_server: DemoServer) -> str:
    wear_theme(demo_server, request.param)
    return str(request.param)


@pytest.fixture(scope="module")
def addresses(demo_server: DemoServer) -> dict[str, str]:
    return list_addresses(demo_server)


@pytest.fixture(scope="module")
def page(browser: Any) -> Iterator[Any]:
    context = browser.new_context()
    yield context.new_page()
    context.close()


def broken_rules(page: Any, within: str | None = None) -> list[tuple[str, list[str]]]:
    """What axe finds, with the elements that break each rule."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    results = axe.run(page, context=within, options={"runOnly": WCAG}).response
    return [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in results["violations"]]
