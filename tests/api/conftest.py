"""Three councils as values: Ambridge publishes, Barchester has no pages yet, Borsetshire asks for a key."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client

# With its views, which must meet the real queries before a test replaces them.
from syndication import urls
from syndication.domain.alerts import Alert
from syndication.domain.branding import Brand
from syndication.domain.errors import UnknownCouncil
from syndication.domain.pages import CouncilSite
from syndication.models import Council, Nation
from syndication.queries import alerts, brands, councils, log, sites
from tests.alert_samples import some_alerts
from tests.samples import COUNCIL_NAMES, a_site, a_small_site, a_uuid

API = "/api/v1/councils"


def a_council(slug: str, **changes: Any) -> Council:
    nation = Nation(slug="england", name="England", kind="nation")
    names = {"name": COUNCIL_NAMES["en"], "name_cy": COUNCIL_NAMES["cy"], "languages": ["en", "cy"]}
    values = {"slug": slug, "gss_code": "E07000001", "tier": "district", "joined": True, **names, **changes}
    return Council(nation=nation, **values)


@dataclass
class World:
    """What the queries answer. Change it between requests."""

    epoch: str = "e1"
    councils: dict[str, Council] = field(default_factory=dict)
    sites: dict[str, CouncilSite] = field(default_factory=dict)
    alerts: tuple[Alert, ...] = ()

    def get_council(self, slug: str) -> Council:
        if slug not in self.councils:
            raise UnknownCouncil("There is no such council.")
        return self.councils[slug]


@pytest.fixture
def world(monkeypatch: pytest.MonkeyPatch) -> Iterator[World]:
    made = World()
    made.councils = {slug: a_council(slug) for slug in ("ambridge", "barchester")}
    made.councils["borsetshire"] = a_council("borsetshire", requires_key=True)
    empty = a_site(slug="barchester", council_id=a_uuid("barchester"), languages=("en",))
    made.sites = {"ambridge": a_small_site(), "barchester": empty, "borsetshire": a_small_site()}
    monkeypatch.setattr(councils, "get_council", made.get_council)
    monkeypatch.setattr(councils, "list_councils", lambda: list(made.councils.values()))
    monkeypatch.setattr(sites, "get_site", lambda council: made.sites[council.slug])
    monkeypatch.setattr(
        alerts, "get_council_alerts", lambda council, site: some_alerts(*made.alerts, site=site)
    )
    monkeypatch.setattr(log, "current_epoch", lambda: made.epoch)
    monkeypatch.setattr(
        brands, "get_brand", lambda council: Brand(name=COUNCIL_NAMES, short_name={"en": "Ambridge"})
    )
    cache.clear()
    yield made
    cache.clear()


@pytest.fixture
def client(world: World, settings: Any) -> Client:
    settings.ROOT_URLCONF = urls.__name__
    return Client()
