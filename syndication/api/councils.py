"""Who publishes here: the councils with their feeds, languages and look."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from ninja import Router

from syndication.domain.branding import Brand
from syndication.domain.palettes import Palette, dark_palette, light_palette
from syndication.http.answers import answer
from syndication.models import Council as CouncilRow
from syndication.queries import brands, councils
from themes.typefaces import choose_typeface

from .operations import reads
from .schemas import Colours, Council, CouncilList

router = Router(tags=["Councils"])


@reads(router, "/councils", gives=CouncilList, summary="The councils that publish here")
def list_councils(request: HttpRequest) -> HttpResponseBase:
    """Sorted by slug. That a council asks for a key is no secret; what it publishes then is."""
    return answer(request, {"councils": [summarise(council) for council in councils.list_councils()]})


@reads(router, "/councils/{council}", gives=Council, refuses=(404,), summary="One council, with its look")
def get_council(request: HttpRequest, council: str) -> HttpResponseBase:
    """Feeds, languages, addresses, and the tokens of its theme."""
    row = councils.get_council(council)
    return answer(request, {**summarise(row), "theme": theme(brands.get_brand(row), row.public_origin)})


def summarise(council: CouncilRow) -> dict[str, Any]:
    """One council as the list shows it."""
    address = f"{settings.PUBLIC_ORIGIN}/api/v1/councils/{council.slug}"
    return {
        "slug": council.slug,
        "gss_code": council.gss_code,
        "name": {language: council.display_name(language) for language in council.languages},
        "nation": council.nation.slug,
        "tier": council.tier,
        "languages": list(council.languages),
        "url": council.home(),
        "homepage": council.homepage,
        "requires_key": council.requires_key,
        "address": address,
        "api": {
            "pages": f"{address}/pages",
            "alerts": f"{address}/alerts",
            "changes": f"{address}/changes",
            "export": f"{address}/export.ndjson",
            "digest": f"{address}/digest",
        },
        "feeds": [feed_addresses(council.slug, language) for language in council.languages],
    }


def feed_addresses(slug: str, language: str) -> dict[str, str]:
    base = f"{settings.PUBLIC_ORIGIN}/feeds/{slug}"
    return {
        "language": language,
        "json_feed": f"{base}/feed.json?lang={language}",
        "rss": f"{base}/rss.xml?lang={language}",
        "atom": f"{base}/atom.xml?lang={language}",
        "alerts_json_feed": f"{base}/alerts.json?lang={language}",
        "alerts_rss": f"{base}/alerts.rss.xml?lang={language}",
        "alerts_atom": f"{base}/alerts.atom.xml?lang={language}",
    }


def theme(brand: Brand, origin: str) -> dict[str, Any]:
    """The brand as tokens, and what else the frame of its citizens' site has; logos are on that site's host."""
    typeface = choose_typeface(brand.font)
    return {
        "light": colours(light_palette(brand)),
        "dark": colours(dark_palette(brand)),
        "font_heading": typeface.heading,
        "font_text": typeface.text,
        "radius": brand.radius,
        "slug": brand.theme,
        "logo_url": f"{origin}/{brand.logo.name}" if brand.logo else None,
        "logo_dark_url": f"{origin}/{brand.logo_dark.name}" if brand.logo_dark else None,
        "short_name": dict(brand.short_name),
        "strapline": dict(brand.strapline),
        "footer": dict(brand.footer),
        "footer_links": [asdict(link) for link in brand.footer_links],
        "phone": brand.phone,
        "email": brand.email,
        "emergency": emergency(brand),
        "social": [asdict(link) for link in brand.social],
    }


def emergency(brand: Brand) -> dict[str, Any] | None:
    phone, label = brand.emergency_phone, dict(brand.emergency_label)
    return {"phone": phone, "label": label} if phone else None


def colours(palette: Palette) -> dict[str, str]:
    """Those that the contract names; the palette may have more."""
    return {name: getattr(palette, name) for name in Colours.model_fields}
