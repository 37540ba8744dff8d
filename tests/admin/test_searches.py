"""The report of searches that find nothing, and the editors' synonyms."""

from __future__ import annotations

import csv
from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from cms.library_setup import EDITORS, set_up_library
from cms.models import SearchSynonyms
from syndication.actions.count_search import MOST_A_DAY, forget_old_searches, record_fruitless_search
from syndication.models import Council, FruitlessSearch

from .builders import make_member, sign_in, url

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor() -> Client:
    set_up_library()
    return sign_in(make_member("carol", EDITORS))


def ask(council: Council, *questions: str, times: int = 2) -> None:
    for question in questions * times:
        record_fruitless_search(council, "en", question)


def listed(client: Client, **query: str) -> dict[str, str]:
    """Words with how often they were asked for."""
    answer: Any = client.get(url("fruitless_searches"), {**query, "export": "csv"})
    text = b"".join(answer.streaming_content).decode()
    return {row["Words"]: row["Times"] for row in csv.DictReader(StringIO(text))}


def test_editors_read_what_was_asked_for_most(editor: Client, ambridge: Council, borchester: Council) -> None:
    ask(ambridge, "hot air balloons", "zoo")
    ask(borchester, "Zoo!")
    page = editor.get(url("fruitless_searches")).content.decode()
    assert page.index("zoo") < page.index("hot air balloons")
    assert listed(editor) == {"zoo": "4", "hot air balloons": "2"}
    assert listed(editor, council=str(borchester.pk)) == {"zoo": "2"}


def test_what_was_asked_for_once_is_not_shown(editor: Client, ambridge: Council) -> None:
    ask(ambridge, "joe grundy", times=1)
    assert listed(editor) == {}


@pytest.mark.parametrize(
    "question",
    [
        "joe@grange.example",
        "ring 01632 960001",
        "AM1 2BC",
        "my neighbour at number nine is far too loud at night",
        "!?",
        "x" * 30 + " " + "y" * 31,
    ],
)
def test_what_may_say_who_asked_is_not_stored(ambridge: Council, question: str) -> None:
    ask(ambridge, question)
    assert not FruitlessSearch.objects.exists()


def test_a_day_stores_only_so_many_words(ambridge: Council) -> None:
    today = timezone.localdate()
    rows = [
        FruitlessSearch(council=ambridge, language="en", day=today, words=f"w{n}") for n in range(MOST_A_DAY)
    ]
    FruitlessSearch.objects.bulk_create(rows)
    ask(ambridge, "one more")
    assert FruitlessSearch.objects.count() == MOST_A_DAY


def test_words_are_forgotten_after_the_days_of_the_setting(ambridge: Council, settings: Any) -> None:
    settings.SEARCH_TERMS_DAYS = 30
    for age in (29, 31):
        day = timezone.localdate() - timedelta(days=age)
        FruitlessSearch.objects.create(council=ambridge, language="en", day=day, words=f"{age} days")
    assert forget_old_searches() == 1
    assert FruitlessSearch.objects.get().words == "29 days"


def test_council_staff_do_not_see_the_report(bob: Client, ambridge: Council) -> None:
    ask(ambridge, "zoo")
    assert bob.get(url("fruitless_searches")).status_code == 302


def test_editors_manage_synonyms(editor: Client) -> None:
    answer = editor.post(
        url("library_synonyms:add"), {"language": "en", "words": "Settee,  sofa ,couch", "means": ""}
    )
    assert answer.status_code == 302
    assert SearchSynonyms.objects.get().words == "Settee, sofa, couch"
    assert "Settee, sofa, couch" in editor.get(url("library_synonyms:index")).content.decode()


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        ("sofa", "One word means nothing by itself"),
        ("sofa, Sofa", "“Sofa” is there twice."),
        ("sofa, !", "“!” is no word or short phrase."),
        ("rubbish, litter", "“rubbish” is already in the line “rubbish, trash”."),
    ],
)
def test_a_line_that_cannot_work_is_refused_with_its_reason(editor: Client, words: str, fault: str) -> None:
    SearchSynonyms.objects.create(language="en", words="rubbish, trash")
    answer = editor.post(url("library_synonyms:add"), {"language": "en", "words": words, "means": ""})
    assert fault in answer.content.decode()
    assert SearchSynonyms.objects.count() == 1


def test_the_same_word_may_stand_in_each_language(editor: Client) -> None:
    SearchSynonyms.objects.create(language="en", words="bin, dustbin")
    answer = editor.post(
        url("library_synonyms:add"), {"language": "cy", "words": "bin, bin sbwriel", "means": ""}
    )
    assert answer.status_code == 302
