"""Headings: screen readers offer them as a table of contents, so levels must follow each other.

The title of a page is its heading of level 1, and no part of its sections.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .findings import Finding, build_finding
from .pages import Heading, PageText, Section
from .surroundings import Surroundings

FIRST_LEVEL = 2
_SAYS_SOMETHING = re.compile(r"\w")


def check_headings(page: PageText, around: Surroundings) -> Iterator[Finding]:
    """Each section begins anew under the page's title."""
    for section in page.sections:
        yield from _check_section(page, section)


def _check_section(page: PageText, section: Section) -> Iterator[Finding]:
    before: Heading | None = None
    for heading in section.headings:
        found = _fault(heading, before)
        if found:
            code, message = found
            yield build_finding(code, page.name, heading.place, message)
        before = heading


def _fault(heading: Heading, before: Heading | None) -> tuple[str, str] | None:
    if not _SAYS_SOMETHING.search(heading.text):
        return "heading-empty", "A heading has no words. Write it, or take it out."
    if before is None and heading.level != FIRST_LEVEL:
        message = (
            f"The first heading, “{heading.text}”, is level {heading.level}. Make it level {FIRST_LEVEL}."
        )
        return "heading-first", message
    if before and heading.level > before.level + 1:
        message = (
            f"“{heading.text}” is level {heading.level} under a heading of level {before.level}. "
            f"Make it level {before.level + 1}."
        )
        return "heading-skip", message
    return None
