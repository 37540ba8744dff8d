"""Which of a council's pages a reader asked for. Filters narrow the whole set; together they all apply."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .errors import InvalidQuery
from .memory import remembered
from .pages import Card, CouncilSite, ResolvedPage
from .paging import Position
from .plain_text import plain_text

DEFAULT_LIMIT = 50
LARGEST_LIMIT = 500


@dataclass(frozen=True)
class FeedQuery:
    """A reader's question, checked as far as that needs no council. None means: not narrowed by that."""

    topic: str | None = None  # a topic's slug, path ("/housing/rent/"), shared id or item id
    tag: str | None = None
    service: int | None = None  # LGSL code
    lang: str | None = None
    q: str = ""
    limit: int = DEFAULT_LIMIT
    page: Position | None = None
    all: bool = False

    @property
    def is_filtered(self) -> bool:
        """Narrowed by more than language: leaving it is no removal, and the hub does not announce it."""
        return bool(self.topic or self.tag or self.q) or self.service is not None


def select_pages(site: CouncilSite, query: FeedQuery) -> list[ResolvedPage]:
    """The pages that pass every filter, newest version first; paging and `limit` are the caller's.

    InvalidQuery for a topic or a language that the council does not have.
    """
    pages: Iterable[ResolvedPage] = site.ordered(check_language(site, query.lang))
    if query.topic is not None:
        topics = find_topics(site, query.topic)
        pages = (page for page in pages if topics & _line(page))
    if query.tag is not None:
        tag = query.tag.casefold()
        pages = (page for page in pages if tag in {own.casefold() for own in page.tags})
    if query.service is not None:
        pages = (page for page in pages if page.service and page.service.lgsl == query.service)
    words = query.q.casefold().split()
    return [page for page in pages if not words or _has_words(page, words)]


def check_language(site: CouncilSite, language: str | None) -> str | None:
    """The language itself; InvalidQuery where the council does not publish in it."""
    if language is not None and language not in site.languages:
        detail = f"This council does not publish in “{language}”. Choose from: {', '.join(site.languages)}."
        raise InvalidQuery(detail, member="lang")
    return language


def find_topics(site: CouncilSite, name: str) -> frozenset[str]:
    """Shared ids of the topics of that slug, path or id, in any language; InvalidQuery if there is none."""
    wanted = name.removeprefix("urn:uuid:").casefold()
    found = frozenset(card.shared_id for card in topics_of(site) if wanted in _names(card))
    if not found:
        detail = f"This council has no topic “{name}”. Give the slug or the id of one of its topics."
        raise InvalidQuery(detail, member="topic")
    return found


def search_text(page: ResolvedPage) -> str:
    """Title, summary and plain text in one case-folded string. Remembered with the page."""
    return remembered(
        page,
        "search text",
        lambda: f"{page.title}\n{page.summary}\n{plain_text(page.content_html)}".casefold(),
    )


def _has_words(page: ResolvedPage, words: list[str]) -> bool:
    text = search_text(page)
    return all(word in text for word in words)


def topics_of(site: CouncilSite) -> Iterator[Card | ResolvedPage]:
    """Every topic that a council publishes or files a page under, some of them more than once."""
    for page in site.pages.values():
        yield from page.topics
        if page.kind == "topic":
            yield page


def _names(topic: Card | ResolvedPage) -> set[str]:
    slug = topic.path.strip("/").rsplit("/", 1)[-1]
    return {topic.id, topic.shared_id, slug, topic.path, topic.path.strip("/")}


def _line(page: ResolvedPage) -> set[str]:
    """The shared ids of the topics above a page, and its own where it is a topic."""
    above = {card.shared_id for card in page.topics}
    return above | {page.shared_id} if page.kind == "topic" else above
