"""Loading the register: once or often, the same councils, and what a council decided for itself stays."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from cms.models import LgilInteraction, LgslService
from syndication.actions.seeding.councils import load_councils
from syndication.actions.seeding.services import load_services
from syndication.models import Change, Council, Nation
from syndication.source.register import CouncilRow, ServiceRow
from syndication.source.tables import RegisterError

pytestmark = pytest.mark.django_db

GWYNEDD = CouncilRow(
    "W06000002", "gwynedd", "Gwynedd Council", "wales", "unitary", "https://g.example/", "Cyngor Gwynedd"
)
COUNTY = CouncilRow("E10000032", "west-sussex", "West Sussex", "england", "county", "https://w.example/")
ADUR = CouncilRow(
    "E07000223", "adur", "Adur", "england", "district", "https://a.example/", parent_gss_code="E10000032"
)


def load_register(*args: str) -> str:
    out = StringIO()
    call_command("load_register", *args, stdout=out)
    return out.getvalue()


def test_the_whole_register_is_loaded_and_nobody_has_joined() -> None:
    load_register()
    assert Council.objects.count() == 382
    assert not Council.objects.filter(joined=True).exists()
    assert Nation.objects.count() == 4
    assert (LgslService.objects.count(), LgilInteraction.objects.count()) == (122, 4)


def test_loading_again_writes_nothing() -> None:
    load_register()
    before = Change.objects.count()
    assert "Councils: 0 new, 0 changed, 382 as before." in load_register()
    assert Change.objects.count() == before


def test_progress_is_shown() -> None:
    assert "300 of 382 councils" in load_register()


def test_a_district_finds_its_county_whatever_the_order_of_rows() -> None:
    load_councils([ADUR, COUNTY])
    assert Council.objects.get(slug="adur").parent == Council.objects.get(slug="west-sussex")


def test_a_council_of_wales_is_bilingual_and_its_name_mutates() -> None:
    load_councils([GWYNEDD])
    council = Council.objects.get(slug="gwynedd")
    assert council.languages == ["en", "cy"]
    assert council.name_forms["aspirate"] == "Chyngor Gwynedd"


def test_a_new_homepage_is_one_row_in_the_log_and_membership_stays() -> None:
    load_councils([GWYNEDD])
    Council.objects.filter(slug="gwynedd").update(joined=True, name_forms={"soft": "own"})
    before = Change.objects.count()
    changed = CouncilRow(**{**vars(GWYNEDD), "homepage_url": "https://new.example/"})
    assert str(load_councils([changed])) == "0 new, 1 changed, 0 as before"
    council = Council.objects.get(slug="gwynedd")
    assert (council.homepage, council.joined, council.name_forms) == (
        "https://new.example/",
        True,
        {"soft": "own"},
    )
    assert Change.objects.count() == before + 1


def test_a_council_whose_code_changed_is_still_the_same_council() -> None:
    load_councils([GWYNEDD])
    first = Council.objects.get().uuid
    load_councils([CouncilRow(**{**vars(GWYNEDD), "gss_code": "W06000099"})])
    council = Council.objects.get()
    assert (council.uuid, council.gss_code) == (first, "W06000099")


def test_a_row_that_mixes_two_councils_is_refused() -> None:
    load_councils([GWYNEDD, COUNTY])
    with pytest.raises(RegisterError, match=r"W06000002 is Gwynedd Council, but west-sussex is West Sussex"):
        load_councils([CouncilRow(**{**vars(GWYNEDD), "slug": "west-sussex"})])


def test_identifiers_are_the_same_on_every_installation() -> None:
    load_councils([GWYNEDD])
    assert str(Council.objects.get().uuid) == "ffb066b1-c2cb-5bb8-8dbe-aa90e76ab657"


def test_the_official_list_of_services_keeps_the_tier_that_was_known() -> None:
    load_services([ServiceRow(4, "Meals", "free-school-meals", "About meals", "county/unitary")])
    load_services([ServiceRow(4, "Free school meals")])
    service = LgslService.objects.get()
    assert (service.name, service.providing_tier) == ("Free school meals", "county/unitary")
    assert service.slug == "free-school-meals"


def test_a_fault_in_the_file_leaves_nothing_half_loaded(tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text(
        "gss_code,slug,name,nation,tier,homepage_url\nE1,x,X,england,unitary,https://x.example/\n"
    )
    with pytest.raises(CommandError, match=r"mine\.csv, row 2: gss_code must be a letter and eight digits"):
        load_register("--file", str(path))
    assert not LgslService.objects.exists()
