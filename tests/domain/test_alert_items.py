"""Identity, version, address and removal of what a council publishes of an alert."""

from __future__ import annotations

from dataclasses import replace

from syndication.domain.alert_items import alert_url
from syndication.domain.alerts import alert_item_id, items_for
from tests.alert_samples import an_alert, in_english, over, some_alerts
from tests.samples import ORIGIN, a_page, a_removed, a_site, a_small_site, a_uuid

STORM = a_uuid("alert storm")
MISSED = a_uuid("shared missed-bin")


def test_each_language_is_an_item_with_an_id_of_its_own() -> None:
    english, welsh = some_alerts(an_alert()).live
    assert (english.language, welsh.language) == ("en", "cy")
    assert english.id == alert_item_id(a_small_site().council_id, STORM, "en") != welsh.id
    assert english.translations == (("cy", welsh.id, f"{ORIGIN}/cy/alerts/{STORM}/"),)


def test_ids_stay_whatever_is_changed_and_differ_between_councils() -> None:
    before = some_alerts(an_alert()).live[0]
    changed = some_alerts(an_alert(severity="notice", number=30, about=(MISSED,))).live[0]
    other = some_alerts(an_alert(), site=replace(a_small_site(), council_id=a_uuid("barchester"))).live[0]
    assert changed.id == before.id != other.id


def test_version_is_the_highest_number_consulted() -> None:
    assert [item.version for item in some_alerts(an_alert(number=20), number=5).live] == [20, 20]
    assert some_alerts(an_alert(number=20), number=25).live[0].version == 25
    site = a_site(a_page(version=40))
    assert some_alerts(in_english(link_page=MISSED), site=site).live[0].version == 40


def test_it_leads_to_the_councils_own_page_in_the_readers_language() -> None:
    english, welsh = some_alerts(an_alert(link_page=MISSED)).live
    assert (english.link, welsh.link) == (f"{ORIGIN}/bins/missed-bin/", f"{ORIGIN}/cy/bins/missed-bin/")


def test_a_page_that_left_leaves_no_dead_link_and_counts() -> None:
    site = a_site(removed=(a_removed("missed-bin", version=50),))
    item = some_alerts(in_english(link_page=MISSED), site=site).live[0]
    assert (item.link, item.version) == ("", 50)


def test_an_address_elsewhere_is_the_link() -> None:
    assert some_alerts(in_english(link="https://www.example.org/")).live[0].link == "https://www.example.org/"


def test_what_is_over_is_a_removal_in_each_language_newest_first() -> None:
    found = some_alerts(over(number=21), over("flood", "withdrawn", number=22), an_alert("ice"))
    assert [(item.version, item.reason) for item in found.removed] == [
        (22, "withdrawn"),
        (22, "withdrawn"),
        (21, "ended"),
        (21, "ended"),
    ]
    assert found.head == 22


def test_what_was_never_live_is_never_told() -> None:
    found = some_alerts(
        an_alert(state="scheduled", live_since=None), over("late", live_since=None, number=30)
    )
    assert (found.live, found.removed) == ((), ())


def test_one_that_was_put_off_has_ended_for_readers() -> None:
    found = some_alerts(an_alert(state="scheduled", number=24))
    assert found.live == ()
    assert {(item.reason, item.version) for item in found.removed} == {("ended", 24)}


def test_a_suspended_council_has_none_live() -> None:
    found = some_alerts(an_alert(number=20), number=23, suspended=True)
    assert found.live == ()
    assert {(item.reason, item.version) for item in found.removed} == {("suspended", 23)}


def test_readers_of_a_language_get_each_alert_once() -> None:
    found = some_alerts(an_alert(), in_english(id=a_uuid("alert flood")))
    told = [(item.alert.id, item.language) for item in items_for(found, "cy", ("en", "cy"))]
    assert sorted(told) == sorted([(STORM, "cy"), (a_uuid("alert flood"), "en")])
    assert len(items_for(found, None, ("en", "cy"))) == 3


def test_a_language_that_the_council_lacks_has_no_prefix() -> None:
    site = replace(a_small_site(), languages=("en",))
    assert alert_url(site, STORM, "cy") == f"{ORIGIN}/alerts/{STORM}/"
