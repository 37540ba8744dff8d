"""The reconcile job finds what bypassed the log and repairs it with rows."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.management import CommandError, call_command

from cms.library_setup import set_up_library
from syndication.actions.reconcile import reconcile
from syndication.models import Change, EditionRow, PageRecord
from tests.cms.builders import make_service, make_topic, publish


@pytest.fixture
def page(db: Any) -> Any:
    page = make_service(make_topic(set_up_library()))
    publish(page)
    return page


def test_nothing_is_written_where_everything_is_in_step(page: Any) -> None:
    before = Change.objects.count()
    assert reconcile() == []
    assert Change.objects.count() == before


def test_a_publication_that_bypassed_the_log_is_repaired(page: Any) -> None:
    EditionRow.objects.filter(shared_id=page.translation_key).update(revision_id=0)
    assert reconcile() == ["published “Missed bin”"]
    assert EditionRow.objects.filter(shared_id=page.translation_key).count() == 2
    assert reconcile() == []


def test_a_removal_that_bypassed_the_log_is_repaired(page: Any) -> None:
    type(page).objects.filter(pk=page.pk).update(live=False)
    assert reconcile() == ["removed “Missed bin”"]
    assert PageRecord.objects.get(shared_id=page.translation_key).removal_reason == "gone"


def test_a_page_that_cannot_be_read_is_named_and_stops_no_other(page: Any) -> None:
    broken = make_service(page.get_parent(), title="Broken", slug="broken")
    publish(broken)
    type(broken).objects.filter(pk=broken.pk).update(summary="Call {{nobody}}.")
    EditionRow.objects.update(revision_id=0)
    with pytest.raises(CommandError, match=r"Broken.*nobody"):
        call_command("rebuild")
    assert EditionRow.objects.filter(shared_id=page.translation_key).count() == 2
    assert EditionRow.objects.filter(shared_id=broken.translation_key).count() == 1
