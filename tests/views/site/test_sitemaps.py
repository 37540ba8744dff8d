"""What search engines read: robots.txt, the sitemap index and its parts."""

from datetime import UTC, datetime
from xml.etree import ElementTree

import pytest
from django.test import Client

from syndication.views.site import sitemaps
from tests.samples import ORIGIN, a_page, a_site, a_topic_page
from tests.views.site_samples import sample_site, serving

HOST = "ambridge.localhost:8000"


@pytest.fixture(autouse=True)
def _site():
    with serving(sample_site()):
        yield


def get(path, **headers):
    return Client(headers={"host": HOST, **headers}).get(path)


def locations(path):
    return [entry.findtext("{*}loc") for entry in ElementTree.fromstring(get(path).content)]


def translations(path):
    """Each address of one part with the languages and addresses beside it."""
    root = ElementTree.fromstring(get(path).content)
    links = "{http://www.w3.org/1999/xhtml}link"
    return {
        url.findtext("{*}loc"): [(link.get("hreflang"), link.get("href")) for link in url.findall(links)]
        for url in root
    }


def test_robots_points_to_the_index_and_keeps_out_of_searches():
    text = get("/robots.txt").content.decode()

    assert f"Sitemap: {ORIGIN}/sitemap.xml" in text
    assert "Disallow: /search/\nDisallow: /cy/search/\n" in text


def test_the_index_leads_to_every_language():
    assert locations("/sitemap.xml") == [f"{ORIGIN}/sitemap-en-1.xml", f"{ORIGIN}/sitemap-cy-1.xml"]


def test_a_part_lists_pages_and_chapters_of_its_language():
    english, welsh = locations("/sitemap-en-1.xml"), locations("/sitemap-cy-1.xml")

    fixed = ("/", "/a-z/", "/alerts/", "/contact/")
    assert english[:4] == [f"{ORIGIN}{path}" for path in fixed]
    assert f"{ORIGIN}/moving-home/on-the-day/" in english
    assert f"{ORIGIN}/cy/biniau/eitemau-mawr/" in welsh
    assert all(url.startswith(f"{ORIGIN}/cy/") for url in welsh)
    assert not any("old-page" in url for url in english)


def test_translations_stand_beside_each_other_with_one_for_everybody_else():
    entries = translations("/sitemap-cy-1.xml")

    assert entries[f"{ORIGIN}/cy/biniau/eitemau-mawr/"] == [
        ("cy", f"{ORIGIN}/cy/biniau/eitemau-mawr/"),
        ("en", f"{ORIGIN}/bins/bulky-waste/"),
        ("x-default", f"{ORIGIN}/bins/bulky-waste/"),
    ]
    assert translations("/sitemap-en-1.xml")[f"{ORIGIN}/bins/missed-bin/"] == []


def test_a_large_site_is_cut_into_parts(monkeypatch):
    monkeypatch.setattr(sitemaps, "LARGEST_PART", 5)
    parts = [url.removeprefix(ORIGIN) for url in locations("/sitemap.xml")]
    english = [url for part in parts if "-en-" in part for url in locations(part)]

    assert len(parts) > 3
    assert len(english) == len(set(english)) > 10
    assert all(len(locations(part)) <= 5 for part in parts)


def test_each_part_says_when_its_newest_page_changed():
    day = datetime(2026, 3, 7, 12, tzinfo=UTC)
    pages = (a_topic_page(modified=datetime(2026, 1, 1, tzinfo=UTC)), a_page(modified=day))
    with serving(a_site(*pages, languages=("en",))):
        index, part = (get(path).content.decode() for path in ("/sitemap.xml", "/sitemap-en-1.xml"))

    assert index.count("<lastmod>2026-03-07</lastmod>") == 1
    assert f"<loc>{ORIGIN}/bins/missed-bin/</loc><lastmod>2026-03-07</lastmod>" in part


@pytest.mark.parametrize("path", ["/sitemap-en-0.xml", "/sitemap-en-2.xml", "/sitemap-fr-1.xml"])
def test_a_part_that_is_not_there_is_not_found(path):
    assert get(path).status_code == 404


@pytest.mark.parametrize("path", ["/sitemap.xml", "/sitemap-en-1.xml", "/robots.txt"])
def test_what_has_not_changed_is_not_sent_again(path):
    assert get(path, **{"if-none-match": get(path)["ETag"]}).status_code == 304


def test_addresses_on_the_councils_own_website_are_for_its_own_robots_to_name():
    there = "https://www.ambridge.example/{path}"
    page = a_page(url="https://www.ambridge.example/bins/missed-bin")
    with serving(a_site(page, languages=("en",), url_template=there)):
        assert "Sitemap" not in get("/robots.txt").content.decode()
        assert locations("/sitemap-en-1.xml") == ["https://www.ambridge.example/bins/missed-bin"]
