"""A council's site to walk through: topics, a page with every block, a guide, Welsh, and pages that left."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch
from uuid import UUID

from cms.markup import render_block
from syndication.domain.alerts import Alert
from syndication.domain.brand_links import SocialLink
from syndication.domain.branding import Brand
from syndication.domain.errors import UnknownCouncil
from syndication.domain.pages import CouncilSite, ResolvedBlock
from syndication.models import SitePages
from tests.memory_index import search_values
from tests.samples import ORIGIN, a_block, a_card, a_chapter, a_page, a_removed, a_site, a_topic_page, a_uuid

AMBRIDGE = Brand(
    name={"en": "Ambridge District Council", "cy": "Cyngor Dosbarth Ambridge"},
    short_name={"en": "Ambridge", "cy": "Ambridge"},
    strapline={"en": "Serving the villages of the Am valley", "cy": "Yn gwasanaethu pentrefi dyffryn Am"},
    footer={"en": "Council Offices, Felpersham Road, Ambridge", "cy": "Swyddfeydd y Cyngor, Ambridge"},
    phone="01632 960 001",
    email="hello@ambridge.example",
    social=(SocialLink("Mastodon", "https://social.example/@ambridge"),),
)

VALUES: dict[str, dict[str, Any]] = {
    "text": {
        "html": "<p>We collect <strong>large items</strong> such as sofas and beds.</p>"
        "<h2>Before you book</h2>"
        "<ul><li>Take the doors off fridges.</li><li>Keep it all at the front.</li></ul>"
    },
    "callout": {"title": "Good enough to use again?", "html": "<p>A local charity may collect it free.</p>"},
    "warning": {"text": "Do not leave items on the pavement: you could be fined."},
    "action": {
        "kind": "apply",
        "label": "Book a collection",
        "fact": "f",
        "note": "It takes about 5 minutes.",
    },
    "steps": {
        "title": "How it works",
        "items": [
            {"title": "Tell us what you have", "html": "<p>Count every item.</p>"},
            {"title": "Pay online", "html": "<p>By card.</p>"},
            {"title": "Put it out by 7am", "html": "<p>Where the lorry can reach it.</p>"},
        ],
    },
    "fees": {
        "caption": "What it costs",
        "rows": [
            {"item": "Up to 3 items", "fee": "£35.00", "note": "Half price with council tax reduction"},
            {"item": "Each further item", "fee": "£10.00", "note": ""},
        ],
    },
    "contact": {"title": "Waste team", "phone": "p", "email": "e", "address": "a"},
    "do_dont": {"do": ["separate metal from wood"], "dont": ["include paint or oil"]},
    "links": {
        "title": "Elsewhere",
        "items": [
            {"url": "https://www.example.org/reuse", "text": "Find a reuse shop"},
        ],
    },
    "legal": {
        "html": "<p>We may charge for this.</p>",
        "source": "Environmental Protection Act 1990, section 45",
        "url": "https://www.legislation.gov.uk/ukpga/1990/43",
    },
    "document": {"document": "d", "title": "Items we cannot take (PDF, 120 kB)"},
}
FACTS = {
    "ref:fact/f": "https://forms.ambridge.example/bulky",
    "ref:document/d": f"{ORIGIN}/media/items.pdf",
    "{{p}}": '<a href="tel:01632960001">01632 960 001</a>',
    "{{e}}": '<a href="mailto:waste@ambridge.example">waste@ambridge.example</a>',
    "{{a}}": "Council Offices<br>Felpersham Road<br>Ambridge",
}


def block(
    kind: str, value: dict[str, Any] | None = None, children: str = "", language: str = "en"
) -> ResolvedBlock:
    """A block with its real HTML, its facts filled in."""
    html = render_block(kind, value or VALUES[kind], children, language=language, block_id=a_uuid(kind))
    for token, text in FACTS.items():
        html = html.replace(token, text)
    return a_block(re.sub(r' data-only="[^"]*"', "", html), type=kind)


def every_block() -> tuple[ResolvedBlock, ...]:
    kinds = [
        "text",
        "callout",
        "action",
        "steps",
        "fees",
        "warning",
        "do_dont",
        "legal",
        "contact",
        "document",
        "links",
    ]
    inside = block("text", {"html": "<p>Sofas and chairs need their fire labels.</p>"}).html
    return (*(block(kind) for kind in kinds), block("expander", {"title": "Which items we take"}, inside))


def sample_site(**changes: Any) -> CouncilSite:
    """Everything that a reader may meet, in two languages; only some of it has a Welsh version."""
    bins_en, bins_cy = (
        a_topic_page(version=3, summary="Collection days, missed bins and recycling."),
        welsh_topic(),
    )
    bulky = a_page(
        "bulky-waste",
        title="Get rid of large items",
        summary="Book a collection of furniture or appliances.",
        blocks=every_block(),
        related=(a_card("recycling"),),
        translations=(welsh_card(),),
        change_kind="major",
        version=30,
    )
    moving = a_page(
        "moving-home",
        kind="guide",
        title="Moving home",
        summary="What to tell us, and when.",
        blocks=(),
        topics=(),
        path="/moving-home/",
        url=f"{ORIGIN}/moving-home/",
        chapters=(a_chapter(), a_chapter("On the day"), a_chapter("Afterwards")),
        version=8,
    )
    steps = a_page(
        "large-items",
        kind="step-by-step",
        title="Clear out: step by step",
        blocks=(),
        chapters=(
            a_chapter("Ask a charity", number=1),
            a_chapter("Book", number=2, blocks=(a_block(f'<a href="{bulky.url}">Book a collection</a>'),)),
        ),
        version=7,
    )
    pages = [
        steps,
        bins_en,
        bins_cy,
        bulky,
        welsh_bulky(),
        a_page(version=9),
        a_page("recycling-centre"),
        moving,
        *(a_topic_page(name, summary=f"All about {name}.") for name in OTHER_TOPICS),
        a_page("signposted", title="Schools", signpost=True, blocks=(a_block(),)),
    ]
    removed = (
        a_removed("old-page"),
        a_removed("moved-page", reason="redirect", redirect_to=bulky.url),
        a_removed("pest-control", reason="opted-out", note="", redirect_to="https://pests.example/"),
        a_removed("waiting-page", reason="waiting", note=""),
    )
    redirects = {("en", "/rubbish/sofas/"): bulky.id}
    return a_site(*pages, removed=removed, **({"redirects": redirects} | changes))


OTHER_TOPICS = ("housing", "parking", "planning", "libraries")


def welsh_topic() -> Any:
    return a_topic_page(
        language="cy",
        title="Biniau",
        summary="Diwrnodau casglu.",
        path="/biniau/",
        url=f"{ORIGIN}/cy/biniau/",
    )


def welsh_card() -> Any:
    return a_card(
        "bulky-waste",
        "cy",
        kind="service",
        title="Cael gwared ar eitemau mawr",
        path="/biniau/eitemau-mawr/",
        url=f"{ORIGIN}/cy/biniau/eitemau-mawr/",
    )


def welsh_bulky() -> Any:
    card = welsh_card()
    english = a_card(
        "bulky-waste", kind="service", path="/bins/bulky-waste/", url=f"{ORIGIN}/bins/bulky-waste/"
    )
    topic = a_card("bins", "cy", title="Biniau", path="/biniau/", url=f"{ORIGIN}/cy/biniau/")
    return a_page(
        "bulky-waste",
        "cy",
        title=card.title,
        path=card.path,
        url=card.url,
        translations=(english,),
        topics=(topic,),
        summary="Trefnwch gasgliad dodrefn neu offer.",
        tags=("biniau",),
        version=31,
        blocks=(a_block("<p>Rydym yn casglu eitemau mawr.</p>"),),
    )


@contextmanager
def serving(
    site: CouncilSite | None = None,
    brand: Brand = AMBRIDGE,
    council: Any = None,
    reads: dict[str, int] | None = None,
    alerts: tuple[Alert, ...] = (),
    **chosen: Any,
) -> Iterator[CouncilSite]:
    """Serves one council, “ambridge”, from values instead of tables; `chosen` is what it chose for its site pages."""
    site = site or sample_site()
    council = council or SimpleNamespace(
        slug="ambridge",
        pk=1,
        gss_code="E07000999",
        public_origin=ORIGIN,
        nation=SimpleNamespace(slug="england"),
        suspended=False,
    )
    pages = SitePages(**chosen)
    live = tuple(alert for alert in alerts if alert.state == "live")
    past = tuple(alert for alert in alerts if alert.state == "ended")
    by_id = {UUID(alert.id): alert for alert in alerts if alert.live_since}

    def find(slug: str) -> Any:
        if slug != "ambridge":
            raise UnknownCouncil("There is no such council.", council=slug)
        return council

    visits = "syndication.views.site.visits"
    with (
        patch(f"{visits}.get_council", find),
        patch(f"{visits}.get_site", lambda _council: site),
        patch(f"{visits}.get_brand", lambda _council: brand),
        patch("syndication.views.site.tasks.get_site_pages", lambda _council: pages),
        patch("syndication.views.site.tasks.find_most_read", lambda _council: reads or {}),
        patch("syndication.views.site.statements.get_site_pages", lambda _council: pages),
        patch(f"{visits}.find_live_alerts", lambda _council: live),
        patch("syndication.views.site.alerts.find_past_alerts", lambda _council, limit: past[:limit]),
        patch("syndication.views.site.alerts.find_alert", lambda _council, name: by_id.get(name)),
        patch(
            "syndication.views.hosts.find_council_by_host",
            lambda host: council if host == "ambridge.localhost" else None,
        ),
        patch("syndication.views.site.search.search_site", search_values),
        patch("syndication.views.site.search.record_fruitless_search"),
    ):
        yield site
