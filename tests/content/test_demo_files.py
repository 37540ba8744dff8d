"""The fictional councils' files agree with the library and show what the demo promises."""

from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import pairwise

import pytest

from cms.facts import FACT_TYPES

from . import reading
from .reading import FIELDS, TOKEN, Placed, Table

FACTS = reading.facts()
OVERRIDES = reading.read("demo/overrides.toml")
CHAINS = {
    "ambridge": ("england", "ambridge"),
    "barchester": ("england", "wessex", "barchester"),
    "casterbridge": ("england", "wessex", "casterbridge"),
    "llareggub": ("wales", "llareggub"),
}


def values(holder: str) -> list[Table]:
    return reading.read(f"demo/facts-{holder}.toml")["value"]


@pytest.mark.parametrize("name", reading.demo_files())
def test_values_fit_their_definitions(name: str) -> None:
    for value in reading.read(name)["value"]:
        fact = FACTS[value["fact"]]
        assert ("value" in value) != ("value_en" in value and "value_cy" in value), value
        for key in ("value", "value_en", "value_cy"):
            choices = fact.get("choices_cy" if key == "value_cy" else "choices_en", ())
            assert key not in value or FACT_TYPES[fact["type"]].parse(value[key], choices=choices) is not None


@pytest.mark.parametrize("name", reading.demo_files())
def test_validity_dates_of_one_fact_do_not_overlap(name: str) -> None:
    dated: dict[str, list[Table]] = {}
    for value in reading.read(name)["value"]:
        dated.setdefault(value["fact"], []).append(value)
    for fact, rows in dated.items():
        for earlier, later in pairwise(rows):
            assert earlier["valid_to"] < later["valid_from"], fact


@pytest.mark.parametrize(("council", "chain"), CHAINS.items())
def test_only_the_facts_said_to_be_lacking_are(council: str, chain: tuple[str, ...]) -> None:
    known = {value["fact"] for holder in chain for value in values(holder)}
    needed = {key for key, fact in FACTS.items() if fact.get("required") or fact.get("register")}
    assert needed - known == set(reading.read(f"demo/facts-{council}.toml").get("lacks", []))


def test_a_page_waits_and_a_price_rises_in_april() -> None:
    assert reading.read("demo/facts-casterbridge.toml")["waiting"] == ["garden-waste"]
    assert date(2027, 4, 1) in {value.get("valid_from") for value in values("ambridge")}


def test_the_welsh_council_has_every_form_of_its_name() -> None:
    name = next(value for value in values("llareggub") if value["fact"] == "council-name")
    assert set(name["value_cy"]) == {"text", "soft", "nasal", "aspirate", "a"}


def test_every_kind_of_operation_is_shown() -> None:
    kinds = Counter(row["op"] for row in OVERRIDES["override"])
    assert set(kinds) == {"set", "replace", "hide", "insert", "fill"}
    assert {"before", "after", "end"} <= {row.get("position") for row in OVERRIDES["override"]}
    assert {row["language"] for row in OVERRIDES["override"]} == {"en", "cy"}
    scenarios = {row.get("scenario") for row in OVERRIDES["override"]}
    assert {"drifted", "orphaned", "languages out of step"} <= scenarios


def addressed(row: Table) -> Placed | None:
    blocks = list(reading.page(row["page"], row["language"]).blocks())
    found = [b for b in blocks if b.name == row.get("block") and b.chapter == row.get("chapter", "")]
    return found[0] if found else None


@pytest.mark.parametrize("row", OVERRIDES["override"], ids=lambda row: f"{row['layer']}-{row['page']}")
def test_override_addresses_something_that_may_change(row: Table) -> None:
    page, target = reading.page(row["page"], row["language"]), addressed(row)
    if row["op"] == "set":
        assert row["text"]
        assert row["field"] in ("title", "summary")
        assert row["field"] != "title" or not page.data.get("title_locked")
    elif row["op"] == "insert" and row["position"] in ("start", "end"):
        assert "block" not in row
    else:
        assert target is not None
        assert row["op"] == "insert" or not target.block.get("locked")
        assert row["op"] != "fill" or target.block["type"] == "slot"


@pytest.mark.parametrize(
    "row", OVERRIDES["override"] + OVERRIDES["library_edit"], ids=lambda row: f"{row['page']}-{row['op']}"
)
def test_local_blocks_are_whole_and_use_known_facts(row: Table) -> None:
    assert len(row.get("blocks", [])) == (1 if row["op"] in ("replace", "insert") else 0)
    for block in row.get("blocks", []):
        must, may = FIELDS[block["type"]]
        assert must <= set(block) - {"name", "type"} <= must | may
        assert {key for _, text in reading.texts(block) for key, _ in TOKEN.findall(text)} <= set(FACTS)
    assert {key for key, _ in TOKEN.findall(row.get("text", ""))} <= set(FACTS)


def test_library_edits_bring_about_the_promised_states() -> None:
    edits = {(row["page"], row["block"], row["op"]) for row in OVERRIDES["library_edit"]}
    for row in OVERRIDES["override"]:
        if row.get("scenario") in ("drifted", "orphaned"):
            op = "replace" if row["scenario"] == "drifted" else "remove"
            assert (row["page"], row["block"], op) in edits


def test_holds_and_opt_outs_name_real_pages_and_councils() -> None:
    for row in [*OVERRIDES["hold"], *OVERRIDES["opt_out"]]:
        assert row["council"] in CHAINS
        assert row["page"] in {page.name for page in reading.pages()}


def test_providers_serve_a_known_district() -> None:
    for provider in reading.read("demo/providers.toml")["provider"]:
        assert set(provider["serves"]) <= set(CHAINS)
        assert all(link["url"].startswith(provider["homepage"]) for link in provider["links"])
