"""Files that somebody else made are read with care: each fault names its file, its row and the way out."""

from __future__ import annotations

from pathlib import Path

import pytest

from syndication.source.register import (
    CouncilRow,
    InteractionRow,
    LinkRow,
    ServiceRow,
    read_councils,
    read_interactions,
    read_links,
    read_services,
)
from syndication.source.tables import RegisterError

HEADER = "gss_code,slug,name,name_cy,nation,tier,parent_gss_code,homepage_url\n"
COUNTY = "E10000032,west-sussex,West Sussex County Council,,england,county,,https://www.westsussex.gov.uk/\n"
DISTRICT = (
    "E07000223,adur,Adur District Council,,england,district,E10000032,https://www.adur-worthing.gov.uk/\n"
)


def problems_of(tmp_path: Path, text: str) -> tuple[str, ...]:
    path = tmp_path / "councils.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(RegisterError) as caught:
        read_councils(path)
    return caught.value.problems


def test_a_council_is_read_with_its_county(tmp_path: Path) -> None:
    path = tmp_path / "councils.csv"
    path.write_text(HEADER + COUNTY + DISTRICT, encoding="utf-8")
    assert read_councils(path)[1] == CouncilRow(
        gss_code="E07000223",
        slug="adur",
        name="Adur District Council",
        nation="england",
        tier="district",
        homepage_url="https://www.adur-worthing.gov.uk/",
        parent_gss_code="E10000032",
    )


def test_a_byte_order_mark_and_windows_line_ends_are_no_trouble(tmp_path: Path) -> None:
    path = tmp_path / "councils.csv"
    path.write_bytes(b"\xef\xbb\xbf" + (HEADER + COUNTY).replace("\n", "\r\n").encode())
    assert [council.slug for council in read_councils(path)] == ["west-sussex"]


def test_a_file_in_another_encoding_is_named_with_the_line_and_the_remedy(tmp_path: Path) -> None:
    path = tmp_path / "councils.csv"
    path.write_bytes(
        (HEADER + COUNTY).encode() + "W06000001,mon,Ynys Môn,,wales,unitary,,x".encode("latin-1")
    )
    with pytest.raises(RegisterError, match=r"councils\.csv, row 3: .* not UTF-8; save it again"):
        read_councils(path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(RegisterError, match=r"nowhere\.csv: there is no such file"):
        read_councils(tmp_path / "nowhere.csv")


def test_missing_columns_are_named_beside_those_that_are_there(tmp_path: Path) -> None:
    assert problems_of(tmp_path, "slug,name\nadur,Adur\n") == (
        "councils.csv, row 1: missing column gss_code, nation, tier, homepage_url; it has slug, name.",
    )


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        ("county,", "parish,", "tier 'parish' is not known; use one of county, district, unitary."),
        ("england", "Narnia", "nation 'Narnia' is not known; use one of england, scotland, wales,"),
        ("E10000032", "10000032", "gss_code must be a letter and eight digits"),
        ("west-sussex,", "West Sussex,", "slug must be lower-case letters"),
        ("https://", "javascript://", "must start with https:// or http://, name"),
        ("West Sussex County Council", "", "name is empty; give it a value."),
    ],
)
def test_a_wrong_cell_says_its_row_and_what_may_stand_there(
    tmp_path: Path, right: str, wrong: str, said: str
) -> None:
    (problem,) = problems_of(tmp_path, HEADER + COUNTY.replace(right, wrong, 1))
    assert problem.startswith("councils.csv, row 2: ")
    assert said in problem


def test_every_faulty_row_is_listed_at_once(tmp_path: Path) -> None:
    found = problems_of(
        tmp_path, HEADER + COUNTY.replace("county,", "x,", 1) + DISTRICT.replace("england", "y")
    )
    assert [problem.split(":")[0] for problem in found] == ["councils.csv, row 2", "councils.csv, row 3"]


def test_a_wrong_separator_does_not_print_a_thousand_sentences(tmp_path: Path) -> None:
    path = tmp_path / "councils.csv"
    path.write_text(HEADER + COUNTY.replace("county,", "x,", 1) * 1000, encoding="utf-8")
    with pytest.raises(RegisterError) as caught:
        read_councils(path)
    assert str(caught.value).splitlines()[-1] == "… and 980 more."


def test_two_councils_with_one_code_are_refused(tmp_path: Path) -> None:
    assert problems_of(tmp_path, HEADER + COUNTY + COUNTY.replace("west-sussex", "elsewhere")) == (
        "councils.csv, row 3: gss_code 'E10000032' is already in row 2; remove one of them.",
    )


def test_a_district_of_an_unknown_county_is_refused(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, HEADER + DISTRICT)
    assert "parent_gss_code 'E10000032' is no county of this file" in problem


def test_an_unquoted_comma_is_found(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, HEADER + COUNTY.replace("West Sussex County", "West, Sussex"))
    assert "9 cells under 8 columns; put text that has a comma in quotes" in problem


def test_services_come_from_our_list_or_the_official_one(tmp_path: Path) -> None:
    ours, official = tmp_path / "ours.csv", tmp_path / "official.csv"
    ours.write_text("lgsl_code,name,slug,description,providing_tier\n4,Meals,free,About,all\n", "utf-8")
    official.write_text("Identifier,Label,Description,URI\n4,Meals,About,x\n", "utf-8")
    assert read_services(ours) == [ServiceRow(4, "Meals", "free", "About", "all")]
    assert read_services(official) == [ServiceRow(4, "Meals", "", "About", "")]


def test_an_official_interaction_gets_a_slug(tmp_path: Path) -> None:
    path = tmp_path / "lgil.csv"
    path.write_text("Identifier,Label,Description\n8,Providing information,x\n", "utf-8")
    assert read_interactions(path) == [InteractionRow(8, "Providing information", "providing-information")]


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "https://user:word@a.example/",
        "//a.example/",
        "https://a.example/a b",
        "http://[",
    ],
)
def test_an_address_that_may_not_be_linked_to_is_left_out_and_reported(tmp_path: Path, address: str) -> None:
    path = tmp_path / "links.csv"
    path.write_text(f"council,lgsl,lgil,url\nadur,4,8,{address}\nadur,4,0,https://a.example/\n", "utf-8")
    file = read_links(path)
    assert file.links == (LinkRow("adur", 4, 0, "https://a.example/"),)
    assert len(file.refused) == 1
    assert file.refused[0].startswith("links.csv, row 2: adur, 4/8: ")


def test_a_link_given_twice_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "links.csv"
    path.write_text("council,lgsl,lgil,url\n" + "adur,4,8,https://a.example/\n" * 2, "utf-8")
    with pytest.raises(RegisterError, match=r"row 3: .* is already in row 2"):
        read_links(path)
