"""How a page looks where somebody shares it, and how other websites learn to embed it."""

import re
from dataclasses import replace

import pytest
from django.test import Client

from tests.samples import ORIGIN
from tests.views.site_samples import sample_site, serving

HOST = "ambridge.localhost:8000"


@pytest.fixture(autouse=True)
def _site():
    with serving(sample_site()):
        yield


def head_of(path):
    page = Client(headers={"host": HOST}).get(path).content.decode()
    return page.split("</head>")[0]


def open_graph(path):
    return dict(re.findall(r'<meta property="([^"]+)" content="([^"]*)">', head_of(path)))


def test_a_shared_page_shows_its_title_and_whose_it_is():
    shared = open_graph("/bins/bulky-waste/")

    assert shared["og:title"] == "Get rid of large items"
    assert shared["og:site_name"] == "Ambridge District Council"
    assert shared["og:url"] == f"{ORIGIN}/bins/bulky-waste/"
    assert (shared["og:type"], open_graph("/")["og:type"]) == ("article", "website")


def test_it_says_its_language_and_the_others():
    shared = open_graph("/cy/biniau/eitemau-mawr/")

    assert (shared["og:locale"], shared["og:locale:alternate"]) == ("cy_GB", "en_GB")


def test_the_councils_card_is_described():
    assert open_graph("/")["og:image:alt"] == "Ambridge District Council"
    assert open_graph("/")["og:image:width"] == "1200"


def test_a_page_with_a_picture_of_its_own_shows_that():
    site = sample_site()
    page = replace(site.at_path("en", "/bins/bulky-waste/"), image="http://localhost:8000/media/sofa.jpg")
    site = replace(site, pages={**site.pages, page.id: page})
    with serving(site):
        head, shared = head_of("/bins/bulky-waste/"), open_graph("/bins/bulky-waste/")

    assert shared["og:image"] == "http://localhost:8000/media/sofa.jpg"
    assert '<meta name="twitter:card" content="summary_large_image">' in head


def test_a_page_tells_where_its_embed_is():
    link = re.search(r'type="application/json\+oembed" href="([^"]+)"', head_of("/bins/bulky-waste/"))[1]

    assert link == (
        "http://localhost:8000/oembed?url=http%3A%2F%2Fambridge.localhost%3A8000%2Fbins%2Fbulky-waste%2F&amp;format=json"
    )
    assert "oembed" not in head_of("/a-z/")


def test_a_page_that_is_not_there_cannot_be_shared_or_embedded():
    assert open_graph("/nothing/") == {}
    assert "oembed" not in head_of("/nothing/")
