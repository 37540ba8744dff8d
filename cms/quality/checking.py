"""All rules over one page, and over the whole library."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from .fact_uses import check_facts, check_unused_facts
from .findings import Finding, gravest_first
from .headings import check_headings
from .images import check_images
from .links import check_link_targets, check_link_text
from .pages import PageText
from .readability import check_readability, check_sentences
from .reviews import check_review
from .surroundings import Surroundings
from .tasks import check_task
from .titles import check_summary, check_title
from .translations import check_structure
from .wording import check_voice, check_words

Check = Callable[[PageText, Surroundings], Iterable[Finding]]
CHECKS: tuple[Check, ...] = (
    check_title,
    check_summary,
    check_readability,
    check_sentences,
    check_headings,
    check_link_text,
    check_link_targets,
    check_images,
    check_facts,
    check_task,
    check_words,
    check_voice,
    check_structure,
    check_review,
)


def check_page(page: PageText, around: Surroundings) -> list[Finding]:
    """Everything that the rules find on one page, the gravest first."""
    return gravest_first(finding for check in CHECKS for finding in check(page, around))


def check_library(pages: Sequence[PageText], around: Surroundings) -> list[Finding]:
    """The findings of each page in the order given, then those of the library itself."""
    findings = [finding for page in pages for finding in check_page(page, around)]
    return [*findings, *check_unused_facts(pages, around)]
