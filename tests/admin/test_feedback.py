"""Council staff read what citizens say about their own pages; the library's editors read all of it."""

from __future__ import annotations

import pytest
from django.test import Client

from cms.library_setup import EDITORS, LibrarySetup
from syndication.actions.record_feedback import record_opinion, record_problem
from syndication.models import Council, ProblemReport, SitePages
from tests.samples import a_page, a_uuid

from .builders import last_change, make_member, sign_in, url

PAGE = a_page("missed-bin", title="Missed bin", owner="Waste team")


@pytest.fixture
def said(ambridge: Council, borchester: Council) -> None:
    record_problem(ambridge, PAGE, "Ambridge: the price is <b>wrong</b>")
    record_problem(borchester, a_page("tips", owner="Tip team"), "Borchester: no opening hours")
    record_opinion(ambridge, PAGE, useful=False)


def read(client: Client, name: str, *args: object, query: str = "") -> str:
    response = client.get(url(name, *args) + query)
    assert response.status_code == 200
    return response.content.decode()


def test_staff_see_their_own_councils_and_nothing_else(bob: Client, said: None) -> None:
    page = read(bob, "councils_feedback", "ambridge")
    assert "Ambridge: the price is &lt;b&gt;wrong&lt;/b&gt;" in page
    assert "Borchester" not in page
    assert bob.get(url("councils_feedback", "borchester")).status_code == 404
    assert bob.get(url("library_feedback")).status_code == 302, "turned away"


def test_editors_of_the_library_see_all_and_can_choose_an_owner(library: LibrarySetup, said: None) -> None:
    eve = sign_in(make_member("eve", EDITORS))
    assert "Borchester: no opening hours" in read(eve, "library_feedback")
    chosen = read(eve, "library_feedback", query="?owner=Waste+team")
    assert "Ambridge: the price" in chosen
    assert "Borchester: no opening hours" not in chosen


def test_a_report_is_ticked_and_opened_again_by_its_own_council_only(bob: Client, said: None) -> None:
    ours = ProblemReport.objects.get(council__slug="ambridge")
    theirs = ProblemReport.objects.get(council__slug="borchester")
    for answer, done in (("yes", True), ("no", False)):
        assert bob.post(url("councils_tick_problem", ours.pk), {"done": answer}).status_code == 302
        ours.refresh_from_db()
        assert ours.done is done
    assert bob.post(url("councils_tick_problem", theirs.pk), {"done": "yes"}).status_code == 404
    assert bob.get(url("councils_tick_problem", ours.pk)).status_code == 405


def test_top_tasks_are_chosen_by_page_and_logged(alice: Client, ambridge: Council, page: object) -> None:
    chosen = str(page.translation_key)  # type: ignore[attr-defined]
    form = {"council": ambridge.pk, "task_2": chosen, "task_5": chosen, "compliance": "untested"}
    assert alice.post(url("site_pages:add"), form).status_code == 302
    assert SitePages.objects.get(council=ambridge).top_tasks == [chosen]
    assert (last_change().event, last_change().payload["top_tasks"]) == ("site", [chosen])
    edit = read(alice, "site_pages:edit", SitePages.objects.get().pk)
    assert f'<option value="{chosen}" selected>' in edit


def test_an_audit_needs_its_day_and_an_unknown_page_is_refused(alice: Client, ambridge: Council) -> None:
    form = {"council": ambridge.pk, "task_1": a_uuid("nothing"), "compliance": "full"}
    page = alice.post(url("site_pages:add"), form).content.decode()
    assert "Select a valid choice" in page
    form["task_1"] = ""
    page = alice.post(url("site_pages:add"), form).content.decode()
    assert "Say when the audit was that found this." in page
    assert not SitePages.objects.exists()
