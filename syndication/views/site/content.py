"""Topics, service pages, guides and step by steps, from resolved page to the theme's template."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from django.http import HttpResponse
from django.utils.safestring import SafeString

from syndication.actions.count_use import count_use
from syndication.domain.pages import ResolvedPage
from syndication.domain.steps import StepPlace, find_places

from .answers import show
from .context import Head, Link, Visit, card_link, home_trail, page_links


@dataclass(frozen=True)
class Step:
    """One step of a step by step. `slug` is its anchor."""

    title: str
    slug: str
    body: SafeString


@dataclass(frozen=True)
class Journey:
    """A step by step that the page is part of. The step that leads to the page is `current`."""

    page: Link
    steps: tuple[Link, ...]


def show_page(visit: Visit, page: ResolvedPage) -> HttpResponse:
    if not visit.is_preview:
        count_use(visit.council, page.shared_id)
    if page.kind == "topic":
        return show_topic(visit, page)
    if page.kind == "guide" and page.chapters:
        return show_chapter(visit, page, 0)
    if page.kind == "step-by-step":
        return show_steps(visit, page)
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
        others = _same_chapter(visit, guide, place)
        head = replace(head, title=title, path=path, translations=others)
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


def show_steps(visit: Visit, page: ResolvedPage) -> HttpResponse:
    """Every step on one page, in order."""
    steps = [Step(step.title, step.slug, visit.markup(step.blocks)) for step in page.chapters]
    return show(visit, "step_by_step", _head(visit, page), steps=steps, **_content(visit, page))


def _journey(visit: Visit, place: StepPlace) -> Journey:
    """The step by step that a page is part of, as the page shows it beside its text."""
    home = visit.href(place.journey.url)
    steps = [
        Link(step.title, f"{home}#{step.slug}", current=number == place.number)
        for number, step in enumerate(place.journey.chapters, 1)
    ]
    return Journey(Link(place.journey.title, home), tuple(steps))


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
                found[card.language] = chapter.url if number else card.url
    return found


def _head(visit: Visit, page: ResolvedPage) -> Head:
    trail = (*home_trail(visit), *(card_link(visit, card) for card in page.topics))
    translations = {card.language: card.url for card in page.translations}
    return Head(page.title, page.summary, page.path, translations, trail, page=page)


def _content(visit: Visit, page: ResolvedPage) -> dict[str, Any]:
    return {
        "page": page,
        "body": visit.markup(page.blocks),
        "journeys": [_journey(visit, place) for place in find_places(visit.site, page)],
        "related": page_links(visit, page.related),
    }
