"""Findings as text for people and as JSON for programs."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from cms.quality import SEVERITIES, Finding, PageName

LIBRARY = "The library"
# The editor's content checker marks these on the preview itself; the panel beside it does not repeat them.
MARKED_ON_PREVIEW = frozenset({"sentence-long", "link-vague", "heading-first", "heading-skip", "action-many"})


def render_text(findings: Sequence[Finding], pages: int) -> str:
    """One paragraph for each page that has findings, then the counts."""
    groups = groupby(findings, key=lambda finding: finding.page)
    return "\n\n".join(
        [*("\n".join(_group(page, group)) for page, group in groups), count_words(findings, pages)]
    )


def render_json(findings: Sequence[Finding], pages: int) -> str:
    """An object with `pages` (how many were checked), `counts` by severity, and `findings`."""
    found = {"pages": pages, "counts": _counts(findings), "findings": [finding_data(one) for one in findings]}
    return json.dumps(found, ensure_ascii=False, indent=2)


def finding_data(finding: Finding) -> dict[str, Any]:
    """One finding for JSON; `page` is null for the library as a whole."""
    page = finding.page
    return {
        "rule": finding.rule.code,
        "label": finding.rule.label,
        "severity": finding.severity,
        "message": finding.message,
        "page": {"id": page.id, "language": page.language, "title": page.title} if page else None,
        "block": finding.place.block,
        "where": finding.place.label,
    }


def panel_data(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    """What the editor's panel lists beside the preview, for JSON."""
    return [finding_data(finding) for finding in findings if finding.rule.code not in MARKED_ON_PREVIEW]


def count_words(findings: Sequence[Finding], pages: int) -> str:
    """Such as “62 pages: 1 warning, 3 pieces of advice”."""
    counts = _counts(findings)
    found = ", ".join(_number(count, severity) for severity, count in counts.items() if count)
    return f"{pages} page{'' if pages == 1 else 's'}: {found or 'nothing found'}"


def _number(count: int, severity: str) -> str:
    one, many = (
        ("piece of advice", "pieces of advice") if severity == "advice" else (severity, f"{severity}s")
    )
    return f"{count} {one if count == 1 else many}"


def _counts(findings: Iterable[Finding]) -> dict[str, int]:
    counts = Counter(finding.severity for finding in findings)
    return {severity: counts[severity] for severity in SEVERITIES}


def _group(page: PageName | None, group: Iterable[Finding]) -> Iterator[str]:
    yield f"{page.title} ({page.language})" if page else LIBRARY
    for finding in group:
        yield f"  {finding.severity:<7} {finding.rule.code}: {finding.message}"
        if page:
            yield f"          in {finding.place.label}"
