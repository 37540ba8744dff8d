"""The search over one council's pages in one language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.http import urlencode

from syndication.actions.count_search import record_fruitless_search
from syndication.domain.pages import ResolvedPage
from syndication.domain.search.questions import LONGEST_QUESTION, clean_question
from syndication.domain.search.searching import MOST_PAGES, Answer
from syndication.queries.search import search_site
from themes.wording import say

from .answers import show
from .context import Head, Link, Visit, everywhere, home_trail, page_links
from .results import build_result, build_topics, in_topic
from .tasks import find_top_tasks
from .visits import on_site

PER_PAGE = 20
NOTHING = Answer("")


@dataclass(frozen=True)
class Asked:
    """What the address says: the words, whether to take them as they are, one topic's path, a page of results."""

    query: str = ""
    exactly: bool = False
    topic: str = ""
    page: str = ""

    @classmethod
    def read(cls, request: HttpRequest) -> Asked:
        asked = request.GET
        return cls(
            clean_question(asked.get("q", "")),
            asked.get("exact") == "1",
            asked.get("topic", "")[:LONGEST_QUESTION],
            asked.get("page", ""),
        )

    def address(self, visit: Visit, **changes: str) -> str:
        """The search's address with this question; changes begin at the first page again."""
        asked = {"q": self.query, "exact": "1" if self.exactly else "", "topic": self.topic, **changes}
        return (
            f"{visit.here('/search/')}?{urlencode({name: value for name, value in asked.items() if value})}"
        )


@on_site
def search(visit: Visit, request: HttpRequest) -> HttpResponse:
    asked = Asked.read(request)
    answer = _answer(visit, asked)
    if asked.query and not answer.complete and _counts(visit, request):
        record_fruitless_search(visit.council, visit.language, asked.query)
    found = [page for page in answer.pages if in_topic(page, asked.topic)]
    return show(visit, "search", _head(visit, asked), **_content(visit, asked, answer, found))


def _answer(visit: Visit, asked: Asked) -> Answer:
    if not asked.query:
        return NOTHING
    return search_site(visit.council, visit.site, visit.language, asked.query, exactly=asked.exactly)


def _counts(visit: Visit, request: HttpRequest) -> bool:
    """A citizen's first look at a question; not a preview, a further page or a program that only asks for the head."""
    return not visit.is_preview and request.method == "GET" and not {"topic", "page"} & set(request.GET)


def _head(visit: Visit, asked: Asked) -> Head:
    query = asked.query
    title = say("results_title", visit.language, query=query) if query else say("search", visit.language)
    return Head(
        title,
        path="/search/",
        translations=_translations(visit, query),
        trail=home_trail(visit),
        has_search=False,
    )


def _content(visit: Visit, asked: Asked, answer: Answer, found: list[ResolvedPage]) -> dict[str, Any]:
    first = (_page_number(asked.page, len(found)) - 1) * PER_PAGE
    return {
        "query": asked.query,
        "topic": asked.topic,
        "summary": _summary(visit.language, answer, len(found)) if asked.query else "",
        "is_partial": bool(answer.pages) and not answer.complete,
        "corrected": answer.question if answer.asked else "",
        "as_typed": asked.address(visit, exact="1"),
        "suggestions": [Link(text, Asked(text).address(visit)) for text in answer.suggestions],
        "results": [build_result(visit, page, answer.forms) for page in found[first : first + PER_PAGE]],
        "topics": build_topics(answer.pages, asked.topic, lambda topic: asked.address(visit, topic=topic)),
        "tasks": page_links(visit, find_top_tasks(visit)) if asked.query and not answer.pages else [],
        **_turns(visit, asked, first, len(found)),
    }


def _summary(language: str, answer: Answer, count: int) -> str:
    if answer.pages and not answer.complete:
        return say("results_some", language, query=answer.question)
    if len(answer.pages) == MOST_PAGES == count:
        return say("results_most", language, query=answer.question, count=count)
    key = f"results_{count}" if count < 2 else "results_many"
    return say(key, language, query=answer.question, count=count)


def _page_number(text: str, count: int) -> int:
    """The page asked for, or the nearest that there is."""
    last = max(1, -(-count // PER_PAGE))
    return min(max(1, int(text)), last) if text.isascii() and text.isdigit() and len(text) < 6 else 1


def _turns(visit: Visit, asked: Asked, first: int, count: int) -> dict[str, Any]:
    number = first // PER_PAGE + 1
    before = {"page": str(number - 1)} if number > 2 else {}
    after = {"page": str(number + 1)}
    return {
        "previous": Link("", asked.address(visit, **before)) if number > 1 else None,
        "next": Link("", asked.address(visit, **after)) if first + PER_PAGE < count else None,
    }


def _translations(visit: Visit, query: str) -> dict[str, str]:
    """The same question in the other language."""
    asked = f"?{urlencode({'q': query})}" if query else ""
    return {language: f"{url}{asked}" for language, url in everywhere(visit, "/search/").items()}
