"""Which alerts there are, in which order and language, and on which pages they are shown."""

from __future__ import annotations

from datetime import timedelta

import pytest

from syndication.domain.alerts import AlertText, in_order, is_shown_on, language_for, languages_of, state_at
from tests.alert_samples import ENGLISH, NOON, WELSH, an_alert, in_english
from tests.samples import a_card, a_page, a_site, a_topic_page, a_uuid

BINS, MISSED, OTHER = a_uuid("shared bins"), a_uuid("shared missed-bin"), a_uuid("shared housing")
HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("starts", "ends", "state"),
    [
        (NOON, None, "live"),
        (NOON + HOUR, None, "scheduled"),
        (NOON - HOUR, NOON + HOUR, "live"),
        (NOON - HOUR, NOON, "ended"),
        (NOON - 2 * HOUR, NOON - HOUR, "ended"),
    ],
)
def test_state_follows_from_start_and_end(starts, ends, state) -> None:
    assert state_at(starts, ends, NOON) == state


def test_the_most_severe_comes_first_then_the_latest() -> None:
    notice = an_alert("notice", severity="notice", starts=NOON + HOUR)
    early, late = an_alert("early"), an_alert("late", starts=NOON + HOUR)
    emergency = an_alert("emergency", severity="emergency", starts=NOON - HOUR)
    assert in_order([notice, early, late, emergency]) == (emergency, late, early, notice)


def test_text_is_taken_apart_at_empty_lines() -> None:
    assert AlertText("t", "one\nstill one\n\n\n two ").paragraphs == ("one\nstill one", "two")


def test_a_council_publishes_the_languages_that_it_has() -> None:
    assert languages_of(an_alert(), ("en", "cy")) == ("en", "cy")
    assert languages_of(an_alert(), ("cy",)) == ("cy",)
    assert languages_of(in_english(), ("cy", "en")) == ("en",)


def test_safety_comes_before_language() -> None:
    assert languages_of(in_english(), ("cy",)) == ("en",)
    assert language_for(in_english(), "cy", ("en", "cy")) == "en"
    assert language_for(an_alert(texts={"cy": WELSH}), "en", ("en",)) == "cy"
    assert language_for(an_alert(texts={"en": ENGLISH, "cy": WELSH}), "cy", ("en", "cy")) == "cy"


class TestWhereItIsShown:
    topic = a_topic_page()
    missed = a_page()
    housing = a_topic_page("housing")
    rent = a_page("rent", topics=(a_card("housing"),))
    site = a_site(topic, missed, housing, rent)

    def shown(self, *about: str) -> list[bool]:
        alert = an_alert(about=about)
        pages = (None, self.topic, self.missed, self.housing, self.rent)
        return [is_shown_on(alert, page, self.site) for page in pages]

    def test_without_a_place_it_is_everywhere(self) -> None:
        assert self.shown() == [True, True, True, True, True]

    def test_about_a_topic_it_is_on_all_beneath(self) -> None:
        assert self.shown(BINS) == [False, True, True, False, False]

    def test_about_a_page_it_is_on_the_topics_above_too(self) -> None:
        assert self.shown(MISSED) == [False, True, True, False, False]

    def test_several_places_add_up(self) -> None:
        assert self.shown(MISSED, OTHER) == [False, True, True, True, True]

    def test_a_page_that_the_council_lacks_shows_it_nowhere(self) -> None:
        assert self.shown(a_uuid("shared nothing")) == [False] * 5
