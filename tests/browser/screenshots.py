"""Makes the pictures of docs/screens.md: every type of page in every theme, language and width.

Run as `python -m tests.browser.screenshots` from the project's folder; it takes some minutes.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.sync_api import sync_playwright

from tests.conftest import DemoServer, free_port, running
from themes.registry import list_themes

from .conftest import ARGUMENTS, CHROMIUM
from .page_types import COUNCIL, LANGUAGES, SHEETS, WIDTHS, list_addresses, sheet_name, wear_theme

# Width in the browser -> height there, width of the picture in the sheet, pictures in a row.
SHAPES = {320: (900, 176, 10), 768: (1024, 216, 10), 1280: (800, 340, 5)}
GAP = 8
QUALITY = 55


def main() -> None:
    SHEETS.mkdir(parents=True, exist_ok=True)
    with serve_demo() as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        addresses = list_addresses(server)
        for theme in sorted(list_themes()):
            wear_theme(server, theme)
            for language in LANGUAGES:
                make_sheets(browser, server, theme, language, of_language(addresses, language))
        browser.close()


def of_language(addresses: Mapping[str, str], language: str) -> list[str]:
    return [path for name, path in addresses.items() if name.endswith("(cy)") == (language == "cy")]


def make_sheets(browser: Any, server: DemoServer, theme: str, language: str, paths: list[str]) -> None:
    """One sheet for each width, its pictures in the order of the page types."""
    for width in WIDTHS:
        height, shown, _columns = SHAPES[width]
        page = browser.new_page(viewport={"width": width, "height": height})
        pictures = []
        for path in paths:
            page.goto(server.council_origin(COUNCIL) + path)
            picture = Image.open(BytesIO(page.screenshot())).convert("RGB")
            pictures.append(picture.resize((shown, height * shown // width), Image.Resampling.LANCZOS))
        page.close()
        sheet = join(pictures, SHAPES[width][2])
        sheet.save(SHEETS / sheet_name(theme, language, width), quality=QUALITY, method=6)


def join(pictures: list[Image.Image], columns: int) -> Image.Image:
    """Pictures of one size, in rows, on grey."""
    width, height = pictures[0].size
    rows = -(-len(pictures) // columns)
    sheet = Image.new("RGB", (columns * (width + GAP) + GAP, rows * (height + GAP) + GAP), "#8a9099")
    for place, picture in enumerate(pictures):
        row, column = divmod(place, columns)
        sheet.paste(picture, (GAP + column * (width + GAP), GAP + row * (height + GAP)))
    return sheet


@contextmanager
def serve_demo() -> Iterator[DemoServer]:
    """A demo of its own, for as long as the pictures take."""
    with tempfile.TemporaryDirectory() as folder:
        server = DemoServer(free_port(), Path(folder))
        server.manage("demo", "--prepare-only")
        with running(server):
            yield server


if __name__ == "__main__":
    main()
