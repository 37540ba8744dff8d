"""The Welsh of the library: as much of it as of the English, in Welsh, with the forms that its grammar asks for."""

from __future__ import annotations

import re

import pytest

from cms.facts import FACT_TYPES
from cms.facts.parsing import FORMS

from . import reading
from .reading import TOKEN, Page, Table

WELSH = [page for page in reading.pages() if page.language == "cy"]
FACTS = reading.facts()
HOLDERS = ("wales", "llareggub")
# Words that Welsh does not have, so that none can stand in a Welsh sentence.
ENGLISH = {
    "the",
    "and",
    "your",
    "you",
    "our",
    "we",
    "with",
    "this",
    "that",
    "from",
    "which",
    "when",
    "not",
    "are",
}
SAME_IN_ENGLISH = {"licence", "credit"}
MUTATING = "am|ar|at|dan|dros|drwy|gan|heb|hyd|i|neu|o|wrth"

every_page = pytest.mark.parametrize("page", WELSH, ids=lambda page: page.name)


def held(holder: str) -> list[Table]:
    return reading.read(f"demo/facts-{holder}.toml")["value"]


def test_at_least_23_pages_with_two_guides_speak_welsh() -> None:
    assert len(WELSH) >= 23
    assert {"moving-home", "when-someone-dies"} <= {page.name for page in WELSH}


def test_every_topic_speaks_welsh() -> None:
    assert [name for name, topic in reading.topics().items() if not topic.get("title_cy")] == []


@every_page
def test_chapters_stand_in_the_same_order(page: Page) -> None:
    english = reading.page(page.name, "en")
    assert [one["name"] for one in page.data.get("chapter", [])] == [
        one["name"] for one in english.data.get("chapter", [])
    ]
    assert [(one.chapter, one.name) for one in page.blocks()] == [
        (one.chapter, one.name) for one in english.blocks()
    ]


@every_page
def test_no_english_is_left(page: Page) -> None:
    for text in read_aloud(page):
        words = set(re.findall(r"[a-zâêîôûŵŷ’]+", text.lower()))
        assert not words & ENGLISH, text


@every_page
def test_no_text_is_the_english_one(page: Page) -> None:
    english = {text for text in read_aloud(reading.page(page.name, "en")) if TOKEN.sub("", text).strip()}
    assert english & set(read_aloud(page)) == set()


def read_aloud(page: Page) -> list[str]:
    """All that a reader of Welsh meets, editors' guidance included, without tags."""
    texts = [page.data["title"], page.data["summary"]]
    texts += [chapter["title"] for chapter in page.data.get("chapter", [])]
    for placed in page.blocks():
        texts += [text for key, text in reading.texts(placed.block) if key not in SAME_IN_ENGLISH]
        texts += [placed.block[key] for key in ("guidance", "slot_name") if key in placed.block]
    return [re.sub(r"<[^>]+>", " ", text) for text in texts if text]


@every_page
def test_apostrophes_are_typographic(page: Page) -> None:
    assert [text for text in read_aloud(page) if "'" in text] == []


@every_page
def test_names_after_a_preposition_take_their_mutated_form(page: Page) -> None:
    for text in read_aloud(page):
        for key, form in re.findall(
            rf"\b(?:{MUTATING}) \{{\{{([a-z0-9-]+)(?:\|([a-z]+))?\}}\}}", text.lower()
        ):
            assert form == "soft" or not has_forms(key), text


@every_page
def test_a_form_that_is_used_is_there_to_use(page: Page) -> None:
    used = {key for text in read_aloud(page) for key, form in TOKEN.findall(text) if form}
    assert [key for key in sorted(used) if not has_forms(key)] == []


@every_page
def test_a_number_leaves_the_word_after_it_alone(page: Page) -> None:
    """`2 ddiwrnod`, `3 diwrnod`: a noun alone changes with the number; “o” and the plural does not."""
    for text in read_aloud(page):
        for before, key, rest in re.findall(r"(.{0,2})\{\{([a-z0-9-]+)\}\}(.{0,3})", text):
            assert FACTS[key]["type"] != "number" or before == ": " or rest in (" o ", " mm"), text


def has_forms(key: str) -> bool:
    """Whether the default (if any) and every Welsh value of a fact give all mutated forms."""
    values = [
        value["value_cy"]
        for holder in HOLDERS
        for value in held(holder)
        if value["fact"] == key and "value_cy" in value
    ]
    values += [FACTS[key]["default_cy"]] if "default_cy" in FACTS[key] else []
    return any(isinstance(value, dict) for value in values) and all(
        {"text", *FORMS} <= set(value) for value in values
    )


@pytest.mark.parametrize("fact", FACTS.values(), ids=lambda fact: fact["key"])
def test_definition_says_in_welsh_what_it_says_in_english(fact: Table) -> None:
    assert fact.get("label_cy")
    assert fact["label_cy"] != fact["label"]
    for part in ("default", "fallback", "choices"):
        assert (f"{part}_en" in fact) == (f"{part}_cy" in fact), part
    assert len(fact.get("choices_en", [])) == len(fact.get("choices_cy", []))
    assert "fallback_en" not in fact or fact["fallback_en"].endswith(".") == fact["fallback_cy"].endswith(".")
    assert "'" not in fact["label_cy"] + fact.get("fallback_cy", "")


@pytest.mark.parametrize("holder", HOLDERS)
def test_values_that_belong_to_a_language_have_both(holder: str) -> None:
    bound = [value for value in held(holder) if FACT_TYPES[FACTS[value["fact"]]["type"]].language_bound]
    assert bound
    assert [value["fact"] for value in bound if not {"value_en", "value_cy"} <= set(value)] == []
