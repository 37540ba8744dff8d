"""What machines read on a council's site, and the manners of its answers."""

import re

import pytest
from django.test import Client

from tests.samples import ORIGIN
from tests.views.site_samples import sample_site, serving

HOST = "ambridge.localhost:8000"
LARGEST_PAGE = 60_000


@pytest.fixture(autouse=True)
def site():
    with serving(sample_site()) as served:
        yield served


def get(path, host=HOST, **headers):
    return Client(headers={"host": host, **headers}).get(path)


def stylesheets(page):
    return re.findall(r'<link rel="stylesheet" href="([^"]+)"', page)


def test_the_stylesheets_of_a_page_exist_and_may_be_kept_for_ever():
    addresses = stylesheets(get("/").content.decode())

    assert len(addresses) == 2
    for address in addresses:
        response = get(address)
        assert response["Content-Type"] == "text/css; charset=utf-8"
        assert "immutable" in response["Cache-Control"]


def test_an_old_version_gets_todays_rules_but_not_for_ever():
    assert "immutable" not in get("/brand-000000000000.css")["Cache-Control"]


def test_a_full_page_with_its_styles_stays_small():
    page = get("/bins/bulky-waste/").content
    styles = [get(address).content for address in stylesheets(page.decode())]

    assert len(page) + sum(len(style) for style in styles) < LARGEST_PAGE


def test_pages_need_four_requests_and_nobody_elses_server():
    page = get("/bins/").content.decode()
    fetched = re.findall(
        r'<(?:script|img|iframe|link rel="(?:stylesheet|icon|preload)")[^>]*?(?:src|href)="([^"]+)"', page
    )

    assert len(fetched) + 1 <= 4
    assert all(address.startswith("/") for address in fetched)
    assert re.findall(r"<script[^>]*>", page) == ['<script type="application/ld+json">']
    assert "style=" not in page


def test_icon_is_drawn_from_the_brand():
    address = re.search(r'<link rel="icon"[^>]*href="([^"]+)"', get("/").content.decode())[1]

    response = get(address)
    assert response["Content-Type"] == "image/svg+xml"
    assert ">A</text>" in response.content.decode()


def test_an_unchanged_page_is_not_sent_again():
    etag = get("/bins/")["ETag"]

    assert etag.startswith('"')
    assert get("/bins/", **{"if-none-match": etag}).status_code == 304
    assert get("/bins/", **{"if-none-match": '"other"'}).status_code == 200


def test_no_copy_of_a_page_is_older_than_an_emergency_can_wait():
    assert (
        get("/")["Cache-Control"]
        == "public, max-age=0, s-maxage=5, stale-while-revalidate=5, stale-if-error=86400"
    )


def test_head_answers_like_get():
    client = Client(headers={"host": HOST})
    got, asked = client.get("/bins/"), client.head("/bins/")

    assert (asked.status_code, asked["ETag"], asked.content) == (200, got["ETag"], b"")


def test_public_pages_run_nothing_and_are_framed_by_nobody():
    policy = get("/")["Content-Security-Policy"]

    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert "script-src" not in policy
    assert "img-src 'self' data: http://localhost:8000" in policy


def test_other_safety_headers_are_there():
    response = get("/")

    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "geolocation=()" in response["Permissions-Policy"]
    assert response["Referrer-Policy"] == "strict-origin-when-cross-origin"


def test_a_path_that_looks_like_the_admin_is_no_excuse_on_a_councils_host():
    assert "unsafe" not in get("/admin/")["Content-Security-Policy"]


class TestPreviewByPath:
    """`/sites/ambridge/…` on the service's own host."""

    def page(self, path="bins/bulky-waste/"):
        return get(f"/sites/ambridge/{path}", host="localhost")

    def test_reading_on_stays_under_the_path(self):
        html = self.page().content.decode()
        links = re.findall(r'<a [^>]*?href="(/[^"]*|http://ambridge[^"]*)"', html)

        outside = [link for link in links if not link.startswith("/sites/ambridge/")]
        assert outside == [f"{ORIGIN}/bins/bulky-waste/"]  # the preview's own note of the public address
        assert len(links) > 8

    def test_search_engines_keep_to_the_public_address(self):
        response = self.page()

        assert response["X-Robots-Tag"] == "noindex"
        assert f'<link rel="canonical" href="{ORIGIN}/bins/bulky-waste/">' in response.content.decode()

    def test_redirects_and_languages_stay_too(self):
        assert self.page("bins")["Location"] == "/sites/ambridge/bins/"
        assert self.page("rubbish/sofas/")["Location"] == "/sites/ambridge/bins/bulky-waste/"
        assert self.page("en/bins/")["Location"] == "/sites/ambridge/bins/"
        assert (
            'href="/sites/ambridge/bins/bulky-waste/"'
            in self.page("cy/biniau/eitemau-mawr/").content.decode()
        )

    def test_its_stylesheets_are_there(self):
        addresses = stylesheets(self.page().content.decode())

        assert [get(address, host="localhost").status_code for address in addresses] == [200, 200]

    def test_an_unknown_council_is_not_found(self):
        assert get("/sites/borchester/", host="localhost").status_code == 404
