"""Facts: every key in a text must be one, and every one should be in a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cms.facts.tokens import nearest_key

from .findings import Finding, build_finding
from .pages import PageText, Place
from .surroundings import Surroundings


def check_facts(page: PageText, around: Surroundings) -> Iterator[Finding]:
    for use in page.facts:
        if use.key not in around.facts:
            near = nearest_key(use.key, around.facts)
            hint = f" Did you mean “{near}”?" if near else " Choose another with “Insert fact”."
            yield build_finding("fact-unknown", page.name, use.place, f"There is no fact “{use.key}”.{hint}")


def check_unused_facts(pages: Iterable[PageText], around: Surroundings) -> Iterator[Finding]:
    """One finding of the library for each fact that councils are asked for in vain."""
    used = {use.key for page in pages for use in page.facts} | around.used_elsewhere
    for key in sorted(around.facts - used):
        message = f"No published page uses the fact “{key}”. Use it, or delete it under Library, Facts."
        yield build_finding("fact-unused", None, Place(key, "Library, Facts"), message)
