"""The site of a council whose citizens read on its own website: reading works here, search engines are sent there."""

import re
from dataclasses import replace

import pytest
from django.test import Client

from tests.samples import a_block
from tests.views.site_samples import sample_site, serving

THERE = "https://www.ambridge.example/{language}/services/{path}"
BULKY = "https://www.ambridge.example/en/services/bins/bulky-waste"


def moved(site):
    """The same site with its pages at the council's own addresses, and a link between two of them."""
    addresses = site.addresses
    link = a_block(f'<p><a href="{BULKY}">Large items</a> <a href="https://x.example/?a=1&amp;b=2">X</a></p>')

    def card(old):
        return replace(old, url=addresses.page(old.language, old.path, old.id))

    def page(old):
        url = card(old).url
        chapters = (replace(chapter, url=addresses.chapter(url, chapter.slug)) for chapter in old.chapters)
        cards = {name: tuple(map(card, getattr(old, name))) for name in ("topics", "translations", "related")}
        return replace(card(old), chapters=tuple(chapters), blocks=(*old.blocks, link), **cards)

    return replace(site, pages={id_: page(old) for id_, old in site.pages.items()})


@pytest.fixture(autouse=True)
def _site():
    with serving(moved(sample_site(url_template=THERE))):
        yield


def get(path, host="ambridge.localhost:8000"):
    return Client(headers={"host": host}).get(path)


def text(path, **kwargs):
    return get(path, **kwargs).content.decode()


def test_a_pages_canonical_address_is_the_councils_own():
    assert f'<link rel="canonical" href="{BULKY}">' in text("/bins/bulky-waste/")
    assert "X-Robots-Tag" not in get("/bins/bulky-waste/")


def test_its_translations_are_the_councils_own_too():
    assert (
        '<link rel="alternate" hreflang="cy" href="https://www.ambridge.example/cy/services/biniau/eitemau-mawr">'
        in text("/bins/bulky-waste/")
    )


def test_every_chapter_belongs_to_the_whole_guide_there():
    guide = "https://www.ambridge.example/en/services/moving-home"

    assert f'<link rel="canonical" href="{guide}">' in text("/moving-home/on-the-day/")


@pytest.mark.parametrize("path", ["/", "/a-z/", "/search/?q=bins"])
def test_what_the_council_has_itself_is_not_found_here_by_search_engines(path):
    assert get(path)["X-Robots-Tag"] == "noindex"


@pytest.mark.parametrize(
    ("host", "base"), [("ambridge.localhost:8000", ""), ("localhost", "/sites/ambridge")]
)
def test_reading_on_stays_here(host, base):
    page = text(f"{base}/moving-home/", host=host)

    assert f'<a href="{base}/bins/bulky-waste/">Large items</a>' in page
    assert '<a href="https://x.example/?a=1&amp;b=2">X</a>' in page
    assert f'href="{base}/moving-home/on-the-day/"' in page
    trail = re.search(r'<nav class="breadcrumb.*?</nav>', text(f"{base}/bins/bulky-waste/", host=host), re.S)
    assert f'href="{base}/bins/"' in trail[0]


def test_the_language_switch_stays_here():
    assert 'href="/cy/biniau/eitemau-mawr/" lang="cy"' in text("/bins/bulky-waste/")
