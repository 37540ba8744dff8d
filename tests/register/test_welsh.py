"""Welsh names change their first letter with the word before them."""

from __future__ import annotations

import pytest

from syndication.source.welsh import mutated_forms


def test_cyngor_gwynedd_in_every_form() -> None:
    assert mutated_forms("Cyngor Gwynedd") == {
        "soft": "Gyngor Gwynedd",
        "nasal": "Nghyngor Gwynedd",
        "aspirate": "Chyngor Gwynedd",
        "a": "â Chyngor Gwynedd",
    }


@pytest.mark.parametrize(
    ("name", "soft", "nasal", "aspirate", "with_and"),
    [
        ("Powys", "Bowys", "Mhowys", "Phowys", "â Phowys"),
        ("Torfaen", "Dorfaen", "Nhorfaen", "Thorfaen", "â Thorfaen"),
        ("Dinas Bangor", "Ddinas Bangor", "Ninas Bangor", "Dinas Bangor", "â Dinas Bangor"),
        ("Bro Morgannwg", "Fro Morgannwg", "Mro Morgannwg", "Bro Morgannwg", "â Bro Morgannwg"),
        ("Gwynedd", "Wynedd", "Ngwynedd", "Gwynedd", "â Gwynedd"),
        ("Llanelli", "Lanelli", "Llanelli", "Llanelli", "â Llanelli"),
        ("Rhondda", "Rondda", "Rhondda", "Rhondda", "â Rhondda"),
        ("Abertawe", "Abertawe", "Abertawe", "Abertawe", "ag Abertawe"),
        ("Ynys Môn", "Ynys Môn", "Ynys Môn", "Ynys Môn", "ag Ynys Môn"),
        ("Sir Benfro", "Sir Benfro", "Sir Benfro", "Sir Benfro", "â Sir Benfro"),
        ("Y Fflint", "Y Fflint", "Y Fflint", "Y Fflint", "ag Y Fflint"),
        ("Chwilog", "Chwilog", "Chwilog", "Chwilog", "â Chwilog"),
    ],
)
def test_each_letter_by_its_own_rule(name: str, soft: str, nasal: str, aspirate: str, with_and: str) -> None:
    assert mutated_forms(name) == {"soft": soft, "nasal": nasal, "aspirate": aspirate, "a": with_and}
