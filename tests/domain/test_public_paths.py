"""From an address back to the page that a council has there."""

from __future__ import annotations

import pytest

from syndication.domain.public_paths import find_page_at_path, find_page_at_url
from tests.samples import ORIGIN, a_chapter, a_page, a_site, a_uuid

GUIDE = a_page(
    "moving-home",
    kind="guide",
    path="/moving-home/",
    url=f"{ORIGIN}/moving-home/",
    chapters=(a_chapter(), a_chapter("After")),
)
WELSH = a_page(language="cy", path="/biniau/", url="https://www.ambridge.example/cy/biniau")
SITE = a_site(a_page(), GUIDE, WELSH, redirects={("en", "/old/bin/"): a_uuid("item missed-bin en")})


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/bins/missed-bin/", "missed-bin en"),
        ("/Bins//missed-bin", "missed-bin en"),
        ("/en/bins/missed-bin/", "missed-bin en"),
        ("/old/bin/", "missed-bin en"),
        ("/moving-home/", "moving-home en"),
        ("/moving-home/after/", "moving-home en"),
        ("/cy/biniau/", "missed-bin cy"),
    ],
)
def test_a_path_leads_to_its_page(path: str, name: str) -> None:
    assert find_page_at_path(SITE, path) is SITE.pages[a_uuid(f"item {name}")]


@pytest.mark.parametrize("path", ["", "/", "/cy/", "/bins/", "/moving-home/never/", "/biniau/", "/a-z/"])
def test_a_path_without_a_page_leads_nowhere(path: str) -> None:
    assert find_page_at_path(SITE, path) is None


@pytest.mark.parametrize("end", ["", "/"])
def test_a_slash_at_the_end_of_a_councils_own_address_does_not_matter(end: str) -> None:
    assert find_page_at_url(SITE, f"https://www.ambridge.example/cy/biniau{end}") is WELSH
