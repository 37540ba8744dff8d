"""What search engines read on a council's site: robots.txt, and the sitemap as an index with its parts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from xml.sax.saxutils import escape, quoteattr

from django.http import HttpRequest, HttpResponse

from syndication.domain.pages import ResolvedPage

from .context import Visit
from .missing import not_found
from .visits import on_site

FIXED = ("/", "/a-z/", "/alerts/", "/contact/", "/accessibility-statement/", "/privacy/", "/cookies/")
LARGEST_PART = 10_000  # entries; sitemaps.org allows 50,000 and 50 MB
SCHEMA = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
XHTML = 'xmlns:xhtml="http://www.w3.org/1999/xhtml"'


@dataclass(frozen=True)
class Entry:
    """One address with its translations by language, its own included; none where it stands alone."""

    url: str
    changed: date | None = None
    addresses: Mapping[str, str] | None = None


@on_site
def robots(visit: Visit, request: HttpRequest) -> HttpResponse:
    """Search results are not pages. A sitemap of another host's addresses is for that host's robots.txt to name."""
    searches = "".join(f"Disallow: {visit.prefix(language)}/search/\n" for language in visit.site.languages)
    sitemap = "" if visit.site.url_template else f"\nSitemap: {visit.site.origin}/sitemap.xml\n"
    return HttpResponse(f"User-agent: *\n{searches}{sitemap}", content_type="text/plain; charset=utf-8")


@on_site
def sitemap_index(visit: Visit, request: HttpRequest) -> HttpResponse:
    """The parts of every language (sitemaps.org 0.9), each with the day of its newest page."""
    parts = [
        f"<sitemap><loc>{visit.site.origin}/sitemap-{language}-{number}.xml</loc>{_changed(part)}</sitemap>"
        for language in visit.site.languages
        for number, part in enumerate(list_parts(visit, language), 1)
    ]
    return _xml(f"<sitemapindex {SCHEMA}>", parts, "</sitemapindex>")


@on_site
def sitemap_part(visit: Visit, request: HttpRequest, of: str, number: int) -> HttpResponse:
    """Pages and chapters of one language, with their translations."""
    parts = list_parts(visit, of) if of in visit.site.languages else []
    if not 1 <= number <= len(parts):
        return not_found(visit)
    entries = [_url(entry, visit.site.languages[0]) for entry in parts[number - 1]]
    return _xml(f"<urlset {SCHEMA} {XHTML}>", entries, "</urlset>")


def list_parts(visit: Visit, language: str) -> list[tuple[Entry, ...]]:
    """Every address of a language, in files of a size that search engines take."""
    own = [] if visit.site.url_template else _fixed_entries(visit, language)
    pages = (page for page in visit.site.pages.values() if page.language == language)
    entries = [entry for page in sorted(pages, key=lambda page: page.path) for entry in _page_entries(page)]
    listed = (*own, *entries)
    return [listed[start : start + LARGEST_PART] for start in range(0, len(listed), LARGEST_PART)]


def _fixed_entries(visit: Visit, language: str) -> list[Entry]:
    everywhere = [{other: visit.public(path, other) for other in visit.site.languages} for path in FIXED]
    return [Entry(addresses[language], None, addresses) for addresses in everywhere]


def _page_entries(page: ResolvedPage) -> list[Entry]:
    """The page, and its chapters where they have addresses of their own."""
    day = page.modified.date() if page.modified else None
    addresses = {page.language: page.url, **{card.language: card.url for card in page.translations}}
    own = [chapter.url for chapter in page.chapters_apart if "#" not in chapter.url]
    return [Entry(page.url, day, addresses), *(Entry(url, day) for url in own)]


def _url(entry: Entry, default: str) -> str:
    changed = f"<lastmod>{entry.changed}</lastmod>" if entry.changed else ""
    return (
        f"<url><loc>{escape(entry.url)}</loc>{changed}{''.join(_links(entry.addresses or {}, default))}</url>"
    )


def _links(addresses: Mapping[str, str], default: str) -> Iterable[str]:
    """The translations, and under x-default the one for everybody else; nothing where there is one language."""
    if len(addresses) < 2:
        return []
    named = {
        **dict(sorted(addresses.items())),
        **({"x-default": addresses[default]} if default in addresses else {}),
    }
    return [
        f'<xhtml:link rel="alternate" hreflang="{language}" href={quoteattr(url)}/>'
        for language, url in named.items()
    ]


def _changed(part: Sequence[Entry]) -> str:
    newest = max((entry.changed for entry in part if entry.changed), default=None)
    return f"<lastmod>{newest}</lastmod>" if newest else ""


def _xml(start: str, lines: Iterable[str], end: str) -> HttpResponse:
    body = "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', start, *lines, f"{end}\n"])
    return HttpResponse(body, content_type="application/xml; charset=utf-8")
