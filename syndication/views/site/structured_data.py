"""What a page of a council's site is, in schema.org's words (JSON-LD 1.1): pure functions from values."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from syndication.domain.pages import ResolvedPage
from syndication.feeds.items import timestamp

from .structured_service import Node, describe_service, filled, is_service, numbered, service_id

# Characters that could end the script element, or a line of it.
_ESCAPES = {ord(character): f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}


@dataclass(frozen=True)
class Publisher:
    """The council behind a site. Addresses are absolute; `search` holds `{search_term_string}`."""

    name: str
    area: str  # the name of the place that it serves
    gss_code: str
    council_id: str  # the same from every page, in every language
    home: str
    language: str
    search: str = ""
    logo: str = ""
    phone: str = ""
    email: str = ""
    accounts: tuple[str, ...] = ()  # its pages elsewhere

    @property
    def website_id(self) -> str:
        return f"{self.home}#website"


@dataclass(frozen=True)
class Place:
    """One page as it is read: its own title and address, and the (title, address) of each page above it."""

    title: str
    url: str
    description: str = ""
    trail: Sequence[tuple[str, str]] = ()


def build_graph(publisher: Publisher, place: Place, page: ResolvedPage | None = None) -> Node:
    """Everything that one page says about itself; `page` is the resolved page that it shows, if it shows one."""
    nodes = [describe_council(publisher), describe_website(publisher)]
    if place.trail:
        nodes += [describe_page(publisher, place, page), describe_trail(place)]
    if page and is_service(page):
        nodes.append(describe_service(page, {"@id": publisher.council_id}, describe_area(publisher)))
    return {"@context": "https://schema.org", "@graph": nodes}


def describe_council(publisher: Publisher) -> Node:
    return filled(
        {
            "@type": "GovernmentOrganization",
            "@id": publisher.council_id,
            "name": publisher.name,
            "url": publisher.home,
            "logo": publisher.logo,
            "telephone": publisher.phone,
            "email": publisher.email,
            "areaServed": describe_area(publisher),
            "sameAs": list(publisher.accounts),
        }
    )


def describe_area(publisher: Publisher) -> Node:
    identifier = numbered("GSS", publisher.gss_code) if publisher.gss_code else {}
    return filled({"@type": "AdministrativeArea", "name": publisher.area, "identifier": identifier})


def describe_website(publisher: Publisher) -> Node:
    search = {
        "@type": "SearchAction",
        "target": {"@type": "EntryPoint", "urlTemplate": publisher.search},
        "query-input": "required name=search_term_string",
    }
    return filled(
        {
            "@type": "WebSite",
            "@id": publisher.website_id,
            "name": publisher.name,
            "url": publisher.home,
            "inLanguage": publisher.language,
            "publisher": {"@id": publisher.council_id},
            "potentialAction": search if publisher.search else {},
        }
    )


def describe_page(publisher: Publisher, place: Place, page: ResolvedPage | None) -> Node:
    dated = _dates(page) if page else {}
    return filled(
        {
            "@type": "CollectionPage" if page and page.kind == "topic" else "WebPage",
            "@id": place.url,
            "url": place.url,
            "name": place.title,
            "description": place.description,
            "inLanguage": publisher.language,
            "isPartOf": {"@id": publisher.website_id},
            "publisher": {"@id": publisher.council_id},
            "breadcrumb": {"@id": f"{place.url}#breadcrumb"},
            "mainEntity": {"@id": service_id(page)} if page and is_service(page) else {},
            "primaryImageOfPage": {"@type": "ImageObject", "url": page.image} if page and page.image else {},
            **dated,
        }
    )


def _dates(page: ResolvedPage) -> Node:
    return {
        "datePublished": timestamp(page.published),
        "dateModified": timestamp(page.modified or page.published),
        "lastReviewed": _day(page.reviewed),
    }


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def describe_trail(place: Place) -> Node:
    steps = [*place.trail, (place.title, place.url)]
    listed = [
        {"@type": "ListItem", "position": position, "name": name, "item": url}
        for position, (name, url) in enumerate(steps, 1)
    ]
    return {"@type": "BreadcrumbList", "@id": f"{place.url}#breadcrumb", "itemListElement": listed}


def write_graph(graph: Node) -> str:
    """JSON that may stand inside a script element: nothing in it can end the element."""
    return json.dumps(graph, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)
