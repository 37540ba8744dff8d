"""Links: words that say where they lead, and targets that are there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .findings import Finding, build_finding
from .pages import RELATED, Link, PageText, Place
from .surroundings import Surroundings

_VAGUE = """
apply, click here, continue, details, download, find out more, go, here, learn more, link, more, more details,
more information, page, read more, see more, this link, this page, this website, website,
cliciwch yma, darllen mwy, dolen, dysgu mwy, mwy, rhagor, rhagor o wybodaeth, y ddolen hon, y dudalen hon, yma
"""
VAGUE = frozenset(words.strip() for words in _VAGUE.split(","))
BARE_ADDRESS = r"^(?:https?://|www\.)\S+$"
_BARE = re.compile(BARE_ADDRESS, re.IGNORECASE)
_REFERENCE = re.compile(r"ref:(page|document)/(.+)")


def is_vague(text: str) -> bool:
    """Whether link text says nothing to somebody who hears only that."""
    words = text.strip().strip(".…:›»>").strip().lower()
    return words in VAGUE or bool(_BARE.match(text.strip()))


def check_link_text(page: PageText, around: Surroundings) -> Iterator[Finding]:
    for link in page.links:
        if is_vague(link.text):
            message = f"“{link.text}” does not say where the link leads. Name the page or the task instead."
            yield build_finding("link-vague", page.name, link.place, message)


def check_link_targets(page: PageText, around: Surroundings) -> Iterator[Finding]:
    """Links of the text, related pages, and blocks whose target is gone altogether."""
    for link in page.links:
        yield from _check_target(page, around, link)
    for target in page.related:
        yield from _check_page(page, around, target, "A related page", RELATED)
    for gap in page.gaps:
        message = f"The {gap.kind} of this block is gone. Choose another, or delete the block."
        yield build_finding("link-broken", page.name, gap.place, message)


def _check_target(page: PageText, around: Surroundings, link: Link) -> Iterator[Finding]:
    found = _REFERENCE.fullmatch(link.target)
    if found is None:
        return
    kind, target = found.groups()
    if kind == "page":
        yield from _check_page(page, around, target, f"The link “{link.text}”", link.place)
    elif target not in around.documents:
        message = f"“{link.text}” leads to a document that is gone. Link to another, or take the link out."
        yield build_finding("link-broken", page.name, link.place, message)


def _check_page(
    page: PageText, around: Surroundings, target: str, what: str, place: Place
) -> Iterator[Finding]:
    title = around.find_title(target)
    if around.is_live(target, page.name.language):
        return
    if title:
        message = f"{what} leads to “{title}”, which is not published in this language. Have it translated."
        yield build_finding("link-language", page.name, place, message)
    else:
        message = f"{what} leads to a page that is not published. Publish it, or take the link out."
        yield build_finding("link-broken", page.name, place, message)
