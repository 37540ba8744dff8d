"""oEmbed 1.0 (oembed.com): what another website may show for the address of one of our pages."""

from __future__ import annotations

from io import BytesIO
from typing import Any
from xml.sax.xmlreader import AttributesImpl

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.xmlutils import SimplerXMLGenerator

from syndication.domain.errors import InvalidQuery, SyndicationError, UnknownPage
from syndication.feeds.characters import legal_text
from syndication.http.answers import answer_if_changed, strong_etag, to_json
from syndication.http.guard import readable_anywhere
from syndication.http.query_values import check_params, read_number, read_text
from syndication.queries.public_pages import PublicPage, find_public_page

from .embeds import render_fragment

MEMBERS = ("url", "format", "maxwidth", "maxheight")
LONGEST_QUERY = 4000  # characters: an address in it is percent-encoded
WIDEST = 10_000
WIDTH = 640  # CSS pixels: about as wide as text should be
CACHE_AGE = 3600  # seconds


class FormatNotOffered(SyndicationError):
    status, code, title = 501, "format-not-offered", "This format is not offered"


@readable_anywhere
def oembed(request: HttpRequest) -> HttpResponseBase:
    """`/oembed?url=…&format=json|xml&maxwidth=`: the page as a rich fragment. 404 for any other address."""
    if len(request.META.get("QUERY_STRING", "")) > LONGEST_QUERY:
        raise InvalidQuery(f"The query string is longer than {LONGEST_QUERY:,} characters.", member="url")
    check_params(request.GET, MEMBERS, longest=LONGEST_QUERY)
    url, wanted = read_text(request.GET, "url"), read_text(request.GET, "format") or "json"
    read_number(request.GET, "maxheight", 1, WIDEST)  # text flows as high as it needs
    width = read_number(request.GET, "maxwidth", 1, WIDEST) or WIDTH
    if url is None:
        raise InvalidQuery("Say which page: url=https://…", member="url")
    if wanted not in WRITERS:
        raise FormatNotOffered(f"“{wanted[:20]}” is not offered. Use format=json or format=xml.")
    found = find_public_page(url)
    if found is None:
        raise UnknownPage("No page of a council that publishes here has that address.", url=url[:200])
    content_type, write = WRITERS[wanted]
    body = write(describe(found, min(width, WIDTH)))
    return answer_if_changed(
        request,
        lambda: HttpResponse(body, content_type=content_type),
        etag=strong_etag(body),
        modified=found.page.modified,
    )


def describe(found: PublicPage, width: int) -> dict[str, Any]:
    """The members of section 2.3.4. The height of text is not known before it is set, so it is null."""
    council, page = found.council, found.page
    return {
        "version": "1.0",
        "type": "rich",
        "title": page.title,
        "author_name": council.display_name(page.language),
        "author_url": council.home(),
        "provider_name": settings.WAGTAIL_SITE_NAME,
        "provider_url": f"{settings.PUBLIC_ORIGIN}/",
        "cache_age": CACHE_AGE,
        "html": render_fragment(council, page),
        "width": width,
        "height": None,
    }


def write_xml(members: dict[str, Any]) -> bytes:
    """The same members as XML (section 2.3.4.2), those that are not known left out."""
    written = BytesIO()
    xml = SimplerXMLGenerator(written, "utf-8")
    xml.startDocument()
    xml.startElement("oembed", AttributesImpl({}))
    for name, value in members.items():
        if value is not None:
            xml.addQuickElement(name, legal_text(str(value)))
    xml.endElement("oembed")
    xml.endDocument()
    return written.getvalue()


WRITERS = {
    "json": ("application/json", to_json),
    "xml": ("text/xml; charset=utf-8", write_xml),
}
