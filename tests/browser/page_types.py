"""One page of each type, on the demo's Welsh council: it publishes the whole library, in both languages."""

from __future__ import annotations

import re
from collections.abc import Mapping

from tests.conftest import ROOT, DemoServer

COUNCIL = "llareggub"
WIDTHS = (320, 768, 1280)
LANGUAGES = ("en", "cy")
STAND_INS = ("home (cy)", "service (cy)")
SHEETS = ROOT / "docs" / "images" / "screens"
ENGLISH: Mapping[str, str] = {
    "home": "/",
    "topic": "/bins-and-recycling/",
    "sub-topic": "/roads-and-travel/parking/",
    "service": "/bins-and-recycling/bulky-waste/",
    "guide": "/births-deaths-and-marriages/when-someone-dies/",
    "chapter": "/housing/moving-home/council-tax/",
    "step by step": "/council-tax/cut-your-council-tax/",
    "a to z": "/a-z/",
    "search": "/search/?q=bins",
    "nothing found": "/search/?q=qwertyuiop",
    "alerts": "/alerts/",
    "contact": "/contact/",
    "accessibility": "/accessibility-statement/",
    "privacy": "/privacy/",
    "cookies": "/cookies/",
    "not found": "/nothing/",
    "withdrawn": "/benefits-and-support/winter-fuel-vouchers/",
    "report a problem": "/feedback/?page={service}",
    "thanks": "/feedback/thanks/?page={service}&useful=no",
}
_WELSH = re.compile(r'<link rel="alternate" hreflang="cy" href="https?://[^/"]+([^"]*)"')
_ITEM = re.compile(r'name="page" value="([0-9a-f-]{36})"')


def sheet_name(theme: str, language: str, width: int) -> str:
    """The file that shows every type of page in one theme, language and width."""
    return f"{theme}-{language}-{width}.webp"


def list_addresses(server: DemoServer) -> dict[str, str]:
    """The path of each page type in each language that has it: "guide", "guide (cy)" and so on."""
    service = server.get(ENGLISH["service"], COUNCIL).text
    welsh_service = server.get(_translation(service), COUNCIL).text
    found = {name: path.format(service=_item(service)) for name, path in ENGLISH.items()}
    for name, path in ENGLISH.items():
        welsh = (
            f"/cy{path.format(service=_item(welsh_service))}"
            if "{service}" in path
            else _translation(server.get(path, COUNCIL).text)
        )
        found |= {f"{name} (cy)": welsh} if welsh else {}
    return {**found, "not found (cy)": "/cy/dim-byd/"}


def _item(page: str) -> str:
    match = _ITEM.search(page)
    assert match, "a service page asks whether it is useful"
    return match[1]


def _translation(page: str) -> str:
    match = _WELSH.search(page)
    return match[1].replace("&amp;", "&") if match else ""


def typical(addresses: Mapping[str, str]) -> dict[str, str]:
    """Every type in English, and those in Welsh that stand for the rest: the parts of a page are the same."""
    return {name: path for name, path in addresses.items() if not name.endswith("(cy)") or name in STAND_INS}


def wear_theme(server: DemoServer, theme: str) -> None:
    """Gives the council another theme; its colours stay its own."""
    server.run_python(
        "from syndication.models import Branding\n"
        f"row = Branding.objects.get(council__slug={COUNCIL!r}); row.theme = {theme!r}; row.save()"
    )
