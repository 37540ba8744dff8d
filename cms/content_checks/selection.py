"""Choosing among findings: by page, language, rule, severity, owner and topic."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from cms.quality import SEVERITIES, Finding, Severity


@dataclass(frozen=True)
class Selection:
    """What is asked for; an empty member asks for everything. `severity` is the least grave one wanted."""

    severity: Severity | None = None
    rule: str = ""
    language: str = ""
    owner: str = ""
    topic: str = ""
    page: str = ""

    def select(self, findings: Iterable[Finding]) -> list[Finding]:
        """The findings that fit, in the order given."""
        return [finding for finding in findings if self._fits(finding)]

    def _fits(self, finding: Finding) -> bool:
        return is_as_grave(finding.severity, self.severity) and all(
            not wanted or wanted == found
            for wanted, found in (
                (self.rule, finding.rule.code),
                (self.language, finding.page.language if finding.page else ""),
                (self.owner, finding.page.owner if finding.page else ""),
                (self.topic, finding.page.topic if finding.page else ""),
                (self.page, finding.page.id if finding.page else ""),
            )
        )


def is_as_grave(severity: Severity, least: Severity | None) -> bool:
    """Whether a severity is at least as grave as another; everything is as grave as none."""
    return least is None or SEVERITIES.index(severity) <= SEVERITIES.index(least)
