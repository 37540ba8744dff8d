"""No accepted brand has a pair of colours that people could not tell apart (WCAG 2.2)."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from syndication.domain.brand_checks import CHOSEN, WORDS, check_brand, measure_site, mend_brand
from syndication.domain.branding import Brand
from syndication.domain.contrast import contrast

AMBRIDGE = Brand(name={"en": "Ambridge District Council"}, short_name={"en": "Ambridge"})
colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
# Any six colours. Hardly any six are accepted, so each is tried as drawn and as mended.
brands = st.fixed_dictionaries(dict.fromkeys(WORDS, colours)).map(lambda chosen: replace(AMBRIDGE, **chosen))
UNHURRIED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
THOUSAND = settings(UNHURRIED, max_examples=1000)


def failing(brand: Brand) -> list[str]:
    return [
        f"{found.pair.front} {found.front} on {found.pair.back} {found.back}, {scheme}: {found.shown}"
        for scheme, found in measure_site(brand)
        if not found.passes
    ]


@THOUSAND
@given(brands)
def test_no_accepted_brand_yields_a_pair_that_fails(drawn: Brand) -> None:
    for brand in (drawn, mend_brand(drawn)):
        if not check_brand(brand):
            assert failing(brand) == []


@UNHURRIED
@given(brands)
def test_all_suggestions_together_are_accepted_in_one_step(drawn: Brand) -> None:
    suggested = {problem.foreground: problem.suggestion for problem in check_brand(drawn)}
    mended = mend_brand(drawn)

    assert check_brand(mended) == []
    assert {name: getattr(mended, name) for name in suggested} == suggested
    # Text on the primary colour may have to follow a primary colour that moved.
    changed = {name for name in WORDS if getattr(mended, name) != getattr(drawn, name)}
    assert changed <= {*suggested, "on_primary"}


@given(brands)
def test_every_problem_is_a_pair_below_what_it_needs(drawn: Brand) -> None:
    problems = check_brand(drawn)

    assert {(p.foreground, p.background) for p in problems} <= {(pair.front, pair.back) for pair in CHOSEN}
    for problem in problems:
        pair = getattr(drawn, problem.foreground), getattr(drawn, problem.background)
        assert contrast(*pair) == problem.ratio < problem.needed


def test_an_accepted_brand_stays_as_it_is() -> None:
    assert mend_brand(AMBRIDGE) == AMBRIDGE


def test_text_on_primary_is_mended_for_the_primary_colour_that_is_suggested() -> None:
    pale = replace(AMBRIDGE, primary="#f5d90a", on_primary="#1b1f24")

    mended = mend_brand(pale)

    assert [problem.foreground for problem in check_brand(pale)] == ["primary"]
    assert contrast(mended.on_primary, mended.primary) >= 4.5
    assert failing(mended) == []


def test_a_middling_accent_gets_an_ink_that_can_be_read() -> None:
    """Neither white nor the usual near-black reaches 4.5 on these."""
    for accent in ("#777777", "#757575", "#7a7a00", "#b45f06"):
        assert failing(mend_brand(replace(AMBRIDGE, accent=accent))) == []
