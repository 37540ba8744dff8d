"""Paths that a council may give a page."""

from __future__ import annotations

import pytest

from syndication.domain.local_paths import find_path_fault


@pytest.mark.parametrize("path", ["/bins/", "waste/missed-bin", "/a/b/c/d/"])
def test_a_path_of_words_is_fine(path: str) -> None:
    assert find_path_fault(path) == ""


@pytest.mark.parametrize(
    "path",
    ["/", "", "/Bins/", "/bins//missed/", "/../etc/", "/bins?x=1", "/b i n s/", "/-/", "//evil.example/"],
)
def test_anything_else_is_refused_with_an_example(path: str) -> None:
    assert "such as" in find_path_fault(path)


@pytest.mark.parametrize("path", ["/search/", "a-z", "/cy/biniau/", "/static/x/"])
def test_the_sites_own_addresses_are_refused(path: str) -> None:
    assert "kept for the site" in find_path_fault(path)


def test_a_very_long_path_is_refused() -> None:
    assert "at most" in find_path_fault("/" + "a" * 300)
