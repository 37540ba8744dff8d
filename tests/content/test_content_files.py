"""The library's content files hold together: fields, facts, links, services, languages."""

from __future__ import annotations

import csv
import re
from collections import Counter

import pytest

from cms.facts import FACT_TYPES

from . import reading
from .reading import CONTENT, FIELDS, ITEM_FIELDS, TOKEN, Page, Placed

PAGES = reading.pages()
FACTS = reading.facts()
TOPICS = reading.topics()
RESERVED = {
    "search",
    "a-z",
    "cy",
    "en",
    "feed.json",
    "rss.xml",
    "atom.xml",
    "sitemap.xml",
    "robots.txt",
    "static",
}
INTERACTIONS = {0, 4, 8, 17}
SAME_IN_BOTH = {
    "name",
    "kind",
    "topic",
    "tags",
    "nations",
    "tiers",
    "owner",
    "last_reviewed",
    "next_review",
    "related",
}
PAGE_KEYS = SAME_IN_BOTH | {"language", "slug", "title", "summary"}

every_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: f"{page.name}.{page.language}")


def services() -> dict[int, str]:
    """LGSL code -> the tier that provides the service."""
    with (CONTENT.parent / "data" / "lgsl_services.csv").open(encoding="utf-8") as file:
        return {int(row["lgsl_code"]): row["providing_tier"] for row in csv.DictReader(file)}


def test_the_library_is_as_large_as_was_promised() -> None:
    english = Counter(page.data["kind"] for page in PAGES if page.language == "en")
    assert english["service"] >= 60
    assert english["guide"] >= 6
    assert len({page.data["topic"] for page in PAGES}) >= 10
    assert sum("parent" in topic for topic in TOPICS.values()) >= 2
    assert sum(page.language == "cy" for page in PAGES) >= 20


def test_every_block_type_is_used() -> None:
    assert {placed.block["type"] for page in PAGES for placed in page.blocks()} == set(FIELDS)


@every_page
def test_page_has_its_fields(page: Page) -> None:
    optional = {"lgsl", "lgil", "title_locked", "block", "chapter"}
    assert PAGE_KEYS <= set(page.data) <= PAGE_KEYS | optional
    assert (page.name, page.language) == (page.data["name"], page.data["language"])
    assert page.data["topic"] in TOPICS
    assert page.data["last_reviewed"] < page.data["next_review"]
    assert page.data["tags"] == sorted(page.data["tags"])
    assert set(page.data["related"]) <= {other.name for other in PAGES} - {page.name}
    assert ("chapter" in page.data) == (page.data["kind"] in {"guide", "step-by-step"})


@every_page
def test_blocks_have_the_fields_of_their_type(page: Page) -> None:
    for placed in page.blocks():
        must, may = FIELDS[placed.block["type"]]
        given = set(placed.block) - {"name", "type", "locked"}
        assert must <= given <= must | may, placed.name
        for item in placed.block.get("items", []) + placed.block.get("rows", []):
            assert set(item) <= ITEM_FIELDS[placed.block["type"]], placed.name
        kinds = {child["type"] for child in placed.block.get("children", [])}
        assert not kinds & {"group", "expander"}, f"{placed.name}: containers do not nest"


@every_page
def test_block_names_are_unique_and_stable_looking(page: Page) -> None:
    names = [placed.name for placed in page.blocks()]
    assert [name for name, times in Counter(names).items() if times > 1] == []
    assert all(re.fullmatch(r"[a-z][a-z0-9-]*", name) for name in names)


@every_page
def test_facts_in_fields_are_of_the_right_type(page: Page) -> None:
    for placed in page.blocks():
        for field, key in reading.fact_uses(placed.block):
            wanted = {"action": "url", "hours": "hours"}.get(placed.block["type"], field)
            assert placed.block["type"] == "group" or FACTS[key]["type"] == wanted, (placed.name, key)
            assert key in FACTS, (placed.name, key)


def can_go_missing(key: str, placed: Placed, language: str) -> bool:
    fact = FACTS[key]
    answered = fact.get(f"fallback_{language}") or fact.get(f"default_{language}") is not None
    return not (answered or fact.get("required") or fact.get("register") or placed.group == key)


@every_page
def test_a_missing_fact_never_leaves_a_hole_in_a_sentence(page: Page) -> None:
    for placed in page.blocks():
        for _, text in reading.texts(placed.block):
            for key, form in TOKEN.findall(text):
                assert not can_go_missing(key, placed, page.language), (placed.name, key)
                assert not form or (form in FACT_TYPES[FACTS[key]["type"]].formats and page.language == "cy")
            assert "{{" not in TOKEN.sub("", text), placed.name


@every_page
def test_links_lead_somewhere(page: Page) -> None:
    for placed in page.blocks():
        items = placed.block.get("items", []) if placed.block["type"] == "links" else []
        assert all(bool(item.get("page")) != bool(item.get("url")) for item in items), placed.name
        assert {item["page"] for item in items if item.get("page")} <= reading.targets(), placed.name
        for _, text in reading.texts(placed.block):
            for href in re.findall(r'href="([^"]*)"', text):
                assert leads_somewhere(href, placed), (placed.name, href)


