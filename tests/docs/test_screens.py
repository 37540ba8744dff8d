"""The pictures of the citizens' pages are all there, described, and small."""

from __future__ import annotations

from pathlib import Path

from tests.browser.page_types import LANGUAGES, SHEETS, WIDTHS, sheet_name
from themes.registry import list_themes

LARGEST = 200_000
PAGE = Path(__file__).parents[2] / "docs" / "screens.md"


def test_every_theme_language_and_width_has_its_sheet() -> None:
    wanted = {
        sheet_name(theme, lang, width) for theme in list_themes() for lang in LANGUAGES for width in WIDTHS
    }
    assert {path.name for path in SHEETS.glob("*.webp")} == wanted
    assert [path.name for path in SHEETS.glob("*.webp") if path.stat().st_size > LARGEST] == []


def test_the_page_shows_every_sheet_and_says_what_it_is() -> None:
    text = PAGE.read_text()
    missing = [path.name for path in SHEETS.glob("*.webp") if f"](images/screens/{path.name})" not in text]
    assert missing == []
    assert "![](" not in text
