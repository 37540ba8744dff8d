"""A citizen says what they think of a page, without saying who they are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.cache import cache
from django.http import HttpResponse
from django.test import Client
from django.utils.http import urlencode

from syndication.models import Council, PageOpinion, ProblemReport
from syndication.views.site.feedback import SENT_AS
from tests.admin.builders import make_council
from tests.samples import a_uuid
from tests.views.site_samples import sample_site, serving

HOST = "ambridge.localhost:8000"
PAGE = a_uuid("item bulky-waste en")


@pytest.fixture
def council(db: Any) -> Iterator[Council]:
    cache.clear()
    found = make_council("Ambridge")
    with serving(sample_site(), council=found):
        yield found


def get(path: str) -> HttpResponse:
    return Client(headers={"host": HOST}).get(path)


def send(path: str = "/feedback/", *, headers: dict[str, str] | None = None, **data: str) -> HttpResponse:
    body = urlencode({"page": PAGE, **data})
    return Client(headers={"host": HOST, **(headers or {})}).post(path, body, content_type=SENT_AS)


def test_every_service_page_asks_and_links_to_the_form(council: Council) -> None:
    page = get("/bins/bulky-waste/").content.decode()
    assert "Is this page useful?" in page
    assert f'<a href="/feedback/?page={PAGE}">Report a problem with this page</a>' in page
    assert "Is this page useful?" not in get("/bins/").content.decode()


def test_a_yes_is_counted_and_thanked(council: Council) -> None:
    for _ in range(2):
        response = send(useful="yes")
    assert (response.status_code, response["Location"]) == (303, f"/feedback/thanks/?page={PAGE}&useful=yes")
    row = PageOpinion.objects.get()
    assert (row.council, row.language, row.useful, row.not_useful) == (council, "en", 2, 0)
    thanks = get(response["Location"]).content.decode()
    assert '<a href="/bins/bulky-waste/">Get rid of large items</a>' in thanks
    assert "Tell us what is wrong" not in thanks


def test_a_no_leads_on_to_the_form(council: Council) -> None:
    thanks = get(send(useful="no")["Location"]).content.decode()
    assert f'<a href="/feedback/?page={PAGE}">Tell us what is wrong with it</a>' in thanks
    assert PageOpinion.objects.get().not_useful == 1


def test_a_report_is_kept_without_personal_details(council: Council) -> None:
    response = send(problem="The price is wrong.\r\nRing me: 01632 960001\x00")
    assert response["Location"] == f"/feedback/thanks/?page={PAGE}"
    report = ProblemReport.objects.get()
    assert report.text == "The price is wrong.\nRing me: [removed]"
    assert (report.council, report.title, report.done) == (council, "Get rid of large items", False)


@pytest.mark.parametrize(
    ("problem", "message"),
    [
        ("   ", "Write what is wrong with the page"),
        ("x" * 1001, "Use 1000 characters or fewer. You have used 1001"),
        ("See http://a.example and www.b.example", "Leave out the web addresses"),
    ],
)
def test_what_cannot_be_sent_is_explained_and_not_lost(council: Council, problem: str, message: str) -> None:
    response = send(problem=problem)
    page = response.content.decode()
    assert response.status_code == 422
    assert "<title>Error: Report a problem with a page" in page
    assert page.count(message) == 2, "in the summary and at the field"
    assert f"{problem.strip()}</textarea>" in page
    assert not ProblemReport.objects.exists()


def test_another_sites_form_is_refused_with_the_text_kept(council: Council) -> None:
    for headers in ({"sec-fetch-site": "cross-site"}, {"origin": "https://evil.example"}):
        response = send(problem="Broken link", headers=headers)
        assert response.status_code == 403
        assert "Broken link</textarea>" in response.content.decode()
    assert send(problem="Broken link", headers={"origin": f"http://{HOST}"}).status_code == 303


def test_an_origin_that_is_no_address_is_refused_too(council: Council) -> None:
    assert send(useful="yes", headers={"origin": "http://["}).status_code == 403


def test_files_are_not_taken(council: Council) -> None:
    """Django would keep them on disk, however large, before anybody looks at them."""
    response = Client(headers={"host": HOST}).post("/feedback/", {"page": PAGE, "useful": "yes"})
    assert (response.status_code, PageOpinion.objects.exists()) == (400, False)
    assert 'lang="cy"' in response.content.decode()


def test_a_flood_from_one_place_is_asked_to_wait(council: Council) -> None:
    answers = [send(useful="yes").status_code for _ in range(12)]
    assert answers == [303] * 10 + [429] * 2
    assert PageOpinion.objects.get().useful == 10


def test_unknown_and_foreign_pages_are_404(council: Council) -> None:
    assert get("/feedback/").status_code == 404
    assert send(page=a_uuid("nothing"), useful="yes").status_code == 404
    assert send("/cy/feedback/", useful="yes").status_code == 404, "an English page on a Welsh address"


def test_welsh_pages_ask_in_welsh(council: Council) -> None:
    welsh = a_uuid("item bulky-waste cy")
    page = get(f"/cy/feedback/?page={welsh}").content.decode()
    assert "Rhoi gwybod am broblem gyda thudalen" in page
    assert send("/cy/feedback/", page=welsh, useful="yes")["Location"].startswith("/cy/feedback/thanks/")


def test_nothing_else_on_a_council_host_can_be_sent_to(council: Council) -> None:
    assert send("/", useful="yes").status_code == 405
    assert send("/feedback/thanks/").status_code == 405
    assert send("/bins/feedback/").status_code == 405


def test_no_answer_sets_a_cookie_or_is_stored(council: Council) -> None:
    response = send(useful="yes")
    assert not response.cookies
    assert response["Cache-Control"] == "no-store"
