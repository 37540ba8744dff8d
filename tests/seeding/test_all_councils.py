"""The demo at full size: every council of the register joins, each with its own links."""

from __future__ import annotations

from pathlib import Path

import pytest

from syndication.actions.seeding.all_councils import join_all_councils
from syndication.actions.seeding.councils import load_councils
from syndication.actions.seeding.register import load_register
from syndication.models import Branding, Change, Council, CouncilHost, FactValue, Subscription
from syndication.source.register import read_councils

pytestmark = pytest.mark.django_db

COUNCILS = """gss_code,slug,name,nation,tier,homepage_url
E06000001,alford,Alford Council,england,unitary,https://a.example/
E06000002,bexton,Bexton Council,england,unitary,https://b.example/
"""
LINKS = "council,lgsl,lgil,url\nalford,4,0,https://a.example/meals\nshepway,4,0,https://s.example/\n"


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    councils, links = tmp_path / "councils.csv", tmp_path / "links.csv"
    councils.write_text(COUNCILS, "utf-8")
    links.write_text(LINKS, "utf-8")
    load_register(councils)
    return councils, links


def test_every_registered_council_publishes_the_whole_library_at_its_own_host(
    files: tuple[Path, Path],
) -> None:
    join_all_councils(*files)
    assert set(Council.objects.filter(joined=True).values_list("slug", flat=True)) == {"alford", "bexton"}
    assert Subscription.objects.filter(scope="all", active=True).count() == 2
    assert Branding.objects.count() == 2
    assert CouncilHost.objects.get(host="bexton.localhost").council.slug == "bexton"


def test_its_real_links_are_its_facts_and_what_is_skipped_is_said(files: tuple[Path, Path]) -> None:
    said: list[str] = []
    join_all_councils(*files, report=said.append)
    assert FactValue.objects.get().value == "https://a.example/meals"
    assert "2 councils to join." in said
    assert any("shepway 1" in line for line in said)


def test_joining_again_writes_nothing(files: tuple[Path, Path]) -> None:
    join_all_councils(*files)
    before = Change.objects.count()
    join_all_councils(*files)
    assert Change.objects.count() == before


def test_a_council_outside_the_register_does_not_join(files: tuple[Path, Path], tmp_path: Path) -> None:
    other = tmp_path / "other.csv"
    other.write_text(
        COUNCILS.replace("E0600000", "E0700000").replace("alford", "x").replace("bexton", "y"), "utf-8"
    )
    load_councils(read_councils(other))
    join_all_councils(*files)
    assert set(Council.objects.filter(joined=False).values_list("slug", flat=True)) == {"x", "y"}
