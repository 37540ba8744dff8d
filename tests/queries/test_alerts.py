"""Whose alerts a council has: its nation's, its partnerships' and its own, never a neighbour's."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from syndication.actions.change_alert import change_alert
from syndication.actions.end_alert import end_alert
from syndication.actions.join_council import suspend_council
from syndication.actions.publish_alert import publish_alert
from syndication.actions.withdraw_alert import withdraw_alert
from syndication.models import Alert, Council, Membership, Nation, Partnership
from syndication.queries.alerts import (
    find_alert,
    find_history,
    find_live_alerts,
    find_past_alerts,
    find_reached,
    get_council_alerts,
)
from syndication.queries.councils import get_council
from syndication.queries.sites import get_site
from tests.admin.builders import make_council
from tests.alert_rows import later, publish


@pytest.fixture
def councils(db: Any) -> dict[str, Council]:
    """Ambridge and Borchester are in Wessex; Casterbridge is in no partnership."""
    made = {name: make_council(name) for name in ("Ambridge", "Borchester", "Casterbridge")}
    wessex = Partnership(slug="wessex", name="Wessex")
    wessex.save()
    for name in ("Ambridge", "Borchester"):
        Membership(council=made[name], partnership=wessex).save()
    return {name: get_council(council.slug) for name, council in made.items()}


def titles(council: Council) -> list[str]:
    return [alert.texts["en"].title for alert in find_live_alerts(council)]


def test_each_council_has_its_chains_alerts_and_no_neighbours(councils: dict[str, Council]) -> None:
    publish(Nation.objects.get(), "England", severity="emergency")
    publish(Partnership.objects.get(), "Wessex", severity="warning")
    publish(councils["Borchester"], "Borchester")
    assert {name: titles(council) for name, council in councils.items()} == {
        "Ambridge": ["England", "Wessex"],
        "Borchester": ["England", "Wessex", "Borchester"],
        "Casterbridge": ["England"],
    }


def test_another_councils_alert_is_not_there(councils: dict[str, Council]) -> None:
    alert = publish(councils["Borchester"])
    assert find_alert(councils["Borchester"], alert.uuid)
    assert find_alert(councils["Ambridge"], alert.uuid) is None
    assert find_alert(councils["Ambridge"], UUID(int=1)) is None


def test_leaving_a_partnership_leaves_its_alerts_and_raises_the_head(councils: dict[str, Council]) -> None:
    ambridge = councils["Ambridge"]
    publish(Partnership.objects.get())
    before = get_council_alerts(ambridge, get_site(ambridge))
    Membership.objects.get(council=ambridge).delete()
    after = get_council_alerts(ambridge, get_site(ambridge))
    assert (len(before.live), len(after.live)) == (1, 0)
    assert after.head > before.head
    assert after.modified
    assert before.modified
    assert after.modified > before.modified


def test_scheduled_ended_and_withdrawn_ones_are_not_live(councils: dict[str, Council]) -> None:
    ambridge = councils["Ambridge"]
    publish(ambridge, "To come", starts=later(days=1))
    end_alert(publish(ambridge, "Was"))
    withdraw_alert(publish(ambridge, "Never"))
    assert find_live_alerts(ambridge) == ()
    assert [alert.texts["en"].title for alert in find_past_alerts(ambridge)] == ["Was"]
    found = get_council_alerts(ambridge, get_site(ambridge))
    assert [item.reason for item in found.removed] == ["withdrawn", "ended"]


def test_one_that_was_put_off_has_no_page_until_it_is_live_again(councils: dict[str, Council]) -> None:
    alert = publish(councils["Ambridge"])
    alert.starts = later(days=1)
    change_alert(alert, based_on=alert.number)
    assert find_alert(councils["Ambridge"], alert.uuid) is None


def test_a_suspended_council_shows_none(councils: dict[str, Council]) -> None:
    publish(councils["Ambridge"])
    suspend_council(councils["Ambridge"])
    council = get_council("ambridge")
    assert (find_live_alerts(council), find_past_alerts(council)) == ((), ())
    found = get_council_alerts(council, get_site(council))
    assert [item.reason for item in found.removed] == ["suspended"]


def test_an_alert_works_no_page_out_anew(councils: dict[str, Council]) -> None:
    """The remembered site is the very same object: no page's version rises, and nothing is resolved."""
    ambridge = councils["Ambridge"]
    before = get_site(ambridge)
    for layer in (Nation.objects.get(), Partnership.objects.get(), ambridge):
        end_alert(publish(layer))
    assert get_site(ambridge) is before
    ambridge.name = "Ambridge Town Council"
    ambridge.save()
    assert get_site(ambridge) is not before, "other rows of the council still count"


def test_live_alerts_cost_one_query_however_many(councils: dict[str, Council]) -> None:
    for number in range(5):
        publish(councils["Ambridge"], f"Alert {number}")
    with CaptureQueriesContext(connection) as queries:
        assert len(find_live_alerts(councils["Ambridge"])) == 5
    assert len(queries) == 1


def test_who_is_reached_is_counted_before_anybody_is(councils: dict[str, Council]) -> None:
    make_council("Dunster", joined=False)
    reached = {
        layer.name: [c.name for c in find_reached(layer)]
        for layer in (Nation.objects.get(), Partnership.objects.get(), councils["Ambridge"])
    }
    assert reached == {
        "England": ["Ambridge", "Borchester", "Casterbridge"],
        "Wessex": ["Ambridge", "Borchester"],
        "Ambridge": ["Ambridge"],
    }


def test_what_it_said_on_that_day_can_always_be_told(councils: dict[str, Council]) -> None:
    alert, other = publish(councils["Ambridge"], "First words"), publish(councils["Ambridge"], "Other")
    alert.title = "Later words"
    publish_alert(alert)
    end_alert(alert)
    told = [
        (change.payload["state"], change.payload["texts"]["en"]["title"]) for change in find_history(alert)
    ]
    assert told == [("ended", "Later words"), ("live", "Later words"), ("live", "First words")]
    assert len(find_history(other)) == 1


def test_an_issuers_new_name_raises_its_alerts(councils: dict[str, Council]) -> None:
    ambridge, wessex = councils["Ambridge"], Partnership.objects.get()
    publish(wessex)
    [before] = get_council_alerts(ambridge, get_site(ambridge)).live
    wessex.name = "Wessex Together"
    wessex.save()
    [after] = get_council_alerts(ambridge, get_site(ambridge)).live
    assert (after.alert.issuer, after.version > before.version) == ("Wessex Together", True)


def test_the_rows_of_an_alert_do_not_depend_on_the_number_of_councils(councils: dict[str, Council]) -> None:
    publish(Nation.objects.get())
    assert Alert.objects.count() == 1
