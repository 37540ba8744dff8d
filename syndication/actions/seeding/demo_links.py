"""Deep links of the demo's county, so that its districts' signpost pages lead somewhere."""

from __future__ import annotations

from cms.models import LgslService
from syndication.source.register import LinkRow, read_links

from .deep_links import LINKS, store_deep_links
from .demo_file import Demo, DemoCouncil

SOURCE = "Demo"


def store_demo_links(demo: Demo) -> None:
    """Gives each council that asks for them a link for every county service that the real links know."""
    pairs = _county_pairs()
    for council in demo.councils:
        if council.deep_links:
            store_deep_links([_link(council, *pair) for pair in pairs], source=SOURCE)


def _county_pairs() -> list[tuple[int, int]]:
    county = LgslService.ProvidingTier.COUNTY
    codes = set(LgslService.objects.filter(providing_tier=county).values_list("pk", flat=True))
    return sorted({(link.lgsl, link.lgil) for link in read_links(LINKS).links if link.lgsl in codes})


def _link(council: DemoCouncil, lgsl: int, lgil: int) -> LinkRow:
    service = LgslService.objects.get(pk=lgsl)
    return LinkRow(council.slug, lgsl, lgil, f"{council.homepage}{service.slug or lgsl}/")
