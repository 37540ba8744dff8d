"""Marking what a citizen reported as dealt with."""

from __future__ import annotations

from syndication.models import ProblemReport


def tick_problem(report: ProblemReport, *, done: bool) -> None:
    """Marks the report as done, or as open again. It is no content, so the log has no row of it."""
    report.done = done
    report.save(update_fields=["done"])
