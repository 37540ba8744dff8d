"""One visit to one council's site, and the links in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from html import escape, unescape
from typing import TYPE_CHECKING

from django.utils.safestring import SafeString, mark_safe

from syndication.domain.alerts import Alert
from syndication.domain.branding import Brand, wording
from syndication.domain.pages import Card, CouncilSite, ResolvedBlock, ResolvedPage
from themes.wording import say

if TYPE_CHECKING:
    from syndication.models import Council

_HREF = re.compile(r'(?<= href=")[^"]*')


@dataclass(frozen=True)
class Visit:
    """Whose site is read, in which language, and under which path it is shown here."""

    council: Council
    site: CouncilSite
    brand: Brand
    language: str
    base: str = ""  # "/sites/ambridge" when previewed on the service's host; "" on the council's own
    alerts: tuple[Alert, ...] = ()  # all that are live, most severe first

    tried_in: str = ""  # "light" or "dark" while a brand is tried out that is not saved, and so has no files

    @property
    def is_preview(self) -> bool:
        return bool(self.base)

    @property
    def name(self) -> str:
        return wording(self.brand.name, self.language)

    def prefix(self, language: str = "") -> str:
        """ "" for the council's default language, "/cy" for another."""
        return self.site.addresses.prefix(language or self.language)

    def here(self, path: str, language: str = "") -> str:
        """Where a path of the site is in this browser."""
        return f"{self.base}{self.prefix(language)}{path}"

    def public(self, path: str, language: str = "") -> str:
        """The absolute, public address of a path of the site."""
        return f"{self.site.origin}{self.prefix(language)}{path}"

    def href(self, url: str) -> str:
        """The address of a page of this site becomes relative, so that reading on stays here."""
        if url == self.site.origin or url.startswith(f"{self.site.origin}/"):
            return f"{self.base}{url.removeprefix(self.site.origin) or '/'}"
        page = self.site.at_url(url) if self.site.url_template else None
        return self._here_not_there(page, url) if page else url

    def _here_not_there(self, page: ResolvedPage, url: str) -> str:
        """The path here of a page or chapter that the council's own website has at `url`."""
        slug = next((f"{chapter.slug}/" for chapter in page.chapters_apart if chapter.url == url), "")
        return self.here(f"{page.path}{slug}", page.language)

    def markup(self, blocks: Iterable[ResolvedBlock]) -> SafeString:
        """The blocks' own HTML, which is clean already, with links into this site made relative."""
        html = "\n".join(block.html for block in blocks)
        return mark_safe(_HREF.sub(lambda match: escape(self.href(unescape(match[0]))), html))


@dataclass(frozen=True)
class Link:
    title: str
    href: str
    summary: str = ""
    current: bool = False


@dataclass(frozen=True)
class LanguageLink:
    """The way to another language: to the same page, or to its home where there is none."""

    language: str
    href: str
    same_page: bool


@dataclass(frozen=True)
class Head:
    """What one page tells the frame: its title, its address and its place."""

    title: str
    description: str = ""
    path: str | None = None  # None for an answer that has no address of its own, such as a 404
    translations: Mapping[str, str] = field(default_factory=dict)  # absolute, by language; without its own
    trail: tuple[Link, ...] = ()
    has_search: bool = True  # the header's box; pages with a large one of their own go without
    page: ResolvedPage | None = None  # the resolved page that is shown, whole or one chapter of it
    has_alerts: bool = True  # pages about alerts say it themselves


def home_trail(visit: Visit) -> tuple[Link, ...]:
    """The breadcrumb of what stands directly under the home page."""
    return (Link(say("home", visit.language), visit.here("/")),)


def everywhere(visit: Visit, path: str) -> dict[str, str]:
    """The translations of a page that every language has at the same path, such as the search."""
    return {
        language: visit.public(path, language)
        for language in visit.site.languages
        if language != visit.language
    }


def card_link(visit: Visit, card: Card | ResolvedPage) -> Link:
    summary = card.summary if isinstance(card, ResolvedPage) else ""
    return Link(card.title, visit.href(card.url), summary)


def page_links(visit: Visit, pages: Iterable[Card | ResolvedPage]) -> list[Link]:
    return [card_link(visit, page) for page in pages]
