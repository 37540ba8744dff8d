"""The report says what a council publishes, how its overrides stand, and why the rest is missing."""

from __future__ import annotations

from datetime import date, timedelta

from django.test import Client
from django.utils import timezone

from cms.models import ServicePage
from syndication.actions.hold_page import hold_page
from syndication.actions.localise_page import Difference, localise_page
from syndication.actions.opt_out import opt_out
from syndication.actions.set_fact import set_fact
from syndication.models import Council
from syndication.queries.reports import get_report
from tests.cms.builders import make_fact, make_service, publish, raw_block

from .builders import url


def states(council: Council, today: date) -> list[str]:
    report = get_report(council, today)
    lines = (*report.published, *report.removed)
    return [override.state.state for line in lines for override in line.overrides]


def test_drifted_override_is_listed_with_what_to_do(
    alice: Client, ambridge: Council, page: ServicePage
) -> None:
    localise_page(ambridge, str(page.translation_key), "en", [Difference("set", "title", text="Our bins")])
    assert states(ambridge, timezone.localdate()) == ["in_sync"]
    page.title = "Bin not emptied"
    publish(page)
    assert states(ambridge, timezone.localdate()) == ["drifted"]
    text = alice.get(url("councils_report", "ambridge")).content.decode()
    assert "drifted" in text
    assert "compare them, then keep yours, take it or merge" in text


def test_override_past_its_review_date_is_expired_for_staff_only(
    ambridge: Council, page: ServicePage
) -> None:
    day = date(2027, 4, 1)
    difference = Difference("set", "title", text="Our bins", review_by=day)
    localise_page(ambridge, str(page.translation_key), "en", [difference])
    assert states(ambridge, day) == ["in_sync"]
    assert states(ambridge, day + timedelta(days=1)) == ["expired"]


def test_page_that_waits_names_the_missing_fact(alice: Client, ambridge: Council, page: ServicePage) -> None:
    make_fact("tip-url", "url", required=True)
    body = [raw_block("text", html="<p>See {{tip-url}}.</p>")]
    waiting = make_service(page.get_parent().specific, "Tip", body=body)
    publish(waiting)
    [line] = get_report(ambridge, timezone.localdate(), attention=True).removed
    assert (line.title, line.removed and line.removed.missing_facts) == ("Tip", ("tip-url",))
    text = alice.get(url("councils_report", "ambridge"), {"show": "attention"}).content.decode()
    assert "waiting for facts" in text
    assert "tip-url" in text
    assert "Missed bin" not in text
    set_fact(ambridge, "tip-url", "https://www.ambridge.example/tip")
    assert not get_report(ambridge, timezone.localdate(), attention=True).removed


def test_held_page_tells_how_many_editions_wait(ambridge: Council, page: ServicePage) -> None:
    hold_page(ambridge, str(page.translation_key))
    publish(page)
    [line] = get_report(ambridge, timezone.localdate(), attention=True).published
    assert (line.title, line.changes_waiting) == ("Missed bin", 1)


def test_page_left_out_is_listed_with_its_reason(alice: Client, ambridge: Council, page: ServicePage) -> None:
    opt_out(ambridge, page.translation_key, address="https://www.ambridge.example/bins")
    text = alice.get(url("councils_report", "ambridge")).content.decode()
    assert "opted out" in text
    assert "https://www.ambridge.example/bins" in text
