"""A council's page inside another website, as a fragment."""

from contextlib import contextmanager
from dataclasses import replace
from types import SimpleNamespace
from unittest.mock import patch

import pytest
from django.test import Client

from syndication.domain.branding import fingerprint
from syndication.domain.errors import UnknownCouncil
from tests.samples import ORIGIN, a_uuid
from tests.views.site_samples import sample_site

BULKY, WELSH, OLD = (a_uuid(f"item {name}") for name in ("bulky-waste en", "bulky-waste cy", "old-page en"))
NAMES = {"en": "Ambridge District Council", "cy": "Cyngor Dosbarth Ambridge"}


@contextmanager
def publishing(site):
    def find(slug):
        if slug != "ambridge":
            raise UnknownCouncil("There is no such council.", council=slug)
        return SimpleNamespace(display_name=NAMES.__getitem__)

    embeds = "syndication.views.embeds"
    with patch(f"{embeds}.get_council", find), patch(f"{embeds}.get_site", lambda _council: site):
        yield


@pytest.fixture(autouse=True)
def _site():
    with publishing(sample_site()):
        yield


def get(path, **headers):
    return Client(headers={"host": "localhost", **headers}).get(path)


def text(path):
    return get(path).content.decode()


def test_a_fragment_is_the_page_and_where_it_comes_from():
    html = text(f"/embed/ambridge/{BULKY}")

    assert html.startswith(
        '<article class="council-page" lang="en">\n<h2 class="council-page__title">Get rid of'
    )
    assert "<h3>Before you book</h3>" in html
    assert (
        f'<a href="{ORIGIN}/bins/bulky-waste/">Read “Get rid of large items” on the website of Ambridge'
        in html
    )
    assert "Last reviewed: 5 January 2026" in html
    assert "<html" not in html


def test_a_fragment_speaks_the_language_of_its_page():
    response = get(f"/embed/ambridge/{WELSH}")

    assert response["Content-Language"] == "cy"
    assert "ar wefan Cyngor Dosbarth Ambridge" in response.content.decode()


def test_headings_find_their_level_in_the_page_around_them():
    html = text(f"/embed/ambridge/{BULKY}?heading=4")

    assert '<h4 class="council-page__title">' in html
    assert "<h5>Before you book</h5>" in html
    assert not any(f"<h{level}" in html for level in (1, 2, 3))


def test_the_text_alone_begins_at_the_level_that_was_asked_for():
    html = text(f"/embed/ambridge/{BULKY}?part=body&heading=3")

    assert "council-page__title" not in html
    assert "<h3>Before you book</h3>" in html


@pytest.mark.parametrize("query", ["heading=1", "heading=7", "heading=x", "part=all", "colour=red"])
def test_a_question_that_makes_no_sense_is_refused(query):
    assert get(f"/embed/ambridge/{BULKY}?{query}").status_code == 422


def test_any_website_may_ask_and_search_engines_are_sent_home():
    response = get(f"/embed/ambridge/{BULKY}")

    assert response["Access-Control-Allow-Origin"] == "*"
    assert response["X-Robots-Tag"] == "noindex"
    assert response["Link"] == f'<{ORIGIN}/bins/bulky-waste/>; rel="canonical"'
    assert not response.cookies


def test_an_unchanged_fragment_is_not_sent_again():
    etag = get(f"/embed/ambridge/{BULKY}")["ETag"]

    assert get(f"/embed/ambridge/{BULKY}", **{"if-none-match": etag}).status_code == 304
    assert get(f"/embed/ambridge/{BULKY}?heading=3", **{"if-none-match": etag}).status_code == 200


def test_a_page_that_was_taken_away_says_so_politely():
    response = get(f"/embed/ambridge/{OLD}")

    assert response.status_code == 410
    assert "<p>This page has been withdrawn.</p>\n<p>The scheme has closed.</p>" in response.content.decode()


def test_a_page_that_moved_leads_on():
    moved = get(f"/embed/ambridge/{a_uuid('item moved-page en')}")

    assert f'<a href="{ORIGIN}/bins/bulky-waste/">What to use instead</a>' in moved.content.decode()


@pytest.mark.parametrize(
    "path", [f"ambridge/{a_uuid('never')}", "ambridge/bulky-waste", f"borchester/{BULKY}"]
)
def test_what_was_never_published_is_a_problem(path):
    response = get(f"/embed/{path}")

    assert response.status_code == 404
    assert response["Content-Type"] == "application/problem+json"
    assert response["Access-Control-Allow-Origin"] == "*"


def test_only_reading_is_possible():
    assert Client(headers={"host": "localhost"}).post(f"/embed/ambridge/{BULKY}").status_code == 405


def test_hostile_words_stay_words():
    site = sample_site()
    page = replace(site.pages[BULKY], title="<script>alert(1)</script>", summary='"><img src=x>')
    with publishing(replace(site, pages={**site.pages, BULKY: page})):
        html = text(f"/embed/ambridge/{BULKY}")

    assert "<script" not in html
    assert "<img" not in html


class TestScript:
    def test_it_is_small_and_any_website_may_run_it(self):
        response = get("/embed.js")

        assert response["Content-Type"] == "text/javascript; charset=utf-8"
        assert len(response.content) < 3000
        assert response["Cross-Origin-Resource-Policy"] == "cross-origin"

    @pytest.mark.parametrize("name", ["js", "css"])
    def test_todays_is_kept_for_an_hour_and_its_version_for_ever(self, name):
        today = get(f"/embed.{name}")
        versioned = get(f"/embed-{fingerprint(today.content.decode())}.{name}")

        assert "max-age=3600" in today["Cache-Control"]
        assert "immutable" in versioned["Cache-Control"]
        assert "immutable" not in get(f"/embed-000000000000.{name}")["Cache-Control"]
        assert get(f"/embed.{name}", **{"if-none-match": today["ETag"]}).status_code == 304
