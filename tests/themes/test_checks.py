"""The system check says what a theme forgot."""

from __future__ import annotations

from pathlib import Path

import pytest

from themes.checks import check_themes
from themes.css_rules import Rule, read_rules
from themes.registry import COMPONENTS

from .builders import ABOUT, a_theme_folder, findings


def test_our_own_themes_forget_nothing() -> None:
    assert check_themes() == []


def test_a_complete_theme_passes(tmp_path: Path) -> None:
    assert findings(a_theme_folder(tmp_path)) == []


@pytest.mark.parametrize("name", ["theme.toml", "style.css"])
def test_a_missing_file_is_named(tmp_path: Path, name: str) -> None:
    folder = a_theme_folder(tmp_path)
    (folder / name).unlink()
    assert findings(folder) == [("themes.E001", f"The theme “harbour” has no {name}.")]


@pytest.mark.parametrize(
    ("about", "words"),
    [
        ('name = "Harbour"\n', "says no description"),
        ('name = " "\ndescription = "Blue."\n', "says no name"),
        ('name = "Harbour"\ndescription = "Blue."\nauthor = "Me"\n', "has “author”, which means nothing"),
        ("name = Harbour", "cannot be read"),
    ],
)
def test_metadata_that_councils_need_is_asked_for(tmp_path: Path, about: str, words: str) -> None:
    [(code, message)] = findings(a_theme_folder(tmp_path, about=about))
    assert code == "themes.E002"
    assert words in message


@pytest.mark.parametrize(
    "value",
    [
        "#fff",
        "1px solid #1d3f72",
        "rgb(0 0 0 / 50%)",
        "hsl(1 2% 3%)",
        "tomato",
        "1px solid RebeccaPurple",
        "Black",
    ],
)
def test_a_colour_that_is_no_token_is_found(tmp_path: Path, value: str) -> None:
    [(code, message)] = findings(a_theme_folder(tmp_path, style=f".footer {{ border: {value}; }}"))
    assert code == "themes.E003"
    assert value in message


@pytest.mark.parametrize(
    "value", ["var(--accent)", "currentColor", "transparent", "Highlight", 'url("red.png")', "var(--red)"]
)
def test_tokens_and_the_readers_own_colours_are_welcome(tmp_path: Path, value: str) -> None:
    assert findings(a_theme_folder(tmp_path, style=f".footer {{ border: 1px solid {value}; }}")) == []


def test_a_painted_part_needs_an_answer_in_print_and_in_forced_colours(tmp_path: Path) -> None:
    codes = [
        code for code, _ in findings(a_theme_folder(tmp_path, style=".quay { background: var(--wash); }"))
    ]
    assert codes == ["themes.E004", "themes.E005"]


@pytest.mark.parametrize("edge", ["border: 0", "border-radius: 1rem", "border-start-start-radius: 1rem"])
def test_a_round_corner_is_no_edge(tmp_path: Path, edge: str) -> None:
    style = f".quay {{ background: var(--wash); {edge}; }} @media print {{ .quay {{ background: none; }} }}"
    [(code, _)] = findings(a_theme_folder(tmp_path, style=style))
    assert code == "themes.E005"


def test_answers_are_taken_from_the_theme_or_from_the_components(tmp_path: Path) -> None:
    style = """
        .quay, .callout { background: var(--wash); }
        .quay { border: 1px solid var(--line); }
        .pier { background: var(--surface); }
        .pier:hover { background: var(--wash); }
        @media (forced-colors: active) { .pier { border: 1px solid currentColor; } }
        @media print { .quay, .pier { background: none; } }
    """
    assert findings(a_theme_folder(tmp_path, style=style)) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{% include 'parts/mole.html' %}", "uses “parts/mole.html”, which nobody has"),
        ("{% if %}", "cannot be read"),
    ],
)
def test_a_template_that_cannot_be_shown_is_found(tmp_path: Path, text: str, words: str) -> None:
    [(code, message)] = findings(a_theme_folder(tmp_path, parts__breadcrumb=text))
    assert code == "themes.E006"
    assert words in message


def test_a_template_that_nothing_includes_is_found(tmp_path: Path) -> None:
    folder = a_theme_folder(tmp_path, parts__quay="<p>Quay</p>")
    assert findings(folder) == [
        ("themes.E007", "harbour/templates/parts/quay.html is a template that nothing includes.")
    ]


def test_a_part_of_the_themes_own_may_be_included_by_what_it_replaces(tmp_path: Path) -> None:
    templates = {
        "topic": '{% extends "topic.html" %}',
        "parts__breadcrumb": "{% include 'parts/quay.html' %}",
    }
    assert findings(a_theme_folder(tmp_path, parts__quay="<p>Quay</p>", **templates)) == []


def test_a_header_without_a_way_to_the_other_language_is_found(tmp_path: Path) -> None:
    header = '{% include "parts/preview.html" %}<a href="{{ frame.home }}">{{ frame.a_to_z }}</a>{{ frame.search }}'
    header += '{% include "parts/wordmark.html" %}'
    [(code, message)] = findings(a_theme_folder(tmp_path, parts__header=header))
    assert code == "themes.E008"
    assert "forgets the other language (frame.switch)" in message


def test_a_home_page_without_its_tasks_is_found(tmp_path: Path) -> None:
    parts = '{% include "parts/hero.html" %}{% include "parts/topics.html" %}'
    home = f'{{% extends "base.html" %}}{{% block content %}}{parts}{{% endblock %}}'
    folder = a_theme_folder(tmp_path, home=home)
    assert [message.split(" forgets ")[1] for _, message in findings(folder)] == [
        "the top tasks (top_tasks)."
    ]


def test_rules_are_read_with_the_conditions_around_them() -> None:
    print_rules = "@media print { @page { margin: 1mm } .d:hover { top: 0; } }"
    rules = read_rules("/* .no {} */ .a, .b-c { color: inherit; margin: 0 }" + print_rules)
    assert rules[0] == Rule("", ".a, .b-c", (("color", "inherit"), ("margin", "0")))
    assert rules[-1] == Rule("@media print", ".d:hover", (("top", "0"),))
    assert rules[0].classes == {"a", "b-c"}


def test_a_footer_without_the_number_for_emergencies_is_found(tmp_path: Path) -> None:
    shared = (COMPONENTS / "templates" / "parts" / "footer.html").read_text("utf-8")
    footer = shared.replace('{% include "parts/emergency.html" %}', "").replace(
        "frame.emergency", "frame.phone"
    )
    [(code, message)] = findings(a_theme_folder(tmp_path, parts__footer=footer))
    assert (code, message.split(" forgets ")[1]) == (
        "themes.E008",
        "the number for emergencies (frame.emergency).",
    )


def test_a_header_is_painted_like_the_page_or_in_the_primary_colour(tmp_path: Path) -> None:
    [(code, message)] = findings(a_theme_folder(tmp_path, about=f'{ABOUT}header = "striped"\n'))
    assert (code, message) == ("themes.E002", "harbour/theme.toml: a header is one of page, primary.")
