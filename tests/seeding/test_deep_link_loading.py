"""Deep links become facts of the councils; what cannot be loaded is said, and a council's own link stays."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from cms.models import FactDefinition, LgilInteraction, LgslService
from syndication.actions.seeding.councils import load_councils
from syndication.models import Change, Council, Event, FactValue
from syndication.source.register import CouncilRow

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def register(db: None) -> None:
    load_councils(
        [
            CouncilRow(f"E0600000{n}", slug, slug.title(), "england", "unitary", "https://x.example/")
            for n, slug in enumerate(["alford", "bexton"], start=1)
        ]
    )
    LgslService.objects.create(code=4, name="Free school meals")
    LgilInteraction.objects.create(code=0, slug="applications-for-service", name="Applications for service")


def load(folder: Path, rows: str, *councils: str) -> str:
    path, out = folder / "links.csv", StringIO()
    path.write_text(f"council,lgsl,lgil,url\n{rows}", "utf-8")
    options = ["--councils", *councils] if councils else []
    call_command("load_deep_links", "--file", str(path), *options, stdout=out)
    return out.getvalue()


def links_of(slug: str) -> list[str]:
    council = Council.objects.get(slug=slug)
    return list(
        FactValue.objects.filter(layer_id=council.pk, state="current").values_list("value", flat=True)
    )


def test_a_fact_is_made_for_the_service_and_each_council_has_its_own_value(tmp_path: Path) -> None:
    load(tmp_path, "alford,4,0,https://a.example/meals\nbexton,4,0,https://b.example/\n")
    definition = FactDefinition.objects.get()
    assert (definition.key, definition.type) == ("lgsl-4-applications-for-service-link", "url")
    assert (links_of("alford"), links_of("bexton")) == (["https://a.example/meals"], ["https://b.example/"])


def test_a_fact_that_the_library_has_for_the_service_is_used(tmp_path: Path) -> None:
    FactDefinition.objects.create(key="meals-link", label="Meals", type="url", lgsl_id=4, lgil_id=0)
    load(tmp_path, "alford,4,0,https://a.example/\n")
    assert FactValue.objects.get().definition.key == "meals-link"
    assert FactDefinition.objects.count() == 1


def test_loading_again_writes_nothing_and_a_new_address_one_row(tmp_path: Path) -> None:
    load(tmp_path, "alford,4,0,https://a.example/\nbexton,4,0,https://b.example/\n")
    rows = Change.objects.filter(event=Event.FACT)
    assert rows.count() == 2
    load(tmp_path, "alford,4,0,https://a.example/\nbexton,4,0,https://b.example/\n")
    assert rows.count() == 2
    load(tmp_path, "alford,4,0,https://a.example/new\nbexton,4,0,https://b.example/\n")
    assert rows.count() == 3
    assert links_of("alford") == ["https://a.example/new"]


def test_every_value_has_the_number_of_its_own_row(tmp_path: Path) -> None:
    load(tmp_path, "alford,4,0,https://a.example/\nbexton,4,0,https://b.example/\n")
    numbers = sorted(FactValue.objects.values_list("number", flat=True))
    assert numbers == sorted(Change.objects.filter(event=Event.FACT).values_list("number", flat=True))
    assert len(set(numbers)) == 2


def test_a_link_that_the_council_entered_itself_stays(tmp_path: Path) -> None:
    load(tmp_path, "alford,4,0,https://a.example/\n")
    FactValue.objects.update(value="https://own.example/", source="Web team")
    assert "1 kept as the council has them" in load(tmp_path, "alford,4,0,https://a.example/\n")
    assert links_of("alford") == ["https://own.example/"]


def test_a_link_that_the_council_removed_does_not_come_back(tmp_path: Path) -> None:
    load(tmp_path, "alford,4,0,https://a.example/\n")
    FactValue.objects.get().delete()
    load(tmp_path, "alford,4,0,https://a.example/\n")
    assert links_of("alford") == []


def test_councils_that_are_not_registered_are_named_and_counted(tmp_path: Path) -> None:
    said = load(tmp_path, "shepway,4,0,https://s.example/\nalford,4,0,https://a.example/\n")
    assert "Skipped, not in the register (slugs: 1, links: 1): shepway 1." in said
    assert links_of("alford") == ["https://a.example/"]


def test_an_unsafe_address_is_reported_and_skipped(tmp_path: Path) -> None:
    said = load(tmp_path, "alford,4,0,javascript:alert(1)\nbexton,4,0,https://b.example/\n")
    assert "Skipped: links.csv, row 2: alford, 4/0: 'javascript:alert(1)' must start with https://" in said
    assert (links_of("alford"), links_of("bexton")) == ([], ["https://b.example/"])


def test_only_the_councils_asked_for_are_loaded(tmp_path: Path) -> None:
    load(tmp_path, "alford,4,0,https://a.example/\nbexton,4,0,https://b.example/\n", "bexton")
    assert (links_of("alford"), links_of("bexton")) == ([], ["https://b.example/"])


def test_a_misspelt_council_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="There is no council 'bextom'"):
        load(tmp_path, "bexton,4,0,https://b.example/\n", "bextom")


def test_an_unknown_service_says_to_load_the_register(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="Service 99 with interaction 0 is not in the register"):
        load(tmp_path, "alford,99,0,https://a.example/\n")
    assert not FactValue.objects.exists()
