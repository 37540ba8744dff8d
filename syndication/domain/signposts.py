"""The page that a council shows for a service that its other tier provides."""

from __future__ import annotations

from html import escape

from .documents import Document
from .library import CouncilState, Provider

WORDS = {
    "en": (
        "{name} provides this service in this area.",
        "These councils provide this service. Choose yours:",
        "{title}: go to {name}",
    ),
    "cy": (
        "{name} sy’n darparu’r gwasanaeth hwn yn yr ardal hon.",
        "Y cynghorau hyn sy’n darparu’r gwasanaeth hwn. Dewiswch eich un chi:",
        "{title}: ewch i {name}",
    ),
}


def signpost_html(document: Document, title: str, council: CouncilState, language: str) -> str:
    """A sentence and a link to each providing council's own page about the service."""
    one, many, go = WORDS.get(language, WORDS["en"])
    providers = council.providers
    links = [_link(go.format(title=title, name=p.name), address_of(p, document)) for p in providers]
    if len(providers) == 1:
        sentence = escape(one.format(name=providers[0].name))
        return f'<p>{sentence}</p>\n<p class="action action--signpost">{links[0]}</p>'
    items = "".join(f"<li>{link}</li>" for link in links)
    return f'<p>{escape(many)}</p>\n<ul class="signpost">{items}</ul>'


def _link(text: str, address: str) -> str:
    return f'<a class="action__link" href="{escape(address)}">{escape(text)}</a>' if address else escape(text)


def address_of(provider: Provider, document: Document) -> str:
    """The provider's deep link for the service and interaction, else any of the service, else its homepage."""
    service = document.service
    if service is None:
        return provider.homepage
    exact = provider.links.get((service.lgsl, service.lgil))
    others = [url for (lgsl, _), url in sorted(provider.links.items(), key=str) if lgsl == service.lgsl]
    return exact or (others[0] if others else provider.homepage)
