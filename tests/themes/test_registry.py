"""Which themes there are is a matter of folders."""

from __future__ import annotations

from pathlib import Path

import pytest

from themes.registry import DEFAULT, UnknownTheme, choose_theme, get_theme, list_themes, read_theme


def test_each_theme_has_a_name_and_says_what_it_looks_like() -> None:
    themes = list_themes()
    assert DEFAULT in themes
    assert len({theme.name for theme in themes.values()}) == len(themes)
    assert [theme.slug for theme in themes.values() if not theme.description] == []


def test_a_theme_is_called_like_its_folder(tmp_path: Path) -> None:
    (tmp_path / "harbour").mkdir()
    (tmp_path / "harbour" / "theme.toml").write_text('name = "Harbour"\ndescription = "Blue."\n')
    theme = read_theme(tmp_path / "harbour")
    assert (theme.slug, theme.name, theme.description) == ("harbour", "Harbour", "Blue.")


def test_an_unknown_theme_is_refused_with_the_ones_that_there_are() -> None:
    with pytest.raises(UnknownTheme, match=r"There is no theme 'lost'\. There are: .*civic"):
        get_theme("lost")


def test_a_council_whose_theme_was_taken_away_is_still_shown() -> None:
    assert choose_theme("lost").slug == DEFAULT
