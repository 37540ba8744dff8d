"""What every council's site says about itself: accessibility, cookies, privacy, and how to get in touch."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from syndication.domain.pages import ResolvedPage
from syndication.queries.site_pages import get_site_pages
from themes.wording import say

from .alphabet import sort_key
from .answers import show
from .context import Head, Link, Visit, everywhere, home_trail
from .visits import on_site


@on_site
def accessibility(visit: Visit, request: HttpRequest) -> HttpResponse:
    """The model accessibility statement, with what this council's own audit found, if there was one."""
    pages = get_site_pages(visit.council)
    problems = pages.known_problems_cy if visit.language == "cy" else pages.known_problems_en
    return _statement(
        visit,
        "/accessibility-statement/",
        "accessibility",
        nation=visit.council.nation.slug,
        audit=pages,
        problems=[line for line in problems.splitlines() if line.strip()],
    )


@on_site
def cookies(visit: Visit, request: HttpRequest) -> HttpResponse:
    return _statement(visit, "/cookies/", "cookies")


@on_site
def privacy(visit: Visit, request: HttpRequest) -> HttpResponse:
    return _statement(visit, "/privacy/", "privacy", days=settings.FEEDBACK_DAYS)


@on_site
def contact(visit: Visit, request: HttpRequest) -> HttpResponse:
    """The council's own numbers, then the pages that say whom to ask about just one service."""
    pages = [page for page in visit.site.ordered(visit.language) if _contact_place(page)]
    pages.sort(key=lambda page: (sort_key(page.title, visit.language), page.id))
    services = [Link(page.title, f"{visit.href(page.url)}#{_contact_place(page)}") for page in pages]
    return _statement(visit, "/contact/", "contact_us", template="contact", services=services)


def _contact_place(page: ResolvedPage) -> str:
    """The anchor of the page's first contact card, or ""."""
    return next((f"block-{block.id}" for block in page.blocks if block.type == "contact"), "")


def _statement(
    visit: Visit, path: str, key: str, template: str = "statement", **content: Any
) -> HttpResponse:
    head = Head(
        say(key, visit.language), path=path, translations=everywhere(visit, path), trail=home_trail(visit)
    )
    return show(visit, template, head, statement=f"statements/{key}_{visit.language}.html", **content)
