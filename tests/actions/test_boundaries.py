"""The scheduler: what falls due becomes rows, in due order, and one failure stops nothing else."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from wagtail.models import Revision

from cms.library_setup import set_up_library
from cms.models import FactDefinition
from syndication.actions.apply_boundaries import apply_boundaries, apply_boundary, find_boundaries
from syndication.actions.join_council import join_council
from syndication.actions.set_fact import set_fact
from syndication.models import Change, Council, FactValue, Nation
from syndication.queries.sites import get_site
from tests.cms.builders import make_service, make_topic, publish, raw_block


@pytest.fixture
def council(db: Any) -> Council:
    nation = Nation(slug="england", name="England")
    nation.save()
    return join_council(Council(slug="c", name="C Council", gss_code="X01", nation=nation, tier="unitary"))


@pytest.fixture
def page(council: Council) -> Any:
    FactDefinition.objects.create(key="fee", label="Fee", type="money")
    body = [raw_block("text", html="<p>It costs {{fee}}.</p>")]
    page = make_service(make_topic(set_up_library()), body=body)
    publish(page)
    return page


def html(council: Council, page: Any) -> str:
    found = get_site(council).translation(str(page.translation_key), "en")
    return found.content_html if found else ""


def postpone(days: int) -> None:
    """Makes every fact boundary fall due sooner, as if that many days had passed."""
    for row in FactValue.objects.all():
        row.valid_from = row.valid_from and row.valid_from - timedelta(days=days)
        row.valid_to = row.valid_to and row.valid_to - timedelta(days=days)
        FactValue.objects.filter(pk=row.pk).update(valid_from=row.valid_from, valid_to=row.valid_to)


def test_case_27_next_years_fee_switches_by_a_row_and_not_by_the_clock(council: Council, page: Any) -> None:
    today = timezone.localdate()
    set_fact(council, "fee", "52", valid_to=today + timedelta(days=4))
    set_fact(council, "fee", "54", valid_from=today + timedelta(days=5))
    postpone(5)
    before = Change.objects.count()
    assert "£52" in html(council, page), "nothing changes before the scheduler's rows"
    assert [outcome.error for outcome in apply_boundaries()] == ["", ""]
    assert "£54" in html(council, page)
    assert Change.objects.count() == before + 2
    assert apply_boundaries() == [], "each boundary is applied once"


def test_boundaries_come_in_due_order(council: Council, page: Any) -> None:
    today = timezone.localdate()
    for days in (9, 7, 8):
        set_fact(council, "fee", str(days), valid_from=today + timedelta(days=days))
    postpone(10)
    due = [boundary.due for boundary in find_boundaries(timezone.now())]
    assert due == sorted(due)
    apply_boundaries()
    assert "£9" in html(council, page), "the value that began last is in force"


def test_a_scheduled_page_goes_live_with_its_note_and_expires(council: Council, page: Any) -> None:
    page.title, page.change_kind, page.change_note = "Scheduled", "major", "New rules"
    page.go_live_at = timezone.now() + timedelta(hours=1)
    page.save_revision().publish()
    page.latest_revision.refresh_from_db()
    assert get_site(council).translation(str(page.translation_key), "en").title != "Scheduled"
    later = timezone.now() + timedelta(hours=2)
    type(page.latest_revision).objects.filter(pk=page.latest_revision_id).update(
        approved_go_live_at=timezone.now() - timedelta(minutes=1)
    )
    page.latest_revision.refresh_from_db()
    content = {
        **page.latest_revision.content,
        "go_live_at": (timezone.now() - timedelta(minutes=1)).isoformat(),
    }
    type(page.latest_revision).objects.filter(pk=page.latest_revision_id).update(content=content)
    assert [outcome.error for outcome in apply_boundaries(later)] == [""]
    found = get_site(council).translation(str(page.translation_key), "en")
    assert (found.title, found.change_kind, found.change_note) == ("Scheduled", "major", "New rules")


def test_an_expired_page_leaves_every_council(council: Council, page: Any) -> None:
    type(page).objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(minutes=1))
    assert [outcome.error for outcome in apply_boundaries()] == [""]
    removed = [
        gone for gone in get_site(council).removed.values() if gone.shared_id == str(page.translation_key)
    ]
    assert [gone.reason for gone in removed] == ["gone"]


def test_one_failure_stops_no_other(council: Council, page: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    set_fact(council, "fee", "54", valid_from=timezone.localdate() + timedelta(days=1))
    postpone(1)
    type(page).objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(days=3))
    monkeypatch.setattr(type(page), "unpublish", fail)
    errors = [outcome.error for outcome in apply_boundaries()]
    assert errors == ["RuntimeError: no", ""]
    assert FactValue.objects.get().state == "current"


def test_two_schedulers_that_found_the_same_do_it_once(council: Council, page: Any) -> None:
    set_fact(council, "fee", "52", valid_to=timezone.localdate() + timedelta(days=1))
    set_fact(council, "fee", "54", valid_from=timezone.localdate() + timedelta(days=2))
    postpone(2)
    past = timezone.now() - timedelta(minutes=1)
    page.title, page.change_kind, page.change_note = "Scheduled", "major", "New rules"
    page.save_revision()
    Revision.objects.filter(pk=page.latest_revision_id).update(approved_go_live_at=past)
    other = make_service(page.get_parent(), title="Other", slug="other")
    publish(other)
    type(other).objects.filter(pk=other.pk).update(expire_at=past)
    ours, theirs = find_boundaries(timezone.now()), find_boundaries(timezone.now())
    before = Change.objects.count()
    assert [apply_boundary(boundary).error for boundary in ours] == [""] * 4
    assert [apply_boundary(boundary) for boundary in theirs] == [None] * 4
    assert Change.objects.count() == before + 4
    assert "£54" in html(council, page)


def test_a_late_scheduler_keeps_what_an_editor_saved_meanwhile(council: Council, page: Any) -> None:
    set_fact(council, "fee", "54", valid_from=timezone.localdate() + timedelta(days=1))
    postpone(1)
    [boundary] = find_boundaries(timezone.now())
    FactValue.objects.update(value="56.00")
    apply_boundary(boundary)
    assert "£56" in html(council, page)


def fail(*args: Any, **kwargs: Any) -> None:
    raise RuntimeError("no")


def test_a_value_that_lapses_gives_way_to_what_the_council_inherits(council: Council, page: Any) -> None:
    set_fact(council.nation, "fee", "40")
    set_fact(council, "fee", "52", valid_to=timezone.localdate() + timedelta(days=1))
    assert "£52" in html(council, page)
    postpone(2)
    apply_boundaries()
    assert "£40" in html(council, page)
