"""Reviews: a page that nobody has read for long is one that nobody should trust."""

from __future__ import annotations

from collections.abc import Iterator

from .findings import Finding, build_finding
from .pages import REVIEW, PageText
from .surroundings import Surroundings


def check_review(page: PageText, around: Surroundings) -> Iterator[Finding]:
    """Overdue, or without a date. A topic says nothing that could grow old, so it needs none."""
    due = page.next_review
    if due is None:
        if page.name.kind != "topic":
            message = "No review date. Read the page, then choose “Mark as reviewed” in its menu."
            yield build_finding("review-none", page.name, REVIEW, message)
    elif due < around.today:
        since = f"{due.day} {due:%B %Y}"
        message = f"The review was due on {since}. Read the page, then choose “Mark as reviewed” in its menu."
        yield build_finding("review-overdue", page.name, REVIEW, message)
