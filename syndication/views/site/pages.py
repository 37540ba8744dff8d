"""The citizens' pages of one council: home, pages by path, A to Z."""

from __future__ import annotations

from itertools import groupby

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect

from syndication.domain.pages import ResolvedPage
from syndication.domain.public_paths import find_chapter, tidy_path
from themes.wording import say

from .alphabet import first_letter, sort_key
from .answers import moved, show
from .content import show_chapter, show_page
from .context import Head, Link, Visit, card_link, everywhere, home_trail, page_links
from .missing import gone, not_found
from .tasks import find_top_tasks
from .visits import on_site

LONGEST_PATH = 1000
RECENT = 6
# What a reader has reason to look at again; a corrected comma is not news.
NEWS = frozenset({"major", "legal", "local"})


@on_site
def home(visit: Visit, request: HttpRequest) -> HttpResponse:
    return show_home(visit)


def show_home(visit: Visit) -> HttpResponse:
    head = Head(visit.name, path="/", translations=everywhere(visit, "/"), has_search=False)
    return show(
        visit,
        "home",
        head,
        topics=page_links(visit, visit.site.children(visit.language, None)),
        top_tasks=page_links(visit, find_top_tasks(visit)),
        recent=page_links(visit, _recent(visit)),
    )


def _recent(visit: Visit) -> list[ResolvedPage]:
    pages = [page for page in visit.site.ordered(visit.language) if page.kind != "topic"]
    return sorted(pages, key=lambda page: page.change_kind not in NEWS)[:RECENT]


@on_site
def page(visit: Visit, request: HttpRequest, path: str) -> HttpResponse:
    """Whatever lives at `path`, or once did."""
    wanted = tidy_path(path)
    if len(path) > LONGEST_PATH:
        return not_found(visit)
    if f"/{path}" != wanted:
        return _respell(visit, request, path, wanted)
    return (
        _live_at(visit, request, wanted)
        or _left(visit, wanted)
        or not_found(visit, _elsewhere(visit, wanted))
    )


def _respell(visit: Visit, request: HttpRequest, path: str, wanted: str) -> HttpResponse:
    """A file that we do not have is not a page with its last slash missing."""
    if "." in path.rsplit("/", 1)[-1]:
        return not_found(visit)
    return moved(f"{visit.prefix()}{wanted}", visit, request)


def _live_at(visit: Visit, request: HttpRequest, path: str) -> HttpResponse | None:
    """The page or the guide's chapter at a path; the first chapter lives at the guide's own address."""
    found = visit.site.at_path(visit.language, path)
    if found:
        return show_page(visit, found)
    chapter = find_chapter(visit.site, visit.language, path)
    if chapter is None:
        return None
    guide, place = chapter
    return (
        show_chapter(visit, guide, place) if place else moved(f"{visit.prefix()}{guide.path}", visit, request)
    )


def _left(visit: Visit, path: str) -> HttpResponse | None:
    """A page that has moved leads to where it is; one that is gone says why."""
    successor = visit.site.pages.get(visit.site.redirects.get((visit.language, path), ""))
    if successor:
        return HttpResponsePermanentRedirect(visit.href(successor.url))
    removed = next(
        (
            item
            for item in visit.site.removed.values()
            if (item.language, item.path) == (visit.language, path)
        ),
        None,
    )
    if removed and removed.reason == "redirect" and removed.redirect_to:
        return HttpResponsePermanentRedirect(visit.href(removed.redirect_to))
    return gone(visit, removed) if removed else None


def _elsewhere(visit: Visit, path: str) -> ResolvedPage | None:
    """The page that another of the council's languages has at this very path."""
    found = (visit.site.at_path(language, path) for language in visit.site.languages)
    return next((page for page in found if page), None)


@on_site
def a_to_z(visit: Visit, request: HttpRequest) -> HttpResponse:
    title = say("a_to_z", visit.language)
    head = Head(title, path="/a-z/", translations=everywhere(visit, "/a-z/"), trail=home_trail(visit))
    return show(visit, "a_to_z", head, groups=_by_letter(visit))


def _by_letter(visit: Visit) -> list[tuple[str, list[Link]]]:
    language = visit.language
    pages = [page for page in visit.site.ordered(language) if page.kind != "topic"]
    pages.sort(key=lambda page: (sort_key(page.title, language), page.id))
    grouped = groupby(pages, key=lambda page: first_letter(page.title, language))
    return [(letter.capitalize(), [card_link(visit, page) for page in group]) for letter, group in grouped]
