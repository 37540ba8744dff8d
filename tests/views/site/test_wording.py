"""Nothing around the pages is left untranslated, and every template's sentence exists."""

import re
from datetime import date
from pathlib import Path
from string import Formatter

import themes
from themes.wording import ENGLISH, WELSH, long_date

THEMES = Path(themes.__file__).parent


def gaps(sentence):
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def test_welsh_has_every_sentence_with_the_same_gaps():
    assert set(WELSH) == set(ENGLISH)
    assert {key: gaps(text) for key, text in WELSH.items()} == {
        key: gaps(text) for key, text in ENGLISH.items()
    }


def test_no_welsh_sentence_is_still_english():
    assert {key for key in ENGLISH if ENGLISH[key] == WELSH[key]} == set()


def test_templates_say_only_what_is_in_the_catalogue():
    said = {
        key
        for template in THEMES.rglob("*.html")
        for key in re.findall(r"""\{% say ["']([^"']+)["']""", template.read_text())
    }
    assert said
    assert said <= set(ENGLISH)


def test_dates_are_written_out():
    assert long_date(date(2027, 4, 1), "en") == "1 April 2027"
    assert long_date(date(2027, 4, 1), "cy") == "1 Ebrill 2027"
