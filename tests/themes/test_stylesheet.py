"""One stylesheet for each theme, in the order of the cascade."""

from __future__ import annotations

import pytest

from themes.registry import list_themes
from themes.stylesheet import site_stylesheet, stylesheet_files

THEMES = list_themes()


@pytest.mark.parametrize("theme", THEMES)
def test_a_themes_rules_come_after_the_components_and_before_the_readers_settings(theme: str) -> None:
    names = [path.name for path in stylesheet_files(THEMES[theme])]
    assert names[:2] == ["base.css", "layout.css"]
    assert names[-3:] == ["style.css", "adapt.css", "print.css"]
    assert len(names) == len(set(names)) > 20


def test_every_theme_has_a_stylesheet_of_its_own() -> None:
    assert len({site_stylesheet(theme).version for theme in THEMES}) == len(THEMES)


def test_comments_are_not_sent() -> None:
    assert "/*" not in site_stylesheet("civic").css
