"""The search's index follows the log: one row for each edition in force and each difference."""

from __future__ import annotations

import random
from typing import Any

import pytest
from django.core.management import call_command

from cms.library_setup import set_up_library
from cms.models import ServicePage, TopicPage
from syndication.actions.hold_page import hold_page, release_hold
from syndication.actions.index_search import build_missing_index, rebuild_search
from syndication.actions.localise_page import Difference, localise_page
from syndication.actions.remove_page import remove_page
from syndication.actions.set_fact import remove_fact, set_fact
from syndication.models import Council, Localisation, SearchEntry, SearchWord
from syndication.models.search import WORD_COLUMNS
from syndication.queries.search import search_site
from syndication.queries.sites import get_site
from tests.admin.builders import make_council
from tests.cms.builders import block_id, make_fact, make_service, make_topic, publish, raw_block

pytestmark = pytest.mark.django_db
WORDS = ["bins", "tax", "rubbish", "permits", "library", "garden", "pest", "noise", "school", "badge"]


@pytest.fixture
def topic() -> TopicPage:
    return make_topic(set_up_library())


def say(page: ServicePage, *texts: str, **fields: Any) -> ServicePage:
    """Publishes the page with these paragraphs."""
    blocks = [raw_block("text", called=f"text-{n}", html=f"<p>{text}</p>") for n, text in enumerate(texts)]
    page.body = ServicePage._meta.get_field("body").to_python(blocks)
    for name, value in fields.items():
        setattr(page, name, value)
    publish(page)
    return page


def override(council: Council, page: ServicePage, *differences: Difference) -> Localisation:
    return localise_page(council, str(page.translation_key), "en", differences)


def found(council: Council, question: str) -> list[str]:
    answer = search_site(council, get_site(council), "en", question)
    return [page.title for page in answer.pages] if answer.complete else []


def snapshot() -> tuple[list[Any], list[Any]]:
    """The whole index, without the rows' own keys."""
    rows = SearchEntry.objects.values_list(
        "shared_id", "definition", "language", "layer_id", "number", *WORD_COLUMNS, "facts"
    )
    return sorted(rows, key=str), sorted(SearchWord.objects.values_list("language", "word", "count"))


def test_many_councils_share_one_row_until_one_of_them_differs(topic: TopicPage) -> None:
    page = say(make_service(topic), "Leave sofas outside.")
    councils = [make_council(name) for name in ("Ambridge", "Barchester", "Casterbridge")]
    before = SearchEntry.objects.count()
    override(councils[0], page, Difference("set", "title", text="Gone by Friday"))
    assert SearchEntry.objects.count() == before + 1 == 3
    assert found(councils[0], "friday") == ["Gone by Friday"]
    assert found(councils[1], "friday") == []


def test_words_of_the_council_and_of_the_library_answer_one_question_together(topic: TopicPage) -> None:
    page, council = say(make_service(topic), "Leave sofas outside."), make_council("Ambridge")
    override(council, page, Difference("set", "title", text="Gone by Friday"))
    assert found(council, "sofas friday") == ["Gone by Friday"]


def test_what_a_council_hides_is_not_found_on_its_site(topic: TopicPage) -> None:
    page = say(make_service(topic), "Leave sofas outside.", "Call us.")
    hiding, other = make_council("Ambridge"), make_council("Barchester")
    override(hiding, page, Difference("hide", f"body/{block_id('text-0')}"))
    assert found(hiding, "sofas") == []
    assert found(other, "sofas") == ["Missed bin"]


def test_a_held_edition_is_found_by_its_own_words(topic: TopicPage) -> None:
    page = say(make_service(topic), "Leave sofas outside.")
    holding, other = make_council("Ambridge"), make_council("Barchester")
    hold_page(holding, str(page.translation_key))
    say(page, "Leave mattresses outside.")
    assert (found(holding, "sofas"), found(holding, "mattresses")) == (["Missed bin"], [])
    assert (found(other, "sofas"), found(other, "mattresses")) == ([], ["Missed bin"])
    release_hold(holding, str(page.translation_key))
    assert found(holding, "sofas") == []
    assert SearchEntry.objects.filter(shared_id=page.translation_key).count() == 1