def leads_somewhere(href: str, placed: Placed) -> bool:
    if href.startswith("ref:page/"):
        return href.removeprefix("ref:page/") in reading.targets()
    if href.startswith("ref:fact/"):
        key = href.removeprefix("ref:fact/")
        return FACTS[key]["type"] == "url" and (bool(FACTS[key].get("register")) or placed.group == key)
    return href.startswith("https://")


@every_page
def test_legal_text_is_locked_and_nothing_else_is(page: Page) -> None:
    for placed in page.blocks():
        assert placed.block.get("locked", False) == (placed.block["type"] == "legal"), placed.name


@every_page
def test_media_exist(page: Page) -> None:
    media = reading.read("media.toml")
    known = {kind: {entry["name"] for entry in media[kind]} for kind in ("image", "document")}
    for placed in page.blocks():
        if placed.block["type"] in known:
            assert placed.block[placed.block["type"]] in known[placed.block["type"]]
    assert all((CONTENT / "media" / entry["file"]).is_file() for kind in known for entry in media[kind])


@every_page
def test_service_codes_are_registered_and_tiers_agree(page: Page) -> None:
    lgsl, lgil = page.data.get("lgsl"), page.data.get("lgil")
    assert page.data["kind"] != "service" or lgsl in services()
    assert lgil is None or lgil in INTERACTIONS
    tier = services().get(lgsl, "") if page.data["kind"] == "service" else ""
    if "/" in tier:
        assert sorted(page.data["tiers"]) == sorted(tier.split("/"))


@pytest.mark.parametrize("page", [p for p in PAGES if p.language == "cy"], ids=lambda page: page.name)
def test_welsh_page_is_the_twin_of_the_english_one(page: Page) -> None:
    english = reading.page(page.name, "en")
    for key in SAME_IN_BOTH | {"lgsl", "lgil", "title_locked"}:
        assert page.data.get(key) == english.data.get(key), key
    assert [shape(p) for p in page.blocks()] == [shape(p) for p in english.blocks()]
    assert TOPICS[page.data["topic"]].get("title_cy")
    assert page.data["title"] != english.data["title"]


def tokens(placed: Placed) -> list[str]:
    return [key for _, text in reading.texts(placed.block) for key, _ in TOKEN.findall(text)]


def shape(placed: Placed) -> tuple[object, ...]:
    """What must be equal in both languages: names, types, locks, facts, and how many items there are."""
    block = placed.block
    counts = [len(block.get(part, [])) for part in ("items", "rows", "do", "dont")]
    facts = [*reading.fact_uses(block), *sorted(tokens(placed))]
    return block["name"], block["type"], block.get("locked", False), counts, facts


def test_topics_form_a_tree_with_whole_translations() -> None:
    for topic in TOPICS.values():
        parent = topic.get("parent")
        assert parent is None or (parent in TOPICS and "parent" not in TOPICS[parent])
        welsh = [bool(topic.get(f"{part}_cy")) for part in ("slug", "title", "summary", "html")]
        assert all(welsh) or not any(welsh), topic["name"]
        assert not any(welsh) or parent is None or TOPICS[parent].get("title_cy"), topic["name"]


def test_names_are_one_set_and_slugs_do_not_clash() -> None:
    assert not {page.name for page in PAGES} & set(TOPICS)
    slugs = [(p.language, p.data["topic"], p.data["slug"]) for p in PAGES]
    for language in ("en", "cy"):
        named = [topic for topic in TOPICS.values() if f"slug_{language}" in topic]
        slugs += [(language, topic.get("parent", ""), topic[f"slug_{language}"]) for topic in named]
    assert [slug for slug, times in Counter(slugs).items() if times > 1] == []
    assert not {slug for _, _, slug in slugs} & RESERVED
    assert all(re.fullmatch(r"[a-z0-9-]+", slug) for _, _, slug in slugs)


@pytest.mark.parametrize("fact", FACTS.values(), ids=lambda fact: fact["key"])
def test_definition_explains_itself_and_fits_its_type(fact: reading.Table) -> None:
    kind = FACT_TYPES[fact["type"]]
    choices = {"choices": fact["choices_en"]} if fact["type"] == "choice" else {}
    assert kind.parse(fact["example"], **choices) is not None
    assert fact["label"]
    assert fact["guidance"].endswith(".")
    assert "lgsl" not in fact or fact["lgsl"] in services()
    assert "lgil" not in fact or (fact["lgil"] in INTERACTIONS and fact["type"] == "url")
    for default in ("default_en", "default_cy"):
        assert default not in fact or kind.parse(fact[default]) is not None


def test_definitions_have_distinct_keys_that_something_uses() -> None:
    keys = [fact["key"] for fact in reading.fact_list()]
    assert len(keys) == len(set(keys))
    placed = [placed for page in PAGES for placed in page.blocks()]
    used = {key for one in placed for _, key in reading.fact_uses(one.block)}
    assert set(keys) - used - {key for one in placed for key in tokens(one)} == set()


def test_some_pages_wait_for_a_fact_and_most_do_not() -> None:
    assert 2 <= sum(bool(fact.get("required")) for fact in FACTS.values()) <= 4
