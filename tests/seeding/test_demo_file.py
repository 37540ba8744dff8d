"""The demo's councils are fictional, different from each other and fit to be seen."""

from __future__ import annotations

import re

from syndication.actions.seeding.accounts import list_accounts
from syndication.actions.seeding.demo_file import read_demo
from syndication.domain.brand_checks import check_brand
from syndication.domain.branding import Brand
from themes.registry import list_themes


def test_four_councils_publish_and_their_county_does_not() -> None:
    demo = read_demo()
    assert [council.slug for council in demo.publishing] == [
        "ambridge",
        "barchester",
        "casterbridge",
        "llareggub",
    ]
    assert [council.slug for council in demo.councils if not council.joined] == ["borsetshire"]


def test_nothing_could_be_taken_for_a_real_council() -> None:
    for council in read_demo().councils:
        assert council.gss_code.startswith("X")
        assert council.homepage.endswith(".example/")
        phone, email = council.branding.get("phone", ""), council.branding.get("email", "")
        assert re.fullmatch(r"(01632 960|0113 496 0|0808 157 0|029 2018 0)\d{3}|", phone)
        assert re.fullmatch(r".*\.example|", email)


def test_every_brand_passes_the_contrast_check() -> None:
    names = ("primary", "on_primary", "accent", "link", "background", "text")
    for council in read_demo().publishing:
        colours = {name: council.branding[name] for name in names}
        assert check_brand(Brand({"en": council.name}, {"en": council.name}, **colours)) == []


def test_no_two_councils_look_alike() -> None:
    brands = [council.branding for council in read_demo().publishing]
    assert len({brand["primary"] for brand in brands}) == len(brands)
    assert {brand["theme"] for brand in brands} == set(list_themes())
    assert len({brand["font"] for brand in brands}) == len(brands)


def test_the_three_ways_of_taking_the_library_are_shown() -> None:
    taken = {c.slug: {row.scope for row in c.subscriptions} for c in read_demo().publishing}
    assert taken["ambridge"] == taken["llareggub"] == {"all"}
    assert taken["barchester"] == {"topic"}
    assert taken["casterbridge"] == {"topic", "page"}
    assert any(row.local_path for c in read_demo().publishing for row in c.subscriptions)


def test_every_council_has_an_editor_and_a_manager() -> None:
    assert list_accounts(["ambridge"]) == [
        "admin",
        "library-editor",
        "library-publisher",
        "ambridge-editor",
        "ambridge-manager",
    ]
