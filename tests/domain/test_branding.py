"""A council may choose any look that people can read."""

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from syndication.domain.brand_checks import check_brand
from syndication.domain.branding import Brand, brand_icon
from syndication.domain.contrast import contrast, nearest_passing
from syndication.domain.palettes import brand_css

AMBRIDGE = Brand(name={"en": "Ambridge District Council"}, short_name={"en": "Ambridge"})
DEMO = Path(__file__).resolve().parents[2] / "syndication" / "data" / "demo.toml"
COLOURS = ("primary", "on_primary", "accent", "link", "background", "text")
colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#ffffff", 1.0),
        ("#999999", "#ffffff", 2.849),
        ("#767676", "#ffffff", 4.542),
    ],
)
def test_contrast_is_the_published_formula(one, other, ratio):
    assert contrast(one, other) == pytest.approx(ratio, abs=0.001)
    assert contrast(other, one) == contrast(one, other)


def test_the_standard_brand_passes():
    assert check_brand(AMBRIDGE) == []


def test_each_demo_council_has_a_look_of_its_own_that_passes():
    councils = [council for council in tomllib.loads(DEMO.read_text())["council"] if "branding" in council]
    brands = [
        replace(
            AMBRIDGE,
            **{name: council["branding"][name] for name in COLOURS},
            font=council["branding"]["font"],
        )
        for council in councils
    ]

    assert len({(brand.primary, brand.font) for brand in brands}) == len(brands) == 4
    assert [problem for brand in brands for problem in check_brand(brand)] == []


def test_a_pale_link_is_named_with_its_ratio_and_a_colour_that_would_do():
    [problem] = check_brand(replace(AMBRIDGE, link="#7aa7ff"))

    assert (problem.foreground, problem.background, problem.needed) == ("link", "background", 4.5)
    assert problem.message.startswith("Link #7aa7ff on background #ffffff has a contrast of 2.3")
    assert contrast(problem.suggestion, "#ffffff") >= 4.5
    assert check_brand(replace(AMBRIDGE, link=problem.suggestion)) == []


def test_a_ratio_just_short_is_not_rounded_up_in_the_message():
    [problem] = check_brand(replace(AMBRIDGE, link="#777777"))

    assert 4.47 < problem.ratio < 4.5
    assert "4.47:1" in problem.message


def test_every_failing_pair_is_named():
    invisible = replace(AMBRIDGE, primary="#ffffff", text="#ffffff", link="#ffffff", accent="#ffffff")

    failing = {(problem.foreground, problem.background) for problem in check_brand(invisible)}

    assert failing == {
        ("on_primary", "primary"),
        ("text", "background"),
        ("link", "background"),
        ("primary", "background"),
        ("accent", "background"),
    }


@given(colours, colours)
def test_there_is_always_a_passing_colour_near(colour, background):
    assert contrast(nearest_passing(colour, 4.5, background), background) >= 4.5


def test_a_colour_that_passes_is_left_alone():
    assert nearest_passing("#1a4fa3", 4.5, "#ffffff") == "#1a4fa3"


def test_stylesheet_holds_the_colours_and_follows_the_dark_scheme():
    css = brand_css(replace(AMBRIDGE, primary="#123456", radius=8))

    assert "--primary:#123456" in css
    assert "--radius:0.5rem;" in css
    assert "prefers-color-scheme:dark" in css
    assert "url(" not in css


def test_a_colour_that_is_not_one_never_reaches_the_stylesheet():
    with pytest.raises(ValueError, match="#rrggbb"):
        brand_css(replace(AMBRIDGE, primary="red;}body{display:none"))


def test_icon_escapes_the_initial():
    assert ">&lt;</text>" in brand_icon(replace(AMBRIDGE, short_name={"en": "<b>"}), "en")