def test_a_council_that_waits_for_a_fact_is_found_by_the_edition_that_it_has(topic: TopicPage) -> None:
    make_fact("tip-name", required=True)
    page, council = say(make_service(topic), "Bring sofas."), make_council("Ambridge")
    say(page, "Bring mattresses to {{tip-name}}.")
    assert found(council, "sofas") == ["Missed bin"]
    set_fact(council.layer_ptr, "tip-name", "Felpersham tip", language="en")
    assert found(council, "sofas") == []
    assert found(council, "mattresses felpersham") == ["Missed bin"]


def test_a_place_is_found_where_the_page_names_it_and_only_for_its_council(topic: TopicPage) -> None:
    make_fact("tip-name")
    say(make_service(topic), "Go to {{tip-name}}.")
    one, other = make_council("Ambridge"), make_council("Barchester")
    set_fact(one.layer_ptr, "tip-name", "Felpersham tip", language="en")
    assert found(one, "felpersham") == ["Missed bin"]
    assert found(other, "felpersham") == []
    remove_fact(one.layer_ptr, "tip-name", language="en")
    assert found(one, "felpersham") == []


def test_removed_pages_leave_the_index(topic: TopicPage) -> None:
    page = say(make_service(topic), "Leave sofas outside.")
    page.unpublish()
    assert not SearchEntry.objects.filter(shared_id=page.translation_key).exists()
    assert not SearchWord.objects.filter(word="sofas").exists()


def test_words_are_counted_by_pages(topic: TopicPage) -> None:
    page = say(make_service(topic), "Sofas sofas.")
    say(make_service(topic, title="Other"), "Sofas.")
    assert SearchWord.objects.get(language="en", word="sofas").count == 2
    say(page, "Beds.")
    assert SearchWord.objects.get(language="en", word="sofas").count == 1


def test_a_rebuilt_index_is_the_one_that_was_kept_in_step(topic: TopicPage) -> None:
    """A random walk over everything that the index follows, compared with a rebuild after every few steps."""
    walk = Walk(topic)
    for step in range(60):
        walk.step()
        if step % 20 == 19:
            kept = snapshot()
            rebuild_search()
            assert snapshot() == kept


class Walk:
    """Changes something at random; the same way every time."""

    def __init__(self, topic: TopicPage) -> None:
        self.chance = random.Random(11)
        make_fact("tip-name")
        make_fact("depot", required=True)
        self.pages = [make_service(topic, title=f"Page {n}") for n in range(3)]
        self.councils = [make_council("Ambridge"), make_council("Barchester")]

    def step(self) -> None:
        page, council = self.chance.choice(self.pages), self.chance.choice(self.councils)
        steps = [self._publish] * 3 + [self._override, self._hold, self._fact, self._remove]
        self.chance.choice(steps)(page, council)

    def _text(self) -> str:
        facts = ["", "{{tip-name}}", "{{depot}}"]
        return " ".join([*self.chance.sample(WORDS, 3), self.chance.choice(facts)])

    def _publish(self, page: ServicePage, _council: Council) -> None:
        say(page, self._text(), self._text())

    def _override(self, page: ServicePage, council: Council) -> None:
        if page.live:
            override(council, page, Difference("set", "summary", text=self.chance.choice(WORDS)))

    def _hold(self, page: ServicePage, council: Council) -> None:
        shared_id = str(page.translation_key)
        if get_site(council).translation(shared_id, "en") and self.chance.random() < 0.7:
            hold_page(council, shared_id)
        else:
            release_hold(council, shared_id)

    def _fact(self, _page: ServicePage, council: Council) -> None:
        key = self.chance.choice(["tip-name", "depot"])
        if self.chance.random() < 0.7:
            set_fact(council.layer_ptr, key, self.chance.choice(WORDS), language="en")
        else:
            remove_fact(council.layer_ptr, key, language="en")

    def _remove(self, page: ServicePage, _council: Council) -> None:
        remove_page(page.translation_key, "en", legal=self.chance.random() < 0.5)


def test_an_installation_that_is_older_than_the_index_gets_one(topic: TopicPage) -> None:
    kept = snapshot()
    SearchEntry.objects.all().delete()
    SearchWord.objects.all().delete()
    build_missing_index()
    assert snapshot() == kept


def test_the_command_rebuilds_what_was_lost(topic: TopicPage, capsys: Any) -> None:
    say(make_service(topic), "Leave sofas outside.")
    kept = snapshot()
    SearchEntry.objects.all().delete()
    call_command("rebuild_search")
    assert snapshot() == kept
    assert "2 rows" in capsys.readouterr().out
