"""What a citizen meets on a council's own host. No database: the site is a value."""

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


def test_home_leads_to_topics_tasks_and_news(site):
    page = text("/")

    assert "<title>Ambridge District Council</title>" in page
    assert "<h1>How can we help?</h1>" in page
    assert '<a href="/bins/">Bins</a>' in page
    assert '<a href="/bins/bulky-waste/">Get rid of large items</a>' in page
    assert 'action="/search/"' in page


def test_topic_lists_what_lies_beneath_it(site):
    page = text("/bins/")

    assert "<h1>Bins</h1>" in page
    assert "Collection days, missed bins and recycling." in page
    assert '<a href="/bins/missed-bin/">Missed bin</a>' in page


def test_service_page_shows_blocks_review_and_related_pages(site):
    page = text("/bins/bulky-waste/")

    assert 'class="action__link" href="https://forms.ambridge.example/bulky"' in page
    assert "Last reviewed: 5 January 2026" in page
    assert '<a href="/recycling/">Recycling</a>' in page
    assert page.count("<h1") == 1


def test_links_into_the_site_are_relative_whichever_block_holds_them(site):
    assert 'href="/media/items.pdf"' in text("/bins/bulky-waste/")


def test_a_service_of_the_other_tier_says_who_provides_it(site):
    assert "Who provides this service" in text("/bins/signposted/")
    assert "Who provides this service" not in text("/bins/bulky-waste/")


def test_guide_opens_at_its_first_chapter(site):
    page = text("/moving-home/")

    assert '<span aria-current="page">Before you move</span>' in page
    assert "Part 1 of 3" in page
    assert 'href="/moving-home/on-the-day/" rel="next"' in page
    assert 'rel="prev"' not in page


def test_each_further_chapter_has_its_own_address(site):
    page = text("/moving-home/on-the-day/")

    assert "<title>On the day – Moving home – Ambridge District Council</title>" in page
    assert f'<link rel="canonical" href="{ORIGIN}/moving-home/on-the-day/">' in page
    assert 'href="/moving-home/" rel="prev"' in page
    assert "On the day: text." in page
    assert "Before you move: text." not in page


def test_the_first_chapters_own_slug_leads_to_the_guide(site):
    response = get("/moving-home/before-you-move/")

    assert (response.status_code, response["Location"]) == (301, "/moving-home/")


def test_a_step_by_step_has_all_its_steps_on_one_page(site):
    page = text("/bins/large-items/")

    assert page.index('<li id="ask-a-charity">') < page.index('<li id="book">')
    assert "Step 2:" in page
    assert '<a href="/bins/bulky-waste/">Book a collection</a>' in page
    assert get("/bins/large-items/book/").status_code == 404


def test_a_page_shows_the_step_by_step_that_it_is_part_of(site):
    page = text("/bins/bulky-waste/")

    assert '<a href="/bins/large-items/#book" aria-current="step">Book</a>' in page
    assert '<a href="/bins/large-items/#ask-a-charity">Ask a charity</a>' in page
    assert "This page is part of" not in text("/moving-home/")


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("/bins", "/bins/"),
        ("/Bins/Bulky-Waste/", "/bins/bulky-waste/"),
        ("/bins//bulky-waste/", "/bins/bulky-waste/"),
        ("/search?q=bins", "/search/?q=bins"),
        ("/cy", "/cy/"),
        ("/en/bins/", "/bins/"),
        ("/cy/biniau?x=1", "/cy/biniau/?x=1"),
        ("/evil//x", "/evil/x/"),
    ],
)
def test_an_address_has_one_spelling(site, asked, found):
    response = get(asked)

    assert (response.status_code, response["Location"]) == (301, found)


@pytest.mark.parametrize(
    "path", ["//evil.example/x", "/en//evil.example", "/en/%2f%2fevil.example", "/cy///evil.example"]
)
def test_two_slashes_never_lead_to_another_host(site, path):
    response = get(path)

    assert not response.get("Location", "/").startswith("//")


def test_an_old_path_leads_to_where_the_page_is_now(site):
    response = get("/rubbish/sofas/")

    assert (response.status_code, response["Location"]) == (301, "/bins/bulky-waste/")


def test_page_not_found_wears_the_councils_look_and_helps(site):
    response = get("/nothing/here/")

    assert response.status_code == 404
    page = response.content.decode()
    assert "<h1>Page not found</h1>" in page
    assert "Ambridge" in page
    assert 'rel="canonical"' not in page
    assert '<a href="/bins/">Bins</a>' in page


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/bins/old-page/", ["no longer available", "has been withdrawn", "The scheme has closed."]),
        ("/bins/pest-control/", ["does not publish this page", 'href="https://pests.example/"']),
        ("/bins/waiting-page/", ["This page is not ready yet", "local details"]),
    ],
)
def test_a_page_that_left_says_why(site, path, words):
    response = get(path)

    assert response.status_code == 410
    assert [word for word in words if word not in response.content.decode()] == []


def test_a_page_replaced_by_another_leads_there(site):
    assert get("/bins/moved-page/")["Location"] == "/bins/bulky-waste/"


def test_search_finds_and_suggests(site):
    assert "1 result for “sofas”" in text("/search/?q=sofas")
    assert "No results for “zzz”" in text("/search/?q=zzz")
    assert "Showing results for <strong>recycling</strong>" in text("/search/?q=recyclnig")


def test_search_repeats_a_hostile_question_harmlessly(site):
    page = text("/search/?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")

    assert "<script>" not in page
    assert "&quot;&gt;&lt;script&gt;" in page


def test_a_to_z_is_in_order(site):
    page = text("/a-z/")

    titles = re.findall(r'<li><a href="/[^#"]+">([^<]+)</a>\n', page.split("<main")[1].split("</main>")[0])
    assert titles == sorted(titles, key=str.casefold)
    assert "Moving home" in titles
    assert "Bins" not in titles


@pytest.mark.parametrize(
    "path",
    [
        "/" + "a" * 5000,
        "/a/%00/",
        "/%ff%fe/",
        "/%0d%0aSet-Cookie:x/",
        "/../../etc/passwd",
        "/search/?q=%00",
        "/search/?q=" + "a" * 5000,
        "/search/?page=-1&q=bins",
        "/search/?page=99999999999999999999&q=bins",
        "/search/?page=%D9%A1&q=bins",
        "/cy/%F0%9F%97%91/",
        "/wp-login.php",
        "/admin/",
        "/api/v1/councils",
    ],
)
def test_bad_requests_get_a_clean_answer(site, path):
    response = get(path)

    while response.status_code == 301:
        response = get(response["Location"])
    assert response.status_code in {200, 400, 404}
    assert "Set-Cookie" not in response


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_only_reading_is_allowed(site, method):
    response = getattr(Client(enforce_csrf_checks=True, headers={"host": HOST}), method)("/search/")

    assert (response.status_code, response["Allow"]) == (405, "GET, HEAD")


def test_no_page_sets_a_cookie_or_depends_on_one(site):
    response = get("/bins/bulky-waste/")

    assert response.cookies == {}
    assert "cookie" not in response.get("Vary", "").lower()
