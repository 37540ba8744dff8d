"""The documentation is part of the product: what is not described, or described and not there, fails here."""

from __future__ import annotations

import importlib
import re
from pathlib import Path
from typing import Any, get_args

import pytest
from django.core.management import get_commands

from cms.markup import BLOCK_TYPES
from cms.quality import RULES
from syndication.api.schemas import Page, Syndication
from syndication.client.command import parser
from syndication.domain.branding import Brand
from syndication.domain.pages import RemovalReason
from syndication.http.query_values import FEED_MEMBERS
from syndication.views.problem_pages import error_classes
from syndication.views.site.styles import council_stylesheet
from themes.registry import list_themes
from themes.typefaces import TYPEFACES

from .pages import DOCS, PAGES, ROOT, anchors_of, code_in, fences, links_in, read, sources

VARIABLE = re.compile(r"""(?:env\.\w+|environ\.get|environ\.setdefault)\(\s*["']([A-Z_]+)["']""")
FOREIGN_VARIABLES = {"PYTEST_XDIST_WORKER"}  # pytest-xdist sets it, nobody else
NAMED_CODE = re.compile(r"(?:cms|syndication|themes)(?:\.\w+)+")
NAMED_FILE = re.compile(r"(?:cms|syndication|themes|tests|docs)/[\w/.-]+\.\w+")
COMMANDS = {path.stem: path for path in ROOT.glob("*/management/commands/[a-z]*.py")}
TABLE_ROW = re.compile(r"^\| `([A-Z_]+)`", re.MULTILINE)


def page_name(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def variables() -> set[str]:
    found = {name for path in sources("cms", "syndication", "themes", "tests") for name in _variables(path)}
    return (found | _variables(ROOT / "manage.py")) - FOREIGN_VARIABLES


def _variables(path: Path) -> set[str]:
    return set(VARIABLE.findall(path.read_text("utf-8")))


def find(dotted: str) -> Any:
    """The module, class or function of a dotted name; raises when there is none."""
    parts = dotted.split(".")
    for length in range(len(parts), 0, -1):
        try:
            found: Any = importlib.import_module(".".join(parts[:length]))
        except ModuleNotFoundError:
            continue
        for name in parts[length:]:
            found = getattr(found, name)
        return found
    raise ModuleNotFoundError(dotted)


@pytest.mark.parametrize("page", PAGES, ids=page_name)
def test_every_relative_link_leads_somewhere(page: Path) -> None:
    missing = [path for path, _ in links_in(page) if not path.exists()]
    assert missing == []


@pytest.mark.parametrize("page", PAGES, ids=page_name)
def test_every_link_to_a_heading_finds_it(page: Path) -> None:
    lost = [f"{path.name}#{to}" for path, to in links_in(page) if to and to not in anchors_of(path)]
    assert lost == []


@pytest.mark.parametrize("page", PAGES, ids=page_name)
def test_every_file_named_in_code_exists(page: Path) -> None:
    named = {code for code in code_in(page.read_text("utf-8")) if NAMED_FILE.fullmatch(code)}
    assert [name for name in sorted(named) if not (ROOT / name).exists()] == []


# Settings of production refuse to be imported in tests.
@pytest.mark.parametrize("page", [page for page in PAGES if page.name != "settings.md"], ids=page_name)
def test_everything_named_by_its_dotted_path_exists(page: Path) -> None:
    for name in sorted(code_in(page.read_text("utf-8"))):
        if NAMED_CODE.fullmatch(name):
            find(name)


def test_follow_a_page_names_the_code() -> None:
    """So that the test above has something to check."""
    assert len([code for code in code_in(read("follow-a-page.md")) if NAMED_CODE.fullmatch(code)]) > 40


@pytest.mark.parametrize("page", PAGES, ids=page_name)
def test_every_command_named_can_be_run(page: Path) -> None:
    text = page.read_text("utf-8")
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    makes = set(re.findall(r"(?:^ +|`)make ([a-z]+)", text, re.MULTILINE))
    assert makes <= targets
    assert set(re.findall(r"manage\.py ([a-z_]+)", text)) - {"here"} <= set(get_commands())


@pytest.mark.parametrize("page", PAGES, ids=page_name)
def test_python_examples_compile(page: Path) -> None:
    for example in fences(page.read_text("utf-8"), "python"):
        compile(example, page.name, "exec")


def test_every_environment_variable_is_described() -> None:
    assert variables() - code_in(read("settings.md")) == set()


def test_no_variable_is_described_that_nothing_reads() -> None:
    ours = "".join((ROOT / name).read_text("utf-8") for name in (".ci/run", "pyproject.toml"))
    described = set(TABLE_ROW.findall(read("settings.md")))
    assert {name for name in described - variables() if name not in ours} == set()


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_command_of_ours_is_described_with_its_options(command: str) -> None:
    text = read("operations.md")
    assert f"| `{command}` |" in text
    row = text.split(f"| `{command}` |", 1)[1].split("\n", 1)[0]
    options = re.findall(r'add_argument\(\s*"(--[a-z-]+)"', COMMANDS[command].read_text("utf-8"))
    assert [option for option in options if option not in row] == []


def test_every_option_of_the_mirror_is_described() -> None:
    pull: Any = next(action for action in parser()._actions if action.choices).choices
    options = {option for action in pull["pull"]._actions for option in action.option_strings}
    assert {option for option in options - {"--help", "-h"} if option not in read("feeds.md")} == set()


@pytest.mark.parametrize("error", error_classes(), ids=lambda error: error.code)
def test_every_problem_type_is_described_with_its_status(error: Any) -> None:
    row = rf"\| `{error.code}` \| {error.status} \||`{error.code}` \({error.status}\)"
    assert re.search(row, read("feeds.md"))


def test_every_member_of_a_feeds_query_is_described() -> None:
    section = read("feeds.md").split("### Filters")[1].split("###")[0]
    assert set(re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE)) == set(FEED_MEMBERS)


