"""The search over one council's pages in one language: every word must be found, titles count most."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.http import urlencode

from syndication.domain.memory import remembered
from syndication.domain.pages import CouncilSite, ResolvedPage
from syndication.domain.plain_text import plain_text
from themes.wording import say

from .alphabet import fold
from .site import home_trail
from .site_answers import show
from .site_context import Head, Link, Visit, everywhere, page_links
from .site_visits import on_site

LONGEST_QUERY = 200
MOST_WORDS = 12
PER_PAGE = 20
TITLE, TAG, SUMMARY, TEXT = 12, 8, 5, 1
WORD = re.compile(r"\w+")
LITTLE_WORDS = frozenset(
    WORD.findall(
        "a an and are at be can do for from get how i in is it my of on or the to what when where with "
        "you your "
        "a ac am ar at beth ble ei eich fy gan i mae n o pryd r sut y yn yr"
    )
)


@dataclass(frozen=True)
class Entry:
    """One page with the weight of each of its words."""

    page: ResolvedPage
    weights: dict[str, int]


@on_site
def search(visit: Visit, request: HttpRequest) -> HttpResponse:
    query = clean_query(request.GET.get("q", ""))
    found = find_pages(visit.site, visit.language, query)
    first = (_page_number(request.GET.get("page", ""), len(found)) - 1) * PER_PAGE
    title = say("results_title", visit.language, query=query) if query else say("search", visit.language)
    head = Head(
        title,
        path="/search/",
        translations=_translations(visit, query),
        trail=home_trail(visit),
        has_search=False,
    )
    return show(
        visit,
        "search",
        head,
        query=query,
        summary=_summary(visit.language, query, len(found)) if query else "",
        results=page_links(visit, found[first : first + PER_PAGE]),
        suggestion=_suggest(visit, query) if query and not found else None,
        **_turns(visit, query, first, len(found)),
    )


def clean_query(text: str) -> str:
    """What was asked for, as one line of printable text."""
    printable = "".join(character if character.isprintable() else " " for character in text[:LONGEST_QUERY])
    return " ".join(printable.split())


def find_pages(site: CouncilSite, language: str, query: str) -> list[ResolvedPage]:
    """The pages that hold every word of the query, or the start of it; best first."""
    words = _words(query)
    scores = {entry.page.id: _score(entry, words) for entry in _index(site, language)} if words else {}
    found = [site.pages[id_] for id_, score in scores.items() if score]
    return sorted(found, key=lambda page: (-scores[page.id], page.title.casefold(), page.id))


def _words(query: str) -> list[str]:
    words = WORD.findall(fold(query))[:MOST_WORDS]
    return [word for word in words if word not in LITTLE_WORDS] or words


def _score(entry: Entry, words: list[str]) -> int:
    scores = [_weight(entry.weights, word) for word in words]
    return sum(scores) if all(scores) else 0


def _weight(weights: dict[str, int], word: str) -> int:
    """A whole word counts double; its beginning, or one without its plural “s”, counts once."""
    if word in weights:
        return 2 * weights[word]
    stem = word[:-1] if len(word) > 3 and word.endswith("s") else word
    if len(stem) < 3:
        return 0
    return max((weight for known, weight in weights.items() if known.startswith(stem)), default=0)


def _index(site: CouncilSite, language: str) -> list[Entry]:
    """Worked out once for each value of a site, and kept with it."""
    return remembered(
        site,
        ("search index", language),
        lambda: [Entry(page, _weigh(page)) for page in site.ordered(language)],
    )


def _weigh(page: ResolvedPage) -> dict[str, int]:
    weights: Counter[str] = Counter()
    service = page.service.name if page.service else ""
    text = plain_text(page.content_html)
    tags = " ".join((*page.tags, service))
    for words, weight in ((page.title, TITLE), (tags, TAG), (page.summary, SUMMARY), (text, TEXT)):
        for word in set(WORD.findall(fold(words))):
            weights[word] += weight
    return dict(weights)


def _suggest(visit: Visit, query: str) -> Link | None:
    """The query with each unknown word replaced by the nearest known one, when that finds something."""
    known = {word for entry in _index(visit.site, visit.language) for word in entry.weights if len(word) > 3}
    better = " ".join(_nearest(word, known) for word in _words(query))
    if better == " ".join(_words(query)) or not find_pages(visit.site, visit.language, better):
        return None
    return Link(better, _address(visit, better))


def _nearest(word: str, known: Iterable[str]) -> str:
    return next(iter(get_close_matches(word, known, n=1, cutoff=0.75)), word)


def _summary(language: str, query: str, count: int) -> str:
    key = f"results_{count}" if count < 2 else "results_many"
    return say(key, language, query=query, count=count)


def _page_number(text: str, count: int) -> int:
    """The page asked for, or the nearest that there is."""
    last = max(1, -(-count // PER_PAGE))
    return min(max(1, int(text)), last) if text.isascii() and text.isdigit() and len(text) < 6 else 1


def _turns(visit: Visit, query: str, first: int, count: int) -> dict[str, Any]:
    number = first // PER_PAGE + 1
    return {
        "previous": Link("", _address(visit, query, number - 1)) if number > 1 else None,
        "next": Link("", _address(visit, query, number + 1)) if first + PER_PAGE < count else None,
    }


def _address(visit: Visit, query: str, number: int = 1) -> str:
    asked = {"q": query} | ({"page": str(number)} if number > 1 else {})
    return f"{visit.here('/search/')}?{urlencode(asked)}"


def _translations(visit: Visit, query: str) -> dict[str, str]:
    """The same question in the other language."""
    asked = f"?{urlencode({'q': query})}" if query else ""
    return {language: f"{url}{asked}" for language, url in everywhere(visit, "/search/").items()}
