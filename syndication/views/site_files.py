"""What machines read on a council's site: stylesheets, the icon, robots.txt and sitemap.xml."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from django.http import HttpRequest, HttpResponse

from syndication.domain.branding import brand_css, brand_icon, fingerprint
from syndication.domain.pages import ResolvedPage
from themes.stylesheet import site_stylesheet

from .site_answers import FOR_EVER, FRESH
from .site_context import Visit
from .site_visits import on_site

FIXED = ("/", "/a-z/", "/accessibility-statement/")
CSS, SVG = "text/css; charset=utf-8", "image/svg+xml"


@on_site
def site_css(visit: Visit, request: HttpRequest, version: str) -> HttpResponse:
    sheet = site_stylesheet(visit.brand.theme)
    return _versioned(sheet.css, CSS, sheet.version == version)


@on_site
def council_css(visit: Visit, request: HttpRequest, version: str) -> HttpResponse:
    css = brand_css(visit.brand)
    return _versioned(css, CSS, fingerprint(css) == version)


@on_site
def icon(visit: Visit, request: HttpRequest, version: str) -> HttpResponse:
    drawings = [brand_icon(visit.brand, language) for language in visit.site.languages]
    chosen = next((svg for svg in drawings if fingerprint(svg) == version), None)
    return _versioned(chosen or drawings[0], SVG, chosen is not None)


def _versioned(content: str, content_type: str, is_current: bool) -> HttpResponse:
    """An old page may ask for an old version: it gets today's, but nobody keeps that under the old name."""
    response = HttpResponse(content, content_type=content_type)
    response.headers["Cache-Control"] = FOR_EVER if is_current else FRESH
    return response


@on_site
def robots(visit: Visit, request: HttpRequest) -> HttpResponse:
    """Search results are not pages; everything else may be found."""
    searches = "".join(f"Disallow: {visit.prefix(language)}/search/\n" for language in visit.site.languages)
    text = f"User-agent: *\n{searches}\nSitemap: {visit.site.origin}/sitemap.xml\n"
    return HttpResponse(text, content_type="text/plain; charset=utf-8")


@on_site
def sitemap(visit: Visit, request: HttpRequest) -> HttpResponse:
    """Every page and chapter of every language, with its translations (sitemaps.org 0.9)."""
    entries = "\n".join([*_fixed_entries(visit), *_page_entries(visit)])
    xml = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
        f"{entries}\n</urlset>\n"
    )
    return HttpResponse(xml, content_type="application/xml; charset=utf-8")


def _fixed_entries(visit: Visit) -> Iterator[str]:
    for path in FIXED:
        for language in visit.site.languages:
            addresses = {language: visit.public(path, language) for language in visit.site.languages}
            yield _entry(addresses[language], addresses)


def _page_entries(visit: Visit) -> Iterator[str]:
    for page in sorted(visit.site.pages.values(), key=lambda page: (page.language, page.path)):
        addresses = {page.language: page.url, **{card.language: card.url for card in page.translations}}
        yield _entry(page.url, addresses, page)
        for chapter in page.chapters[1:] if page.kind == "guide" else ():
            yield _entry(chapter.url, {}, page)


def _entry(url: str, addresses: dict[str, str], page: ResolvedPage | None = None) -> str:
    changed = f"<lastmod>{page.modified.date().isoformat()}</lastmod>" if page and page.modified else ""
    links = "".join(
        f'<xhtml:link rel="alternate" hreflang="{language}" href={quoteattr(address)}/>'
        for language, address in sorted(addresses.items())
        if len(addresses) > 1
    )
    return f"<url><loc>{escape(url)}</loc>{changed}{links}</url>"
