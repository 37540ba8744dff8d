"""Topics, service pages and guides, from resolved page to the theme's template."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse

from syndication.domain.pages import ResolvedPage
from themes.wording import say

from .site_answers import show
from .site_context import Head, Link, Visit, card_link, page_links


def show_page(visit: Visit, page: ResolvedPage) -> HttpResponse:
    if page.kind == "topic":
        return show_topic(visit, page)
    if page.kind == "guide" and page.chapters:
        return show_chapter(visit, page, 0)
    return show(visit, "service", _head(visit, page), **_content(visit, page))


def show_topic(visit: Visit, topic: ResolvedPage) -> HttpResponse:
    beneath = visit.site.children(visit.language, topic.shared_id)
    return show(
        visit,
        "topic",
        _head(visit, topic),
        topics=page_links(visit, [page for page in beneath if page.kind == "topic"]),
        pages=page_links(visit, [page for page in beneath if page.kind != "topic"]),
        **_content(visit, topic),
    )


def show_chapter(visit: Visit, guide: ResolvedPage, place: int) -> HttpResponse:
    """One chapter under its guide's title, with the contents and the ways back and on."""
    chapter = guide.chapters[place]
    contents = _contents(visit, guide, place)
    head = _head(visit, guide)
    if place:
        title = f"{chapter.title} – {guide.title}"
        path = f"{guide.path}{chapter.slug}/"
        head = Head(title, guide.summary, path, _same_chapter(visit, guide, place), head.trail)
    return show(
        visit,
        "guide",
        head,
        contents=contents,
        chapter=chapter.title,
        chapter_body=visit.markup(chapter.blocks),
        number=place + 1,
        previous=contents[place - 1] if place else None,
        next=contents[place + 1] if place + 1 < len(contents) else None,
        **_content(visit, guide),
    )


def _contents(visit: Visit, guide: ResolvedPage, place: int) -> list[Link]:
    home = visit.here(guide.path)
    return [
        Link(chapter.title, f"{home}{chapter.slug}/" if number else home, current=number == place)
        for number, chapter in enumerate(guide.chapters)
    ]


def _same_chapter(visit: Visit, guide: ResolvedPage, place: int) -> dict[str, str]:
    """The chapter's translations: by its id, which translations share; none where a guide lacks it."""
    found = {}
    for card in guide.translations:
        other = visit.site.pages.get(card.id)
        for number, chapter in enumerate(other.chapters if other else ()):
            if chapter.id == guide.chapters[place].id:
                found[card.language] = card.url + (f"{chapter.slug}/" if number else "")
    return found


def _head(visit: Visit, page: ResolvedPage) -> Head:
    trail = [
        Link(say("home", visit.language), visit.here("/")),
        *(card_link(visit, card) for card in page.topics),
    ]
    translations = {card.language: card.url for card in page.translations}
    return Head(page.title, page.summary, page.path, translations, tuple(trail))


def _content(visit: Visit, page: ResolvedPage) -> dict[str, Any]:
    return {
        "page": page,
        "body": visit.markup(page.blocks),
        "related": page_links(visit, page.related),
    }
