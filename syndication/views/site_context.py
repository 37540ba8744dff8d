"""One visit to one council's site, and what the theme's frame (header, footer, head) needs to know of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.conf import settings
from django.utils.safestring import SafeString, mark_safe

from syndication.domain.branding import Brand, SocialLink, brand_css, brand_icon, fingerprint, wording
from syndication.domain.pages import Card, CouncilSite, ResolvedBlock, ResolvedPage
from themes.stylesheet import site_stylesheet

if TYPE_CHECKING:
    from syndication.models import Council

FEEDS = (
    ("JSON Feed", "application/feed+json", "feed.json"),
    ("RSS", "application/rss+xml", "rss.xml"),
    ("Atom", "application/atom+xml", "atom.xml"),
)


@dataclass(frozen=True)
class Visit:
    """Whose site is read, in which language, and under which path it is shown here."""

    council: Council
    site: CouncilSite
    brand: Brand
    language: str
    base: str = ""  # "/sites/ambridge" when previewed on the service's host; "" on the council's own

    @property
    def is_preview(self) -> bool:
        return bool(self.base)

    @property
    def name(self) -> str:
        return wording(self.brand.name, self.language)

    def prefix(self, language: str = "") -> str:
        """ "" for the council's default language, "/cy" for another."""
        language = language or self.language
        return "" if language == self.site.languages[0] else f"/{language}"

    def here(self, path: str, language: str = "") -> str:
        """Where a path of the site is in this browser."""
        return f"{self.base}{self.prefix(language)}{path}"

    def public(self, path: str, language: str = "") -> str:
        """The absolute, public address of a path of the site."""
        return f"{self.site.origin}{self.prefix(language)}{path}"

    def href(self, url: str) -> str:
        """An address on the council's own site becomes relative, so that reading on stays here."""
        if url == self.site.origin or url.startswith(f"{self.site.origin}/"):
            return f"{self.base}{url.removeprefix(self.site.origin) or '/'}"
        return url

    def markup(self, blocks: Iterable[ResolvedBlock]) -> SafeString:
        """The blocks' own HTML, which is clean already, with links into this site made relative."""
        html = "\n".join(block.html for block in blocks)
        origin = self.site.origin
        html = html.replace(f'href="{origin}/', f'href="{self.base}/').replace(
            f'href="{origin}"', f'href="{self.base}/"'
        )
        return mark_safe(html)


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


@dataclass(frozen=True)
class Feed:
    title: str
    type: str
    href: str
    language: str


@dataclass(frozen=True)
class Frame:
    """Everything around the content. Built once per answer; templates only read it."""

    head: Head
    language: str
    name: str
    short_name: str
    strapline: str
    footer: str
    phone: str
    phone_href: str
    email: str
    logo: str | None
    social: tuple[SocialLink, ...]
    layout: str
    home: str
    search: str
    a_to_z: str
    accessibility: str
    rss: str
    stylesheets: tuple[str, ...]
    icon: str
    canonical: str
    alternates: tuple[LanguageLink, ...]
    switch: tuple[LanguageLink, ...]
    feeds: tuple[Feed, ...]
    is_preview: bool

    @property
    def not_in(self) -> tuple[LanguageLink, ...]:
        """The languages in which this page does not exist; none for an answer without an address."""
        return () if self.head.path is None else tuple(link for link in self.switch if not link.same_page)

    @property
    def wordmark(self) -> tuple[str, str, str]:
        """The name around its short form, so that “Ambridge” can be set larger than “District Council”."""
        before, short, after = self.name.partition(self.short_name)
        return before.strip(), short, after.strip()

    @property
    def title(self) -> str:
        return self.name if self.head.title == self.name else f"{self.head.title} – {self.name}"


def build_frame(visit: Visit, head: Head) -> Frame:
    brand, language = visit.brand, visit.language
    return Frame(
        head=head,
        language=language,
        name=visit.name,
        short_name=wording(brand.short_name, language),
        strapline=brand.strapline.get(language, ""),
        footer=brand.footer.get(language, ""),
        phone=brand.phone,
        phone_href="tel:" + "".join(brand.phone.split()),
        email=brand.email,
        logo=_absolute(brand.logo_url),
        social=brand.social,
        layout=brand.layout,
        home=visit.here("/"),
        search=visit.here("/search/"),
        a_to_z=visit.here("/a-z/"),
        accessibility=visit.here("/accessibility-statement/"),
        rss=f"{visit.base}/rss.xml{_feed_query(visit, language)}",
        stylesheets=stylesheet_addresses(visit),
        icon=f"{visit.base}/icon-{fingerprint(brand_icon(brand, language))}.svg",
        canonical="" if head.path is None else visit.public(head.path),
        alternates=_alternates(visit, head),
        switch=_switch(visit, head),
        feeds=_feeds(visit),
        is_preview=visit.is_preview,
    )


def _absolute(url: str | None) -> str | None:
    """Media live on the service's own host."""
    return f"{settings.PUBLIC_ORIGIN}{url}" if url and url.startswith("/") else url


def stylesheet_addresses(visit: Visit) -> tuple[str, str]:
    """The council's colours, then the rules that use them; the version in the name lets caches keep them."""
    brand = fingerprint(brand_css(visit.brand))
    return f"{visit.base}/brand-{brand}.css", f"{visit.base}/site-{site_stylesheet().version}.css"


def _alternates(visit: Visit, head: Head) -> tuple[LanguageLink, ...]:
    """hreflang: the languages that the page exists in; nothing where its own is the only one."""
    if head.path is None or not head.translations:
        return ()
    addresses = {visit.language: visit.public(head.path), **head.translations}
    return tuple(LanguageLink(language, url, True) for language, url in sorted(addresses.items()))


def _switch(visit: Visit, head: Head) -> tuple[LanguageLink, ...]:
    others = [language for language in visit.site.languages if language != visit.language]
    return tuple(
        LanguageLink(language, visit.href(head.translations[language]), True)
        if language in head.translations
        else LanguageLink(language, visit.here("/", language), False)
        for language in others
    )


def _feeds(visit: Visit) -> tuple[Feed, ...]:
    return tuple(
        Feed(
            f"{wording(visit.brand.name, language)} – {label}",
            kind,
            f"{visit.site.origin}/{name}{_feed_query(visit, language)}",
            language,
        )
        for language in visit.site.languages
        for label, kind, name in FEEDS
    )


def _feed_query(visit: Visit, language: str) -> str:
    return f"?lang={language}" if len(visit.site.languages) > 1 else ""


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
