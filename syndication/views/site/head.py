"""What machines read in the head of a page: icons, colours, Open Graph, oEmbed and structured data."""

from __future__ import annotations

from dataclasses import dataclass, replace
from urllib.parse import quote

from django.conf import settings
from django.utils.safestring import SafeString, mark_safe

from syndication.domain.branding import wording
from syndication.domain.palettes import dark_palette
from themes.wording import say

from .brand_images import CARD_SIZE, ICON_SIZES
from .context import Head, Visit
from .icon_addresses import card_address, image_address
from .logo_tags import logo_address
from .structured_data import Place, Publisher, build_graph, write_graph

LOCALES = {"en": "en_GB", "cy": "cy_GB"}
OEMBED_FORMATS = (("application/json+oembed", "json"), ("text/xml+oembed", "xml"))


@dataclass(frozen=True)
class Hint:
    """One named value, such as ("og:type", "article")."""

    name: str
    value: str


@dataclass(frozen=True)
class HeadTags:
    """Addresses of icon and manifest are of the site as it is shown here; all others are public and absolute."""

    colours: tuple[Hint, ...]  # of the browser's own bars, by colour scheme
    touch_icon: str
    manifest: str
    open_graph: tuple[Hint, ...] = ()
    twitter_card: str = ""
    oembed: tuple[Hint, ...] = ()  # media type and address
    data: SafeString | None = None  # JSON-LD


def build_head_tags(visit: Visit, head: Head, canonical: str) -> HeadTags:
    """An answer without an address of its own, such as a 404, says nothing of itself."""
    tags = HeadTags(
        colours=(Hint("light", visit.brand.primary), Hint("dark", dark_palette(visit.brand).background)),
        touch_icon=image_address(visit, ICON_SIZES[0]),
        manifest=visit.here("/site.webmanifest"),
    )
    if not canonical:
        return tags
    place = Place(head.title, canonical, head.description, find_trail(visit, head, canonical))
    return replace(
        tags,
        open_graph=open_graph(visit, head, canonical),
        twitter_card="summary_large_image" if head.page and head.page.image else "summary",
        oembed=oembed_addresses(head.page.url) if head.page else (),
        data=mark_safe(write_graph(build_graph(build_publisher(visit), place, head.page))),
    )


def open_graph(visit: Visit, head: Head, canonical: str) -> tuple[Hint, ...]:
    """The Open Graph protocol (ogp.me): how the page looks where somebody shares it."""
    said = {
        "og:type": "article" if head.page else "website",
        "og:site_name": visit.name,
        "og:title": head.title,
        "og:description": head.description,
        "og:url": canonical,
        "og:locale": LOCALES.get(visit.language, visit.language),
    }
    others = [Hint("og:locale:alternate", LOCALES.get(code, code)) for code in sorted(head.translations)]
    return (*(Hint(name, value) for name, value in said.items() if value), *others, *_picture(visit, head))


def _picture(visit: Visit, head: Head) -> tuple[Hint, ...]:
    """The page's own picture, else the council's card. `og:image` comes before what describes it."""
    if head.page and head.page.image:
        return (Hint("og:image", head.page.image), Hint("og:image:alt", head.page.title))
    width, height = CARD_SIZE
    return (
        Hint("og:image", card_address(visit)),
        Hint("og:image:type", "image/png"),
        Hint("og:image:width", str(width)),
        Hint("og:image:height", str(height)),
        Hint("og:image:alt", visit.name),
    )


def oembed_addresses(url: str) -> tuple[Hint, ...]:
    """oEmbed discovery (oembed.com, section 4)."""
    address = f"{settings.PUBLIC_ORIGIN}/oembed?url={quote(url, safe='')}"
    return tuple(Hint(kind, f"{address}&format={name}") for kind, name in OEMBED_FORMATS)


def build_publisher(visit: Visit) -> Publisher:
    brand, addresses = visit.brand, visit.site.addresses
    searches_here = not visit.site.url_template
    return Publisher(
        name=visit.name,
        area=wording(brand.short_name, visit.language),
        gss_code=visit.council.gss_code,
        council_id=f"{addresses.home(visit.site.languages[0])}#council",
        home=addresses.home(visit.language),
        language=visit.language,
        search=f"{visit.public('/search/')}?q={{search_term_string}}" if searches_here else "",
        logo=logo_address(brand.logo, visit.site.origin) if brand.logo else "",
        phone=brand.phone,
        email=brand.email,
        accounts=tuple(link.url for link in brand.social),
    )


def find_trail(visit: Visit, head: Head, canonical: str) -> tuple[tuple[str, str], ...]:
    """(title, public address) of all that is above a page: of a chapter its guide too, of the home page nothing."""
    if head.path == "/":
        return ()
    home = (say("home", visit.language), visit.site.addresses.home(visit.language))
    page = head.page
    if page is None:
        return (home,)
    topics = [(card.title, card.url) for card in page.topics]
    guide = [] if canonical == page.url else [(page.title, page.url)]
    return (home, *topics, *guide)
