"""Two languages on one site: which page has which, and what is said where one is missing."""

import re

import pytest
from django.test import Client

from tests.samples import ORIGIN
from tests.views.site_samples import sample_site, serving

HOST = "ambridge.localhost:8000"


@pytest.fixture
def site():
    with serving(sample_site()) as served:
        yield served


def get(path, **headers):
    return Client(headers={"host": HOST, **headers}).get(path)


def text(path, **headers):
    return get(path, **headers).content.decode()


def test_welsh_pages_are_welsh_from_the_first_tag(site):
    page = text("/cy/biniau/eitemau-mawr/")

    assert '<html lang="cy"' in page
    assert "Neidio i’r prif gynnwys" in page
    assert "Adolygwyd ddiwethaf: 5 Ionawr 2026" in page
    assert '<a href="/cy/biniau/">Biniau</a>' in page


def test_the_language_switch_leads_to_the_same_page(site):
    assert '<a href="/cy/biniau/eitemau-mawr/" lang="cy" hreflang="cy">' in text("/bins/bulky-waste/")
    assert '<a href="/bins/bulky-waste/" lang="en" hreflang="en">' in text("/cy/biniau/eitemau-mawr/")
    assert '<a href="/cy/search/?q=bins"' in text("/search/?q=bins")


def test_search_engines_learn_which_language_is_for_everybody_else(site):
    for path in ("/bins/bulky-waste/", "/cy/biniau/eitemau-mawr/"):
        links = re.findall(r'<link rel="alternate" hreflang="([\w-]+)" href="([^"]+)"', text(path))
        assert links[-1] == ("x-default", f"{ORIGIN}/bins/bulky-waste/")
        assert [language for language, _ in links] == ["cy", "en", "x-default"]


def test_a_page_without_welsh_says_so_in_welsh_and_leads_to_the_welsh_home(site):
    page = text("/bins/missed-bin/")

    assert '<p class="not-in" lang="cy">Nid yw’r dudalen hon ar gael yn Gymraeg.' in page
    assert '<a href="/cy/" lang="cy" hreflang="cy">' in page
    assert 'hreflang="cy" href' not in re.sub(r"<link[^>]*application[^>]*>", "", page)


def test_english_is_never_shown_under_a_welsh_address(site):
    response = get("/cy/bins/missed-bin/")

    assert response.status_code == 404
    page = response.content.decode()
    assert "Heb ddod o hyd i’r dudalen" in page
    assert '<a href="/bins/missed-bin/" hreflang="en">This page is available in English</a>' in page
    assert "Tell us when we did not empty" not in page


def test_a_council_without_welsh_has_no_welsh_addresses():
    with serving(sample_site(languages=("en",))):
        assert get("/cy/").status_code == 404
        assert "Cymraeg" not in text("/")
        assert "?lang=" not in text("/")


def test_every_page_names_its_feeds_in_each_language(site):
    page = text("/bins/")

    for name in ("feed.json", "rss.xml", "atom.xml"):
        for language in ("en", "cy"):
            assert f'href="{ORIGIN}/{name}?lang={language}"' in page
