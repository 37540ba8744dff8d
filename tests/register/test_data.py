"""The data that the project carries is what its SOURCES.md promises."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from syndication.source.register import (
    CouncilRow,
    address_problem,
    read_councils,
    read_interactions,
    read_links,
    read_services,
)

ROOT = Path(__file__).resolve().parents[2]
COUNCILS = ROOT / "syndication/data/councils.csv"


def councils() -> dict[str, CouncilRow]:
    return {council.slug: council for council in read_councils(COUNCILS)}


def test_all_382_current_councils_are_registered() -> None:
    assert Counter((council.nation, council.tier) for council in councils().values()) == {
        ("england", "county"): 21,
        ("england", "district"): 164,
        ("england", "unitary"): 132,
        ("scotland", "unitary"): 32,
        ("wales", "unitary"): 22,
        ("northern-ireland", "unitary"): 11,
    }


def test_exactly_the_councils_of_wales_have_a_welsh_name() -> None:
    named = {council.slug for council in councils().values() if council.name_cy}
    assert named == {council.slug for council in councils().values() if council.nation == "wales"}
    assert all(council.name_cy.startswith("Cyngor ") for council in councils().values() if council.name_cy)


def test_names_that_the_source_cuts_short_are_whole() -> None:
    known = councils()
    assert known["derby"].name == "Derby City Council"
    assert known["isle-of-anglesey"].name_cy == "Cyngor Sir Ynys Môn"
    assert known["kings-lynn-and-west-norfolk"].name == "Borough Council of King’s Lynn and West Norfolk"


def test_no_text_was_decoded_wrongly() -> None:
    for path in [*ROOT.glob("*/data/*.csv"), *ROOT.glob("*/data/SOURCES.md")]:
        text = path.read_text("utf-8")
        assert not any(mark in text for mark in ("Ã", "Â", "â€", "\ufffd")), path


def test_every_link_may_be_published_and_is_for_a_known_service() -> None:
    file = read_links(ROOT / "syndication/data/service_links.csv")
    services = {service.code for service in read_services(ROOT / "cms/data/lgsl_services.csv")}
    interactions = {row.code for row in read_interactions(ROOT / "cms/data/lgil_interactions.csv")}
    assert (len(file.links), file.refused, len(services), len(interactions)) == (7405, (), 122, 4)
    assert {link.lgsl for link in file.links} <= services
    assert {link.lgil for link in file.links} <= interactions


def test_councils_that_were_merged_away_still_stand_in_the_links() -> None:
    file = read_links(ROOT / "syndication/data/service_links.csv")
    gone = {link.council for link in file.links} - set(councils())
    assert "shepway" in gone
    assert len(gone) == 44


def test_every_homepage_may_be_linked_to() -> None:
    assert [slug for slug, council in councils().items() if address_problem(council.homepage_url)] == []
