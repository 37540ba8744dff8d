"""The frame around every page of a council's site (head, header, footer), worked out from the visit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.safestring import SafeString

from syndication.domain.brand_links import SocialLink
from syndication.domain.branding import wording
from themes.wording import say

from .banners import Banner, banners_on, count_elsewhere
from .context import Head, LanguageLink, Link, Visit
from .footer import Emergency, find_emergency, footer_links, phone_address
from .head import HeadTags, build_head_tags
from .icon_addresses import icon_address
from .logo_tags import LogoTag, build_logo
from .styles import font_addresses, stylesheet_addresses, tried_styles

FEEDS = (
    ("JSON Feed", "application/feed+json", "feed.json"),
    ("RSS", "application/rss+xml", "rss.xml"),
    ("Atom", "application/atom+xml", "atom.xml"),
)
ALERT_FEEDS = (
    ("JSON Feed", "application/feed+json", "alerts.json"),
    ("RSS", "application/rss+xml", "alerts.rss.xml"),
    ("Atom", "application/atom+xml", "alerts.atom.xml"),
)


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
    emergency: Emergency | None
    footer_links: tuple[Link, ...]
    words: Mapping[str, str]  # the council's own, in place of sentences of ours
    logo: LogoTag | None
    social: tuple[SocialLink, ...]
    topics: tuple[Link, ...]
    home: str
    search: str
    a_to_z: str
    accessibility: str
    contact: str
    cookies: str
    feedback: str
    privacy: str
    alerts_page: str
    rss: str
    stylesheets: tuple[str, ...]
    styles: SafeString | None  # in place of stylesheets, for a brand that is only tried out
    fonts: tuple[str, ...]
    icon: str
    canonical: str
    tags: HeadTags
    alternates: tuple[LanguageLink, ...]
    switch: tuple[LanguageLink, ...]
    feeds: tuple[Feed, ...]
    is_preview: bool
    alerts: tuple[Banner, ...]
    alerts_elsewhere: int  # how many more are live, about parts of the site; told on the home page

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
    canonical = canonical_address(visit, head)
    return Frame(
        head=head,
        language=language,
        name=visit.name,
        short_name=wording(brand.short_name, language),
        strapline=brand.strapline.get(language, ""),
        footer=brand.footer.get(language, ""),
        phone=brand.phone,
        phone_href=phone_address(brand.phone),
        email=brand.email,
        emergency=find_emergency(visit),
        footer_links=footer_links(visit),
        words={key: texts[language] for key, texts in brand.words.items() if texts.get(language)},
        logo=build_logo(visit),
        social=brand.social,
        topics=_topics(visit, head),
        home=visit.here("/"),
        search=visit.here("/search/"),
        a_to_z=visit.here("/a-z/"),
        accessibility=visit.here("/accessibility-statement/"),
        contact=visit.here("/contact/"),
        cookies=visit.here("/cookies/"),
        feedback=visit.here("/feedback/"),
        privacy=visit.here("/privacy/"),
        alerts_page=visit.here("/alerts/"),
        rss=f"{visit.base}/rss.xml{_feed_query(visit, language)}",
        stylesheets=stylesheet_addresses(visit),
        styles=tried_styles(visit) if visit.tried_in else None,
        fonts=font_addresses(visit),
        icon=icon_address(visit),
        canonical=canonical,
        tags=build_head_tags(visit, head, canonical),
        alternates=_alternates(visit, head),
        switch=_switch(visit, head),
        feeds=_feeds(visit),
        is_preview=visit.is_preview and not visit.tried_in,
        alerts=banners_on(visit, head),
        alerts_elsewhere=count_elsewhere(visit, head),
    )


def canonical_address(visit: Visit, head: Head) -> str:
    """Where search engines should send people; "" for an answer that has no address of its own.

    A page that the council shows on a website of its own is at home there, all chapters of a guide in one.
    """
    if head.path is None:
        return ""
    return head.page.url if head.page and visit.site.url_template else visit.public(head.path)


def _topics(visit: Visit, head: Head) -> tuple[Link, ...]:
    """The topics at the top of the site, for themes that show them everywhere; the one we are in is current."""
    here = head.path or ""
    return tuple(
        Link(topic.title, visit.here(topic.path), topic.summary, here.startswith(topic.path))
        for topic in visit.site.children(visit.language, None)
    )


def _alternates(visit: Visit, head: Head) -> tuple[LanguageLink, ...]:
    """hreflang: the languages that the page exists in, and which one is for everybody else; nothing for one alone."""
    if head.path is None or not head.translations:
        return ()
    addresses = {visit.language: canonical_address(visit, head), **head.translations}
    links = [LanguageLink(language, url, True) for language, url in sorted(addresses.items())]
    default = addresses.get(visit.site.languages[0])
    return (*links, *([LanguageLink("x-default", default, True)] if default else []))


def _switch(visit: Visit, head: Head) -> tuple[LanguageLink, ...]:
    others = [language for language in visit.site.languages if language != visit.language]
    return tuple(
        LanguageLink(language, visit.href(head.translations[language]), True)
        if language in head.translations
        else LanguageLink(language, visit.here("/", language), False)
        for language in others
    )


def _feeds(visit: Visit) -> tuple[Feed, ...]:
    """The feeds of pages in every language, then those of alerts."""
    return tuple(
        Feed(
            " – ".join(
                [wording(visit.brand.name, language), *([say(about, language)] if about else []), label]
            ),
            kind,
            f"{visit.site.origin}/{name}{_feed_query(visit, language)}",
            language,
        )
        for about, feeds in (("", FEEDS), ("alerts", ALERT_FEEDS))
        for language in visit.site.languages
        for label, kind, name in feeds
    )


def _feed_query(visit: Visit, language: str) -> str:
    return f"?lang={language}" if len(visit.site.languages) > 1 else ""
