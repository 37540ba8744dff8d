"""The rules by name, and what is found by them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from .pages import WHOLE, PageName, Place

Severity = Literal["error", "warning", "advice"]
# The gravest first.
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "advice")


@dataclass(frozen=True)
class Rule:
    """One rule: its code is for filters and programs, its label for people."""

    code: str
    severity: Severity
    label: str


_RULES = (
    Rule("reading-age-high", "error", "Reading age above 13"),
    Rule("reading-age", "warning", "Reading age above 11"),
    Rule("welsh-hard", "warning", "Long Welsh words and sentences"),
    Rule("sentence-long", "warning", "Long sentence"),
    Rule("link-vague", "warning", "Vague link text"),
    Rule("link-broken", "error", "Broken link"),
    Rule("link-language", "advice", "Link to a page in the other language"),
    Rule("heading-empty", "error", "Empty heading"),
    Rule("heading-first", "warning", "First heading is not level 2"),
    Rule("heading-skip", "warning", "Heading level skipped"),
    Rule("alt-missing", "error", "No alt text"),
    Rule("review-overdue", "warning", "Review overdue"),
    Rule("review-none", "warning", "No review date"),
    Rule("fact-unknown", "error", "Unknown fact"),
    Rule("fact-unused", "warning", "Unused fact"),
    Rule("action-many", "warning", "More than one action"),
    Rule("contact-none", "advice", "No contact"),
    Rule("next-none", "advice", "Nothing about what happens next"),
    Rule("summary-missing", "error", "No summary"),
    Rule("summary-long", "warning", "Long summary"),
    Rule("title-long", "warning", "Long title"),
    Rule("word-hard", "advice", "A plainer word exists"),
    Rule("passive", "advice", "Passive voice"),
    Rule("welsh-structure", "warning", "Welsh blocks out of step"),
)

RULES: Mapping[str, Rule] = {rule.code: rule for rule in _RULES}


@dataclass(frozen=True)
class Finding:
    """What a rule found on a page, or in the library as a whole where `page` is None."""

    rule: Rule
    message: str
    page: PageName | None = None
    place: Place = WHOLE

    @property
    def severity(self) -> Severity:
        return self.rule.severity


def build_finding(code: str, page: PageName | None, place: Place, message: str) -> Finding:
    """What the rule with this code found; the message says what to do."""
    return Finding(RULES[code], message, page, place)


def gravest_first(findings: Iterable[Finding]) -> list[Finding]:
    """Sorted by severity; what stands first on the page stays first."""
    return sorted(findings, key=lambda finding: SEVERITIES.index(finding.severity))
