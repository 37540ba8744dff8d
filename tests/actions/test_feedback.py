"""Reports reach the council and the page's owner, and everything is forgotten when the notice says so."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.core.cache import cache
from django.db import DatabaseError
from django.utils import timezone

from cms.models import ContentOwner
from syndication.actions import count_use as counting
from syndication.actions.count_use import count_use, store_uses
from syndication.actions.give_role import give_role
from syndication.actions.record_feedback import forget_feedback, record_opinion, record_problem
from syndication.models import Branding, Council, PageOpinion, PageUse, ProblemReport
from syndication.queries.feedback import find_most_read, list_opinions
from tests.admin.builders import make_council
from tests.cms.builders import make_user
from tests.samples import a_page, a_uuid

PAGE = a_page("missed-bin", title="Missed bin", owner="Waste team")


@pytest.fixture
def council(db: Any) -> Council:
    cache.clear()
    return make_council("Ambridge")


def recipients() -> list[str]:
    return [address for message in mail.outbox for address in message.to]


def make_manager(council: Council, name: str, email: str) -> None:
    person = make_user(name)
    person.email = email
    person.save()
    give_role(person, council, "manager")


def test_a_report_reaches_the_councils_managers_and_the_pages_owner(council: Council) -> None:
    make_manager(council, "mia", "mia@ambridge.example")
    ContentOwner.objects.create(name="Waste team", email="waste@library.example")
    record_problem(council, PAGE, "The link to the form is broken & old")
    assert recipients() == ["mia@ambridge.example", "waste@library.example"]
    message = mail.outbox[0]
    assert message.subject == "Problem reported: Missed bin"
    assert "The link to the form is broken & old" in message.body
    assert "http://localhost:8000/admin/councils/feedback/ambridge/" in message.body


def test_a_council_without_managers_is_written_to_at_its_public_address(council: Council) -> None:
    Branding.objects.filter(council=council).update(email="hello@ambridge.example")
    record_problem(council, PAGE, "Wrong")
    assert recipients() == ["hello@ambridge.example"]


def test_many_reports_of_one_page_make_one_message_and_none_is_lost(council: Council) -> None:
    make_manager(council, "mia", "mia@ambridge.example")
    for number in range(5):
        record_problem(council, PAGE, f"Wrong {number}")
    record_problem(council, a_page("other", title="Other"), "Wrong too")
    assert [message.subject for message in mail.outbox] == [
        "Problem reported: Missed bin",
        "Problem reported: Other",
    ]
    assert ProblemReport.objects.count() == 6


def test_nobody_to_write_to_is_no_failure(council: Council) -> None:
    record_problem(council, PAGE, "Wrong")
    assert recipients() == []
    assert ProblemReport.objects.count() == 1


def test_opinions_add_up_by_page_most_criticised_first(council: Council) -> None:
    other = make_council("Borchester")
    for useful in (True, True, False):
        record_opinion(council, PAGE, useful)
    record_opinion(other, PAGE, useful=False)
    record_opinion(council, a_page("tips"), useful=True)
    found = [(o.shared_id, o.useful, o.not_useful, o.share) for o in list_opinions([council])]
    assert found == [(PAGE.shared_id, 2, 1, 66), (a_uuid("shared tips"), 1, 0, 100)]
    assert list_opinions()[0].not_useful == 2


def test_what_is_older_than_the_notice_allows_is_deleted(council: Council, settings: Any) -> None:
    settings.FEEDBACK_DAYS = 30
    for days in (30, 31):
        day = timezone.localdate() - timedelta(days=days)
        PageUse.objects.create(council=council, shared_id=PAGE.shared_id, day=day, count=days)
        PageOpinion.objects.create(council=council, shared_id=PAGE.shared_id, language="en", day=day)
    record_problem(council, PAGE, "Wrong")
    assert forget_feedback() == 2
    assert PageUse.objects.get().count == 30
    assert ProblemReport.objects.exists()


@pytest.fixture
def counted(settings: Any) -> None:
    settings.USE_SECONDS = 3600
    counting._counts.clear()


def test_reads_gather_in_memory_and_are_stored_together(council: Council, counted: None) -> None:
    for _ in range(3):
        count_use(council, PAGE.shared_id)
    count_use(council, a_uuid("shared tips"))
    assert not PageUse.objects.exists()
    assert store_uses() == 4
    count_use(council, PAGE.shared_id)
    store_uses()
    assert find_most_read(council) == {PAGE.shared_id: 4, a_uuid("shared tips"): 1}


def test_reads_are_kept_while_the_database_is_away(
    council: Council, counted: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: Any) -> None:
        raise DatabaseError("away")

    count_use(council, PAGE.shared_id)
    with monkeypatch.context() as broken:
        broken.setattr(counting, "_add", fail)
        assert store_uses() == 0
    assert store_uses() == 1
    assert find_most_read(council) == {PAGE.shared_id: 1}


def test_counting_can_be_turned_off(council: Council, settings: Any) -> None:
    settings.USE_SECONDS = 0
    counting._counts.clear()
    count_use(council, PAGE.shared_id)
    assert store_uses() == 0
