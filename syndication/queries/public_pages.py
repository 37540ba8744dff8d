"""Which council's page is at an absolute address: on its host, previewed by path, or on its own website."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import SplitResult, unquote, urlsplit

from django.conf import settings

from syndication.domain.pages import ResolvedPage
from syndication.domain.public_paths import find_page_at_path, find_page_at_url
from syndication.domain.site_addresses import template_start
from syndication.models import Council

from .councils import find_council_by_host
from .sites import get_site

# A name and password, or a backslash, would lead browsers to another host than the one that we read.
HARMLESS = re.compile(r"[^@\\]+")
PREVIEWS, EMBEDS = "sites", "embed"


@dataclass(frozen=True)
class PublicPage:
    """A page that is published, and by whom."""

    council: Council
    page: ResolvedPage


def find_public_page(url: str) -> PublicPage | None:
    """The page at an http(s) address, or None; its scheme, port, query and fragment do not matter here."""
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").lower()
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or not host or not HARMLESS.fullmatch(parts.netloc):
        return None
    return next(_pages(url.strip(), parts, host), None)


def _pages(url: str, parts: SplitResult, host: str) -> Iterator[PublicPage]:
    """Every way to read the address, the most particular first."""
    for council in Council.objects.filter(joined=True).exclude(url_template=""):
        if url.startswith(template_start(council.url_template)):
            yield from _found(council, find_page_at_url(get_site(council), url))
    if host in _service_hosts():
        yield from _on_the_service(parts.path)
    elif council_here := find_council_by_host(host):
        yield from _found(council_here, find_page_at_path(get_site(council_here), unquote(parts.path)))


def _service_hosts() -> set[str]:
    return {*settings.SERVICE_HOSTS, urlsplit(settings.PUBLIC_ORIGIN).hostname or ""}


def _on_the_service(path: str) -> Iterator[PublicPage]:
    """`/sites/{council}/…`, or `/embed/{council}/{id}`."""
    kind, slug, rest = (*path.strip("/").split("/", 2), "", "")[:3]
    council = Council.objects.filter(slug=slug, joined=True).select_related("nation", "parent").first()
    if council and kind == PREVIEWS:
        yield from _found(council, find_page_at_path(get_site(council), unquote(rest)))
    elif council and kind == EMBEDS:
        yield from _found(council, get_site(council).pages.get(rest.lower()))


def _found(council: Council, page: ResolvedPage | None) -> Iterator[PublicPage]:
    if page:
        yield PublicPage(council, page)