def test_every_member_of_an_item_is_described() -> None:
    section = read("feeds.md").split("## An item")[1].split("## API")[0]
    fields = [*Page.model_fields.items(), *Syndication.model_fields.items()]
    members = {field.alias or name for name, field in fields}
    assert {member for member in members if f"`{member}`" not in section} == set()


def test_every_reason_of_a_removal_is_described() -> None:
    text = read("feeds.md")
    assert {reason for reason in get_args(RemovalReason) if f"| `{reason}` |" not in text} == set()


def test_every_type_of_block_is_described() -> None:
    described = re.findall(r"^\| ([\w’' -]+) \| `(\w+)` \|", read("writing-pages.md"), re.MULTILINE)
    assert {name: label for label, name in described}.keys() == BLOCK_TYPES.keys()


def test_every_rule_of_the_content_checks_is_described_with_its_severity() -> None:
    section = read("writing-pages.md").split("## Checks")[1].split("\n## ")[0]
    described = re.findall(r"^\| `([a-z-]+)` \| (\w+) \|", section, re.MULTILINE)
    assert described == [(rule.code, rule.severity) for rule in RULES.values()]


def test_every_token_of_the_theme_is_described() -> None:
    brand = Brand(name={"en": "Ambridge"}, short_name={"en": "Ambridge"})
    tokens = set(re.findall(r"(--[a-z-]+):", council_stylesheet(brand)))
    assert tokens - code_in(read("themes.md")) == set()


def test_every_theme_and_typeface_is_described() -> None:
    assert {*list_themes(), *TYPEFACES} - code_in(read("themes.md")) == set()


def test_every_finding_about_a_theme_is_described() -> None:
    source = "".join(path.read_text("utf-8") for path in (ROOT / "themes").glob("check*.py"))
    findings = set(re.findall(r"\bE\d{3}\b", source))
    assert len(findings) == 8
    assert findings == set(re.findall(r"^\| `(E\d{3})` \|", read("themes.md"), re.MULTILINE))


def test_every_decision_is_in_the_index() -> None:
    listed = [path for path, _ in links_in(DOCS / "index.md") if path.parent.name == "adr"]
    assert listed == sorted((DOCS / "adr").glob("*.md"))


@pytest.mark.parametrize("decision", sorted((DOCS / "adr").glob("*.md")), ids=lambda path: path.stem)
def test_a_decision_says_why_what_and_what_follows(decision: Path) -> None:
    text = decision.read_text("utf-8")
    assert text.startswith(f"# {int(decision.name[:4])}. ")
    wanted = ["## Context", "## Decision", "## Consequences", "## Alternatives"]
    assert re.findall(r"^## .+$", text, re.MULTILINE) == wanted
