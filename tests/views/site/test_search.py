"""The page of results, as a citizen meets it."""

from __future__ import annotations

from unittest.mock import patch

import pytest
from django.test import Client
from lxml import html

from tests.samples import a_block, a_card, a_page, a_site, a_topic_page
from tests.views.site_samples import serving

HOST = "ambridge.localhost"
RECORD = "syndication.views.site.search.record_fruitless_search"


@pytest.fixture(autouse=True)
def site():
    with serving(many_pages()) as served:
        yield served


def many_pages():
    """45 pages about permits in two topics, one about sofas."""
    permits = [
        a_page(
            f"permit-{n}",
            title=f"Permit number {n}",
            summary="Park here.",
            tags=(),
            service=None,
            topics=(a_card("parking" if n % 3 else "bins"),),
        )
        for n in range(45)
    ]
    sofas = a_page(
        "sofas",
        title="Large items",
        summary="We take them away.",
        tags=(),
        service=None,
        blocks=(a_block("<h2>Which <b>sofas</b></h2><p>All &lt;big&gt; sofas.</p>"),),
    )
    return a_site(*permits, sofas, a_topic_page("parking"), a_topic_page("bins"), languages=("en",))


def get(path, **kwargs):
    return Client(headers={"host": HOST}).get(path, **kwargs)


def tree(path):
    return html.fromstring(get(path).content.decode())


def words(nodes):
    return [" ".join(node.text_content().split()) for node in nodes]


def test_without_a_question_there_is_the_form_and_no_results():
    page = tree("/search/")
    assert page.xpath("//form[@role='search']")
    assert not page.xpath("//section[contains(@class, 'found')]")


def test_a_slip_is_mended_and_can_be_insisted_on():
    page = tree("/search/?q=permti")
    assert "Showing results for permit. Search instead for permti." in words(page.xpath("//p"))
    assert page.xpath("//a[text()='permti']/@href") == ["/search/?q=permti&exact=1"]
    assert "No results for “permti”" in words(tree("/search/?q=permti&exact=1").xpath("//h2"))


def test_results_come_twenty_at_a_time():
    page = tree("/search/?q=permit")
    assert words(page.xpath("//h2[@id='results']")) == ["45 results for “permit”"]
    assert len(page.xpath("//ul[contains(@class, 'results')]/li")) == 20
    assert page.xpath("//a[@rel='next']/@href") == ["/search/?q=permit&page=2"]
    last = tree("/search/?q=permit&page=3")
    assert len(last.xpath("//ul[contains(@class, 'results')]/li")) == 5
    assert last.xpath("//a[@rel='prev']/@href") == ["/search/?q=permit&page=2"]
    assert not last.xpath("//a[@rel='next']")


def test_results_can_be_narrowed_to_one_topic():
    page = tree("/search/?q=permit")
    assert words(page.xpath("//nav[@class='narrow']//a")) == ["Every topic 45", "Parking 30", "Bins 15"]
    narrowed = tree(page.xpath("//nav[@class='narrow']//a/@href")[2])
    assert words(narrowed.xpath("//h2[@id='results']")) == ["15 results for “permit”"]
    assert words(narrowed.xpath("//a[@aria-current='true']")) == ["Bins 15"]


def test_a_result_says_where_it_is_and_shows_the_words_that_its_summary_lacks():
    (result,) = tree("/search/?q=sofa").xpath("//ul[contains(@class, 'results')]/li")
    assert words(result.xpath("p")) == ["Bins", "We take them away.", "Which sofas · All <big> sofas."]
    assert words(result.xpath(".//mark")) == ["sofas", "sofas"]


def test_words_of_the_question_are_marked_in_the_summary():
    assert words(tree("/search/?q=park+permit").xpath("(//ul[contains(@class, 'results')]/li)[1]//mark")) == [
        "Park"
    ]


def test_pages_with_some_of_the_words_are_shown_as_such():
    page = tree("/search/?q=sofa+dragons")
    assert words(page.xpath("//h2[@id='results']")) == ["No page has all of “sofa dragons”"]
    assert "These pages have some of the words." in words(page.xpath("//p"))
    assert len(page.xpath("//ul[contains(@class, 'results')]/li")) == 1


def test_where_nothing_is_found_there_are_ways_on():
    page = tree("/search/?q=dragons")
    links = page.xpath("//section[contains(@class, 'found')]//a/@href")
    assert "/a-z/" in links
    assert "tel:+441632960001" in links


def test_the_question_stays_in_the_box():
    assert tree("/search/?q=permti").xpath("//input[@name='q']/@value") == ["permti"]


def test_only_a_citizens_first_look_at_nothing_is_counted():
    with patch(RECORD) as record:
        get("/search/?q=dragons")
        assert record.call_args.args[1:] == ("en", "dragons")
        for path in ("/search/?q=permit", "/search/?q=permti", "/search/", "/search/?q=dragons&page=2"):
            get(path)
        Client(headers={"host": HOST}).head("/search/?q=dragons")
        Client(headers={"host": "localhost"}).get("/sites/ambridge/search/?q=dragons")
        assert record.call_count == 1
