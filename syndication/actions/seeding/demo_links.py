"""Deep links of the demo's county, so that its districts' signpost pages lead somewhere."""

from __future__ import annotations

from pathlib import Path

from cms.content_format.files import read_toml
from syndication.source.register import LinkRow

from .deep_links import store_deep_links
from .demo_facts import FACTS

PROVIDERS = FACTS / "providers.toml"
SOURCE = "Demo"


def store_demo_links(path: Path = PROVIDERS) -> None:
    """Stores the links of every provider in the file as its facts, in one content transaction."""
    providers = read_toml(path)["provider"]
    links = [LinkRow(provider["slug"], **link) for provider in providers for link in provider["links"]]
    store_deep_links(links, source=SOURCE)
