"""Publishing, changing, ending, withdrawing, and the scheduler that starts and ends alerts by rows."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from syndication.actions.apply_boundaries import apply_boundaries, apply_boundary, find_boundaries
from syndication.actions.change_alert import change_alert
from syndication.actions.end_alert import end_alert
from syndication.actions.withdraw_alert import withdraw_alert
from syndication.domain.errors import AlertIsOver, StaleEdit
from syndication.models import Alert, Change, Nation, Partnership
from tests.alert_rows import later, pass_time, publish
from tests.cms.builders import make_user


@pytest.fixture
def wales(db: Any) -> Nation:
    nation = Nation(slug="wales", name="Wales")
    nation.save()
    return nation


def states() -> list[str]:
    return list(Alert.objects.order_by("pk").values_list("state", flat=True))


def test_a_later_start_is_scheduled_and_comes_by_a_row_not_by_the_clock(wales: Nation) -> None:
    publish(wales, starts=later(hours=1))
    pass_time(hours=2)
    assert states() == ["scheduled"], "nothing changes before the scheduler's row"
    assert [outcome.error for outcome in apply_boundaries()] == [""]
    assert states() == ["live"]
    assert Change.objects.latest("number").payload["state"] == "live"
    assert apply_boundaries() == [], "each boundary is applied once"


def test_an_end_comes_by_a_row(wales: Nation) -> None:
    publish(wales, ends=later(hours=1))
    pass_time(hours=2)
    before = Change.objects.count()
    apply_boundaries()
    assert (states(), Change.objects.count()) == (["ended"], before + 1)


def test_a_late_scheduler_goes_through_them_in_due_order(wales: Nation) -> None:
    publish(wales, "Third", starts=later(hours=3))
    publish(wales, "First", ends=later(hours=1))
    publish(wales, "Second", starts=later(hours=2))
    pass_time(hours=9)
    apply_boundaries()
    said = [change.note for change in Change.objects.order_by("-number")[:3]]
    assert said == ["Live: Third", "Live: Second", "Ended: First"]


def test_one_that_is_over_before_it_could_start_is_never_seen(wales: Nation) -> None:
    publish(wales, starts=later(hours=1), ends=later(hours=2))
    pass_time(hours=9)
    apply_boundaries()
    alert = Alert.objects.get()
    assert (alert.state, alert.live_since) == ("ended", None)


def test_the_failure_of_one_stops_no_other(wales: Nation, monkeypatch: pytest.MonkeyPatch) -> None:
    broken, _ = publish(wales, starts=later(hours=1)), publish(wales, starts=later(hours=2))
    pass_time(hours=3)
    entry = Alert.log_entry

    def fail_for_one(alert: Alert) -> Any:
        if alert.pk == broken.pk:
            raise RuntimeError("no")
        return entry(alert)

    monkeypatch.setattr(Alert, "log_entry", fail_for_one)
    assert [outcome.error for outcome in apply_boundaries()] == ["RuntimeError: no", ""]
    assert states() == ["scheduled", "live"]


def test_two_schedulers_do_it_once(wales: Nation) -> None:
    publish(wales, starts=later(hours=1))
    pass_time(hours=2)
    [ours], [theirs] = find_boundaries(timezone.now()), find_boundaries(timezone.now())
    assert apply_boundary(ours)
    assert apply_boundary(theirs) is None


def test_a_late_scheduler_keeps_what_an_editor_wrote_meanwhile(wales: Nation) -> None:
    alert = publish(wales, starts=later(hours=1))
    pass_time(hours=2)
    [boundary] = find_boundaries(timezone.now())
    Alert.objects.update(title="Newer words", starts=later(hours=5))
    assert apply_boundary(boundary) is None, "it is not due any more"
    alert.refresh_from_db()
    assert (alert.title, alert.state) == ("Newer words", "scheduled")


def test_a_change_keeps_what_became_of_it(wales: Nation) -> None:
    alert = publish(wales)
    since = alert.live_since
    alert.title = "Bins are very late"
    change_alert(alert, based_on=alert.number)
    stored = Alert.objects.get()
    assert (stored.title, stored.state, stored.live_since) == ("Bins are very late", "live", since)


def test_a_change_may_put_a_live_one_off(wales: Nation) -> None:
    alert = publish(wales)
    alert.starts = later(days=1)
    change_alert(alert, based_on=alert.number)
    assert states() == ["scheduled"]


def test_a_stale_change_is_refused(wales: Nation) -> None:
    alice, bob = publish(wales), Alert.objects.get()
    alice.title = "Alice's words"
    change_alert(alice, based_on=bob.number)
    with pytest.raises(StaleEdit, match="Open it again"):
        change_alert(bob, based_on=bob.number)
    assert Alert.objects.get().title == "Alice's words"


def test_whom_it_reaches_cannot_change(wales: Nation) -> None:
    alert, wessex = publish(wales), Partnership(slug="wessex", name="Wessex")
    wessex.save()
    alert.layer = wessex
    change_alert(alert, based_on=alert.number)
    assert Alert.objects.get().layer_id == wales.pk


def test_ended_now_means_now(wales: Nation) -> None:
    user = make_user("alice")
    end_alert(publish(wales, ends=later(days=9)), user=user)
    alert, change = Alert.objects.get(), Change.objects.latest("number")
    assert alert.ends
    assert timezone.now() - alert.ends < timedelta(seconds=30)
    assert (alert.state, change.actor_id, change.payload["state"]) == ("ended", user.pk, "ended")


@pytest.mark.parametrize("close", [end_alert, withdraw_alert])
def test_what_is_over_stays_as_it_was(wales: Nation, close: Any) -> None:
    alert = publish(wales)
    close(alert)
    rows = Change.objects.count()
    for act in (end_alert, lambda alert: change_alert(alert, based_on=alert.number)):
        with pytest.raises(AlertIsOver):
            act(alert)
    assert Change.objects.count() == rows


def test_a_mistake_can_be_taken_back_after_its_end_and_once(wales: Nation) -> None:
    alert = end_alert(publish(wales))
    withdraw_alert(alert)
    assert states() == ["withdrawn"]
    with pytest.raises(AlertIsOver):
        withdraw_alert(alert)
