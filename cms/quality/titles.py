"""Titles and summaries: they stand alone in lists, search results and feeds."""

from __future__ import annotations

from collections.abc import Iterator

from .findings import Finding, build_finding
from .pages import SUMMARY, TITLE, PageText
from .surroundings import Surroundings

LONGEST_TITLE, LONGEST_SUMMARY = 65, 160


def check_title(page: PageText, around: Surroundings) -> Iterator[Finding]:
    length = len(page.name.title)
    if length > LONGEST_TITLE:
        message = f"The title has {length} characters; search results show {LONGEST_TITLE}. Shorten it."
        yield build_finding("title-long", page.name, TITLE, message)


def check_summary(page: PageText, around: Surroundings) -> Iterator[Finding]:
    length = len(page.summary)
    if not page.summary.strip():
        message = "There is no summary. Say in one or two sentences what the page is for."
        yield build_finding("summary-missing", page.name, SUMMARY, message)
    elif length > LONGEST_SUMMARY:
        message = f"The summary has {length} characters; search results show {LONGEST_SUMMARY}. Shorten it."
        yield build_finding("summary-long", page.name, SUMMARY, message)
