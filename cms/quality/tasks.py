"""Service pages: one thing to do, somebody to ask, and what happens afterwards."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .findings import Finding, build_finding
from .pages import WHOLE, PageText
from .surroundings import Surroundings

_HEADING = re.compile(
    r"\bhappens? (?:next|after|then)\b|\bwhat happens\b|\bwhat to expect\b|\bhow it works\b|\bafter you\b"
    r"|\bsy['’]n digwydd\b|\bfydd yn digwydd\b|\bsut mae['’]n gweithio\b|\bar ôl i chi\b",
    re.IGNORECASE,
)
_VERBS = (
    "answer|ask you|call|check|clear|collect|come|contact|decide|inspect|let you|look|repair|reply|ring|send|tell"
    "|visit|write"
)
_PROMISE = re.compile(
    rf"\bwe(?: will|['’]ll| aim to)?(?: then)? (?:{_VERBS})\b"
    r"|\b(?:byddwn|rydym|rydyn)(?: ni)?(?:['’]n| yn)\b",
    re.IGNORECASE,
)


def check_task(page: PageText, around: Surroundings) -> Iterator[Finding]:
    """Says nothing of other pages, which are about more than one task."""
    if page.name.kind != "service":
        return
    yield from _check_actions(page)
    if not any(block.type == "contact" for block in page.shape):
        message = "The page does not say whom to ask. Add a contact card for just this service."
        yield build_finding("contact-none", page.name, WHOLE, message)
    if not says_what_happens_next(page):
        message = "The page does not say what happens next. Add steps, or a heading “What happens next”."
        yield build_finding("next-none", page.name, WHOLE, message)


def says_what_happens_next(page: PageText) -> bool:
    """Whether there are steps, a heading that announces it, or a sentence about what the council will do."""
    headings = (heading.text for section in page.sections for heading in section.headings)
    return (
        any(block.type == "steps" for block in page.shape)
        or any(map(_HEADING.search, headings))
        or any(_PROMISE.search(passage.text) for passage in page.prose)
    )


def _check_actions(page: PageText) -> Iterator[Finding]:
    actions = [block for block in page.shape if block.type == "action"]
    for extra in actions[1:]:
        message = "A service page has one action, so that people see what to do. Move this one to a page of its own."
        yield build_finding("action-many", page.name, extra.place, message)
