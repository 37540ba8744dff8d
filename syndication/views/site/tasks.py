"""The tasks at the top of a council's home page."""

from __future__ import annotations

from syndication.domain.pages import ResolvedPage
from syndication.models import MOST_TASKS
from syndication.queries.feedback import find_most_read
from syndication.queries.site_pages import get_site_pages

from .alphabet import sort_key
from .context import Visit

SUGGESTED = 6


def find_top_tasks(visit: Visit) -> list[ResolvedPage]:
    """Those that the council chose, in its order, as far as it publishes them; else what we would suggest."""
    chosen = get_site_pages(visit.council).top_tasks
    pages = [visit.site.translation(shared_id, visit.language) for shared_id in chosen]
    return [page for page in pages if page][:MOST_TASKS] or suggest_tasks(visit)[:SUGGESTED]


def suggest_tasks(visit: Visit) -> list[ResolvedPage]:
    """Pages that people read most; after them those on which something can be done there and then, by title."""
    reads = find_most_read(visit.council)
    pages = [page for page in visit.site.ordered(visit.language) if page.kind != "topic"]
    read = sorted(
        (page for page in pages if page.shared_id in reads), key=lambda page: -reads[page.shared_id]
    )
    others = [page for page in pages if page.shared_id not in reads and _has_action(page)]
    return [*read, *sorted(others, key=lambda page: sort_key(page.title, visit.language))]


def _has_action(page: ResolvedPage) -> bool:
    return any(block.type == "action" for block in page.blocks)
