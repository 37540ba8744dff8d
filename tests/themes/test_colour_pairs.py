"""The pairs of colours that are proven to pass are the ones that the stylesheets use."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from syndication.domain.brand_checks import GROUNDS, PAIRS
from syndication.domain.contrast import PART_RATIO, TEXT_RATIO, contrast
from themes.css_rules import Rule, read_rules
from themes.registry import list_themes
from themes.stylesheet import FOLDER

SHEETS = sorted([*FOLDER.rglob("*.css"), *(theme.style for theme in list_themes().values())])
TOKEN = re.compile(r"var\(--([\w-]+)\)")
DRAWN = re.compile(r"::(before|after)")  # arrows, ticks and bars: shapes, whose words are elsewhere
FIELD = re.compile(r"\b(input|textarea|select|button|\.send)\b")
PROVEN = {(pair.front, pair.back): pair.needed for pair in PAIRS}
# Alerts have colours of their own, the same for every council; they are measured below.
ALERTS = {
    ("on_emergency", "emergency"): TEXT_RATIO,
    ("on_warning", "warning"): TEXT_RATIO,
    ("warning_edge", "warning"): PART_RATIO,
}


@dataclass(frozen=True)
class Use:
    """A colour on another, as one rule has it."""

    front: str
    back: str
    needed: float
    where: str


def tokens(rule: Rule, *members: str) -> list[str]:
    found = (TOKEN.findall(value) for member, value in rule.declarations if member in members)
    return [token.replace("-", "_") for names in found for token in names if token not in MEASURES]


MEASURES = {"space", "gutter", "radius", "soft"}


def grounds(rule: Rule, rules: list[Rule]) -> list[str]:
    """What the rule's colour is read on: what it paints itself, or what its outermost class is painted with."""
    own = tokens(rule, "background", "background-color")
    outer = re.match(r"\.[\w-]+", rule.selector)
    around = [
        back
        for other in rules
        if outer and other.media == rule.media and outer[0] in other.selector.split(", ")
        for back in tokens(other, "background", "background-color")
    ]
    return own or around or list(GROUNDS)


def uses(path: Path) -> Iterator[Use]:
    rules = [rule for rule in read_rules(path.read_text("utf-8")) if "print" not in rule.media]
    for rule in rules:
        where = f"{path.parent.name}/{path.name}: {rule.selector}"
        for back in grounds(rule, rules):
            for front in tokens(rule, "color"):
                shape = DRAWN.search(rule.selector) or front == "warning_edge"
                yield Use(front, back, PART_RATIO if shape else TEXT_RATIO, where)
            for front in tokens(rule, "--focus"):
                yield Use(front, back, PART_RATIO, where)


def is_proven(use: Use) -> bool:
    return (PROVEN | ALERTS).get((use.front, use.back), 0) >= use.needed


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_pair_of_a_stylesheet_is_a_proven_one(path: Path) -> None:
    assert [use for use in uses(path) if not is_proven(use)] == []


def test_pairs_are_found_at_all() -> None:
    found = {(use.front, use.back) for path in SHEETS for use in uses(path)}
    assert {
        ("on_primary", "primary"),
        ("on_accent", "accent"),
        ("background", "text"),
        ("muted", "wash"),
    } <= found
    assert found >= set(ALERTS)


def test_every_proven_pair_is_used_somewhere() -> None:
    """So that nothing is refused for a pair that nobody sees."""
    found = {(use.front, use.back) for path in SHEETS for use in uses(path)}
    assert {pair for pair in PROVEN if pair not in found and pair[0] != "accent"} == set()


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_fields_and_buttons_have_an_edge_that_can_be_seen(path: Path) -> None:
    """Borders of what is filled in or pressed: never the line that only decorates (WCAG 1.4.11)."""
    for rule in read_rules(path.read_text("utf-8")):
        if FIELD.search(rule.selector) and "print" not in rule.media:
            edges = tokens(rule, "border", "border-color", "border-inline", "border-block")
            assert set(edges) <= {"text", "link", "heading", "on_primary"}, rule.selector


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_alerts_can_be_read(scheme: str) -> None:
    rules = [
        rule for rule in read_rules((FOLDER / "alerts.css").read_text("utf-8")) if rule.selector == ":root"
    ]
    light, dark = ({name[2:].replace("-", "_"): value for name, value in rule.declarations} for rule in rules)
    colours = light if scheme == "light" else {**light, **dark}
    for (front, back), needed in ALERTS.items():
        assert contrast(colours[front], colours[back]) >= needed
