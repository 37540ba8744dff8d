"""From a council's site and a reader's question to one feed document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlencode
from uuid import UUID, uuid5

from syndication.domain.filters import (
    DEFAULT_LIMIT,
    LARGEST_LIMIT,
    FeedQuery,
    find_topics,
    select_pages,
    topics_of,
)
from syndication.domain.memory import remembered
from syndication.domain.pages import CouncilSite, RemovedPage, ResolvedPage
from syndication.domain.paging import (
    PageSlice,
    Position,
    encode_position,
    rank,
    slice_pages,
)

from .document import NEVER, FeedDocument
from .items import ItemContext, build_item, urn

FEEDS = UUID("d0ff3f5c-4b0a-5d58-8c5e-3a0f7c1e9b42")
DESCRIPTIONS = {"en": "Services and guidance from {name}", "cy": "{name}: gwasanaethau a chanllawiau"}


@dataclass(frozen=True)
class FeedSetting:
    """What a feed says that is neither the site's nor the question's. Addresses are absolute."""

    context: ItemContext
    address: str  # of the feed, without a query
    hub_url: str | None = None
    icon: str | None = None


def build_feed(site: CouncilSite, query: FeedQuery, setting: FeedSetting) -> FeedDocument:
    """The document that answers `query`; InvalidQuery for a topic or language that the council lacks."""
    selected = select_pages(site, query)
    part = slice_pages(selected, query.page, max(len(selected), 1) if query.all else query.limit)
    language = query.lang or site.languages[0]
    name = setting.context.council_name(language)
    return FeedDocument(
        id=urn(feed_id(site, query)),
        title=_title(site, query, name),
        description=DESCRIPTIONS.get(language, DESCRIPTIONS["en"]).format(name=name),
        language=language,
        author=name,
        home_url=site.addresses.home(language),
        self_url=feed_url(setting.address, query, query.page),
        hub_url=None if query.is_filtered else setting.hub_url,
        icon=setting.icon,
        about=setting.context.about,
        updated=find_last_change(site) or _newest(site),
        complete=query.all,
        items=tuple(build_item(page, setting.context) for page in part.pages),
        removed=_removals(site, query, part.next),
        **_neighbours(setting.address, query, part),
    )


def find_last_change(site: CouncilSite) -> datetime | None:
    """The time of the log row at the site's head, or None where it is not known."""
    return remembered(site, "last change", lambda: _find_last_change(site))


def _find_last_change(site: CouncilSite) -> datetime | None:
    times = (entry.modified for entry in _entries(site) if entry.version == site.head)
    return next((time for time in times if time), None)


def feed_url(address: str, query: FeedQuery, page: Position | None) -> str:
    """The one spelling of a question's address: members in a fixed order, defaults left out."""
    members = _filters(query)
    if query.limit != DEFAULT_LIMIT and not query.all:
        members.append(("limit", str(query.limit)))
    if query.all:
        members.append(("all", "1"))
    if page:
        members.append(("page", encode_position(page)))
    return f"{address}?{urlencode(members)}" if members else address


def feed_id(site: CouncilSite, query: FeedQuery) -> str:
    """The bare UUID of a feed: the same for all of its pages, formats and addresses."""
    return str(uuid5(FEEDS, f"{site.council_id}?{urlencode(_filters(query))}"))


def _filters(query: FeedQuery) -> list[tuple[str, str]]:
    members = [
        ("topic", query.topic),
        ("tag", query.tag),
        ("service", None if query.service is None else str(query.service)),
        ("lang", query.lang),
        ("q", query.q),
    ]
    return [(name, value) for name, value in members if value]


def _neighbours(address: str, query: FeedQuery, part: PageSlice) -> dict[str, str | None]:
    """RFC 5005 section 3; a feed that fits one document has no neighbours."""
    first = feed_url(address, query, None)
    return {
        "first_url": first if part.next or not part.is_first else None,
        "prev_url": None if part.is_first else feed_url(address, query, part.previous),
        "next_url": feed_url(address, query, part.next) if part.next else None,
    }


def _removals(site: CouncilSite, query: FeedQuery, end: Position | None) -> tuple[RemovedPage, ...]:
    """The removals that fall between the items of this document, newest first, at most as many as its limit.

    A filtered feed has none: that a page left it says nothing about the page.
    """
    if query.is_filtered:
        return ()
    gone = [entry for entry in site.removed.values() if query.lang in (None, entry.language)]
    due = [entry for entry in gone if _is_between(query.page, entry, end)]
    due.sort(key=rank)
    return tuple(due[: LARGEST_LIMIT if query.all else query.limit])


def _is_between(start: Position | None, entry: RemovedPage, end: Position | None) -> bool:
    return (start is None or rank(start) < rank(entry)) and (end is None or rank(entry) <= rank(end))


def _title(site: CouncilSite, query: FeedQuery, name: str) -> str:
    """The council's name, and the topic's title where the feed is about one."""
    if query.topic is None:
        return name
    language, wanted = query.lang or site.languages[0], find_topics(site, query.topic)
    titles = [t.title for t in topics_of(site) if t.shared_id in wanted and t.language == language]
    return f"{name} – {min(titles)}" if titles else name


def _newest(site: CouncilSite) -> datetime:
    return max((entry.modified for entry in _entries(site) if entry.modified), default=NEVER)


def _entries(site: CouncilSite) -> Iterator[ResolvedPage | RemovedPage]:
    yield from site.pages.values()
    yield from site.removed.values()
