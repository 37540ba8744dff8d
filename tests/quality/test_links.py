"""Link text and link targets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.quality.links import VAGUE, check_link_targets, check_link_text, is_vague
from cms.quality.pages import Gap

from .builders import AROUND, found, link, make_page


@pytest.mark.parametrize(
    "text",
    ["Click here", "here", " Read more… ", "https://www.gov.uk/bins", "www.gov.uk", "Cliciwch yma", "Yma."],
)
def test_text_that_says_nothing_is_vague(text: str) -> None:
    assert found(check_link_text, make_page(links=[link(text)])) == ["link-vague"]


@pytest.mark.parametrize("text", ["Report a missed bin", "Read more about bins", "Get help here in Welsh"])
def test_text_that_names_the_page_is_not(text: str) -> None:
    assert found(check_link_text, make_page(links=[link(text)])) == []


@given(st.sampled_from(sorted(VAGUE)), st.sampled_from(["", " ", ".", "…", " ›"]), st.booleans())
def test_case_and_punctuation_make_nothing_clearer(words: str, ending: str, shouted: bool) -> None:
    assert is_vague((words.upper() if shouted else words) + ending)


@pytest.mark.parametrize(
    ("target", "codes"),
    [
        ("ref:page/missed-bin", []),
        ("ref:page/gone-12", ["link-broken"]),
        ("ref:document/bin-guide", []),
        ("ref:document/gone-3", ["link-broken"]),
        ("ref:fact/bins-link", []),
        ("https://www.gov.uk/bins", []),
    ],
)
def test_targets_must_be_published(target: str, codes: list[str]) -> None:
    assert found(check_link_targets, make_page(links=[link("Bins", target)])) == codes


def test_a_page_without_welsh_is_no_broken_link() -> None:
    page = make_page(links=[link("Plâu", "ref:page/pests")], language="cy")
    (finding,) = check_link_targets(page, AROUND)
    assert (finding.rule.code, finding.severity) == ("link-language", "advice")
    assert "“Get rid of rats”" in finding.message


def test_related_pages_and_emptied_blocks_count() -> None:
    page = make_page(related=("missed-bin", "gone-7"), gaps=(Gap("image"),))
    assert found(check_link_targets, page) == ["link-broken", "link-broken"]
