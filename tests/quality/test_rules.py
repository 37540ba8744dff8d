"""The smaller rules: images, reviews, facts, tasks, titles, words, Welsh structure; and all of them together."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from cms.quality import RULES, SEVERITIES, check_library, check_page
from cms.quality.fact_uses import check_facts, check_unused_facts
from cms.quality.images import check_images
from cms.quality.pages import BlockShape, FactUse, Image
from cms.quality.reviews import check_review
from cms.quality.tasks import check_task
from cms.quality.titles import check_summary, check_title
from cms.quality.translations import check_structure
from cms.quality.wording import PLAINER, advise, check_voice, check_words

from .builders import AROUND, TODAY, found, heading, make_page

CONTACT = BlockShape("b-contact", "contact")
ACTION, OTHER_ACTION = BlockShape("b-action", "action"), BlockShape("b-other", "action")
NEXT = heading(2, "What happens next")


@pytest.mark.parametrize(
    ("image", "codes"),
    [(Image("A grey bin"), []), (Image(" "), ["alt-missing"]), (Image("", decorative=True), [])],
)
def test_an_image_is_described_or_said_to_be_decoration(image: Image, codes: list[str]) -> None:
    assert found(check_images, make_page(images=[image])) == codes


@pytest.mark.parametrize(
    ("due", "codes"),
    [(None, ["review-none"]), (date(2026, 11, 23), ["review-overdue"]), (TODAY, []), (date(2027, 5, 1), [])],
)
def test_reviews_are_overdue_from_the_day_after(due: date | None, codes: list[str]) -> None:
    assert found(check_review, make_page(next_review=due)) == codes


def test_the_message_names_the_day() -> None:
    (finding,) = check_review(make_page(next_review=date(2026, 3, 1)), AROUND)
    assert finding.message.startswith("The review was due on 1 March 2026.")


def test_topics_need_no_review_date() -> None:
    assert found(check_review, make_page(kind="topic")) == []


def test_unknown_facts_come_with_the_nearest_one() -> None:
    (finding,) = check_facts(make_page(facts=(FactUse("bins-phone"), FactUse("bin-phone"))), AROUND)
    assert finding.message == "There is no fact “bin-phone”. Did you mean “bins-phone”?"


def test_facts_that_no_page_uses_are_reported_once_for_the_library() -> None:
    page = make_page(facts=(FactUse("bins-phone"),))
    (finding,) = check_unused_facts([page, page], AROUND)
    assert (finding.page, finding.place.block) == (None, "bins-fee")
    around = replace(AROUND, used_elsewhere=frozenset({"bins-fee"}))
    assert list(check_unused_facts([page], around)) == []


def test_a_good_service_page_has_one_action_a_contact_and_says_what_happens_next() -> None:
    assert found(check_task, make_page(shape=(ACTION, CONTACT), headings=[NEXT])) == []


def test_the_second_action_is_the_one_too_many() -> None:
    page = make_page(shape=(ACTION, CONTACT, OTHER_ACTION), headings=[NEXT])
    assert found(check_task, page) == ["action-many"]


def test_a_service_page_lacks_a_contact_and_what_happens_next() -> None:
    assert found(check_task, make_page("Bins are grey.")) == ["contact-none", "next-none"]


@pytest.mark.parametrize(
    ("text", "language"), [("We will tell you within 5 days.", "en"), ("Byddwn yn ateb.", "cy")]
)
def test_a_promise_says_what_happens_next(text: str, language: str) -> None:
    assert found(check_task, make_page(text, language=language, shape=(CONTACT,))) == []


@pytest.mark.parametrize("kind", ["topic", "guide", "step-by-step"])
def test_other_pages_may_have_several_actions_and_no_contact(kind: str) -> None:
    assert found(check_task, make_page(kind=kind, shape=(ACTION, OTHER_ACTION))) == []


def test_titles_and_summaries_fit_search_results() -> None:
    fits = make_page(title="t" * 65, summary="s" * 160)
    assert found(check_title, fits) + found(check_summary, fits) == []
    long = make_page(title="t" * 66, summary="s" * 161)
    assert found(check_title, long) + found(check_summary, long) == ["title-long", "summary-long"]
    assert found(check_summary, make_page(summary=" ")) == ["summary-missing"]


@pytest.mark.parametrize("phrase", sorted(PLAINER))
def test_every_hard_phrase_is_found_with_its_plainer_one(phrase: str) -> None:
    (finding,) = check_words(make_page(f"{phrase.capitalize()} the bins."), AROUND)
    assert finding.message == advise(phrase)
    assert PLAINER[phrase] in finding.message


def test_parts_of_words_and_welsh_words_are_left_alone() -> None:
    assert found(check_words, make_page("The terminated purchaser’s advisers.")) == []
    assert found(check_words, make_page("Prior to this, commence.", language="cy")) == []


@pytest.mark.parametrize("text", ["Bins are collected by the council.", "It was sent by our team."])
def test_passives_that_name_who_acts_are_found(text: str) -> None:
    assert found(check_voice, make_page(text)) == ["passive"]


@pytest.mark.parametrize(
    "text", ["Bins are collected by 5 pm.", "It is paid by post.", "We collect bins by the road."]
)
def test_other_words_with_by_are_not(text: str) -> None:
    assert found(check_voice, make_page(text)) == []


@pytest.mark.parametrize(
    ("shape", "codes"),
    [
        ((ACTION, CONTACT), []),
        ((CONTACT, ACTION), ["welsh-structure"]),
        ((ACTION,), ["welsh-structure"]),
        ((ACTION, CONTACT, OTHER_ACTION), ["welsh-structure"]),
    ],
)
def test_welsh_pages_keep_the_english_blocks_in_order(
    shape: tuple[BlockShape, ...], codes: list[str]
) -> None:
    around = replace(AROUND, english={"missed-bin": (ACTION, CONTACT)})
    assert found(check_structure, make_page(language="cy", shape=shape), around) == codes
    assert found(check_structure, make_page(shape=shape), around) == []


def test_the_gravest_findings_of_a_page_come_first() -> None:
    page = make_page("We utilise {{bin-fone}}.", "word " * 30, facts=(FactUse("bin-fone"),))
    severities = [finding.severity for finding in check_page(page, AROUND)]
    assert severities == sorted(severities, key=SEVERITIES.index)
    assert set(severities) == set(SEVERITIES)


def test_the_library_comes_after_its_pages() -> None:
    findings = check_library([make_page()], AROUND)
    assert [finding.rule.code for finding in findings if finding.page is None] == ["fact-unused"] * 2
    assert findings[-1].page is None


def test_rules_are_named_once_and_graded() -> None:
    assert all(
        code == rule.code and rule.severity in SEVERITIES and rule.label for code, rule in RULES.items()
    )
