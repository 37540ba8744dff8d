"""What the list of results says about each page, and the topics that narrow it down."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from syndication.domain.pages import Card, ResolvedPage
from syndication.domain.plain_text import plain_text
from syndication.domain.search.snippets import Piece, build_snippet, mark_words
from syndication.domain.search.words import split_words

from .context import Visit

# Where one piece of text ends, so that a snippet does not run a heading into the sentence after it.
_END = re.compile(r"</(?:h[2-6]|p|li|dt|dd|td|th|caption|summary|figcaption)>")
_ENDS = re.compile(r"(?: ·)+")
# A list that fits one screen needs no narrowing down.
WORTH_NARROWING = 5


@dataclass(frozen=True)
class Result:
    """One page found. `snippet` is empty where title and summary already hold the words."""

    title: str
    href: str
    summary: tuple[Piece, ...]
    snippet: tuple[Piece, ...]
    trail: tuple[str, ...]  # titles of the topics above, from the top down


@dataclass(frozen=True)
class TopicFilter:
    """One way to narrow the results down; `title` is empty for all of them."""

    title: str
    href: str
    count: int
    current: bool


def build_result(visit: Visit, page: ResolvedPage, forms: frozenset[str]) -> Result:
    shown = forms & set(split_words(f"{page.title} {page.summary}"))
    snippet = () if shown else build_snippet(reading_text(page.content_html), forms)
    return Result(
        page.title,
        visit.href(page.url),
        mark_words(page.summary, forms),
        snippet,
        tuple(topic.title for topic in page.topics),
    )


def reading_text(html: str) -> str:
    """The words of a page with a dot between its pieces."""
    return _ENDS.sub(" ·", plain_text(_END.sub(" · ", html))).removesuffix(" ·")


def build_topics(
    pages: Iterable[ResolvedPage], chosen: str, address: Callable[[str], str]
) -> list[TopicFilter]:
    """All, then the main topics by how many results they have; nothing where there is little to narrow down."""
    found = list(pages)
    cards = {card.path: card for page in found if (card := main_topic(page))}
    if not chosen and (len(found) < WORTH_NARROWING or len(cards) < 2):
        return []
    counts = Counter(card.path for page in found if (card := main_topic(page)))
    paths = sorted(counts, key=lambda path: (-counts[path], cards[path].title.casefold()))
    everything = TopicFilter("", address(""), len(found), not chosen)
    return [
        everything,
        *(TopicFilter(cards[path].title, address(path), counts[path], path == chosen) for path in paths),
    ]


def main_topic(page: ResolvedPage) -> Card | ResolvedPage | None:
    """The topic of the first level that a page is in, itself included."""
    if page.topics:
        return page.topics[0]
    return page if page.kind == "topic" else None


def in_topic(page: ResolvedPage, path: str) -> bool:
    topic = main_topic(page)
    return not path or (topic is not None and topic.path == path)
