"""404 and 410 in the council's look: what is not there, why, and where to go instead."""

from __future__ import annotations

from django.http import HttpResponse

from syndication.domain.pages import RemovedPage, ResolvedPage
from themes.wording import say

from .answers import show
from .context import Head, LanguageLink, Link, Visit, page_links

# Reasons that need a title of their own; the rest share one.
TITLES = {"waiting": "waiting_title", "suspended": "suspended_title"}


def not_found(visit: Visit, elsewhere: ResolvedPage | None = None) -> HttpResponse:
    """404. `elsewhere` is the page that another language has at this very path."""
    head = Head(say("missing_title", visit.language), has_search=False)
    return show(
        visit,
        "missing",
        head,
        status=404,
        topics=page_links(visit, visit.site.children(visit.language, None)),
        other=LanguageLink(elsewhere.language, visit.href(elsewhere.url), True) if elsewhere else None,
    )


def gone(visit: Visit, removed: RemovedPage) -> HttpResponse:
    """410, with the reason in words, the library's note and the page to use instead."""
    title = say(TITLES.get(removed.reason, "gone_title"), visit.language)
    target = removed.redirect_to
    return show(
        visit,
        "gone",
        Head(title, has_search=False),
        status=410,
        reason=say(removed.reason, visit.language, council=visit.name),
        note=removed.note if removed.reason in {"withdrawn", "gone"} else "",
        instead=Link(_title_at(visit, target), visit.href(target)) if target else None,
        topics=page_links(visit, visit.site.children(visit.language, None)),
    )


def _title_at(visit: Visit, url: str) -> str:
    """The title of the page at an address of this site; of any other address, the address itself."""
    return next((page.title for page in visit.site.pages.values() if page.url == url), url)
