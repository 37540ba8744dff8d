"""Pages as values that say only what a test is about."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from cms.quality import Finding, PageName, PageText, Surroundings
from cms.quality.pages import Heading, Link, Passage, Section

TODAY = date(2026, 11, 24)
AROUND = Surroundings(
    today=TODAY,
    live={
        "en": {"missed-bin": "Report a missed bin", "pests": "Get rid of rats"},
        "cy": {"missed-bin": "Bin"},
    },
    facts=frozenset({"bins-phone", "bins-fee"}),
    documents=frozenset({"bin-guide"}),
)


def make_page(*texts: str, kind: Any = "service", language: str = "en", **fields: Any) -> PageText:
    """A page with one section; each text is a paragraph."""
    title = fields.pop("title", "Report a missed bin")
    parts = {name: tuple(fields.pop(name, ())) for name in ("headings", "links", "images")}
    section = Section(passages=tuple(Passage(text) for text in texts), **parts)
    return PageText(PageName("missed-bin", language, kind, title), sections=(section,), **fields)


def heading(level: int, text: str = "Before you start") -> Heading:
    return Heading(level, text)


def link(text: str, target: str = "https://www.gov.uk/bins") -> Link:
    return Link(text, target)


def found(
    check: Callable[[PageText, Surroundings], Iterable[Finding]],
    page: PageText,
    around: Surroundings = AROUND,
) -> list[str]:
    """The codes that one check finds."""
    return [finding.rule.code for finding in check(page, around)]
