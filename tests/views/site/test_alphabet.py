"""A to Z lists follow the alphabet of their language."""

import pytest

from syndication.views.site.alphabet import first_letter, sort_key


@pytest.mark.parametrize(
    ("title", "language", "letter"),
    [
        ("Council tax", "en", "c"),
        ("Étude", "en", "e"),
        ("“Quoted”", "en", "q"),
        ("24 hour help", "en", "#"),
        ("Chwilio", "cy", "ch"),
        ("Llyfrgelloedd", "cy", "ll"),
        ("Ŵyl", "cy", "w"),
        ("Chairs", "en", "c"),
    ],
)
def test_a_title_is_listed_under_its_first_letter(title, language, letter):
    assert first_letter(title, language) == letter


def test_welsh_puts_ch_after_every_c():
    titles = ["Chwaraeon", "Cyngor", "Dŵr", "Ddoe", "Llyn", "Lwc"]

    assert sorted(titles, key=lambda title: sort_key(title, "cy")) == [
        "Cyngor",
        "Chwaraeon",
        "Dŵr",
        "Ddoe",
        "Lwc",
        "Llyn",
    ]
    assert sorted(titles, key=lambda title: sort_key(title, "en"))[0] == "Chwaraeon"
