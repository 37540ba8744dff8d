"""Staff write alerts in under a minute, see who gets them, and reach no other council's."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from cms.library_setup import EDITORS, PUBLISHERS
from cms.models import ServicePage
from syndication.actions.end_alert import end_alert
from syndication.models import Alert, Council, Layer, Membership, Nation, Partnership
from tests.alert_rows import later, publish

from .builders import last_change, make_member, sign_in, url


def words(layer: Layer, **changes: Any) -> dict[str, Any]:
    """The form as a browser sends it when only what must be filled in is."""
    given = {"layer": layer.pk, "severity": "notice", "kind": "changed", "title": "Late", "text": "Wait."}
    empty = dict.fromkeys(("title_cy", "text_cy", "link", "link_page", "ends", "starts"), "")
    return {**empty, **given, "based_on": 0, **changes}


@pytest.fixture
def wessex(ambridge: Council, borchester: Council) -> Partnership:
    made = Partnership(slug="wessex", name="Wessex")
    made.save()
    for council in (ambridge, borchester):
        Membership(council=council, partnership=made).save()
    return made


def test_a_title_and_a_text_are_enough_and_it_is_live(bob: Client, ambridge: Council) -> None:
    answer = bob.post(url("alerts:add"), words(ambridge), follow=True)
    alert = Alert.objects.get()
    assert (alert.state, alert.layer_id, alert.about) == ("live", ambridge.pk, [])
    assert last_change().actor.username == "bob"
    assert "Live for 1 council: Late." in answer.content.decode()


def test_the_form_starts_with_the_own_council_and_now(bob: Client, ambridge: Council) -> None:
    form = bob.get(url("alerts:add")).context["form"]
    assert list(form.fields["layer"].queryset.values_list("pk", flat=True)) == [ambridge.pk]
    assert form.fields["layer"].empty_label is None
    assert form["starts"].value() is None
    assert "title_cy" not in form.fields, "Ambridge does not publish in Welsh"


def test_platform_admins_choose_whom_it_reaches_by_number(
    alice: Client, ambridge: Council, wessex: Partnership
) -> None:
    choices = [label for _, label in alice.get(url("alerts:add")).context["form"].fields["layer"].choices]
    assert choices == [
        "Ambridge",
        "Borchester",
        "England (nation: 2 councils)",
        "Wessex (partnership: 2 councils)",
    ]


def test_show_me_first_tells_who_gets_what_and_saves_nothing(
    alice: Client, wessex: Partnership, page: ServicePage
) -> None:
    data = words(wessex, about=[str(page.translation_key)], **{"action-preview": "1"})
    answer = alice.post(url("alerts:add"), data)
    told = " ".join(answer.content.decode().split())
    assert "<strong>2 councils:</strong> Ambridge, Borchester." in told
    assert "on Missed bin, on the topics above" in told
    assert "Live at once, until you end it" in told
    assert not Alert.objects.exists()
    assert answer.context["form"]["title"].value() == "Late"


def test_a_scheduled_one_says_when(alice: Client, ambridge: Council) -> None:
    data = words(ambridge, starts=f"{later(days=2):%Y-%m-%d} 09:00", ends=f"{later(days=3):%Y-%m-%d} 17:30")
    alice.post(url("alerts:add"), data)
    assert Alert.objects.get().state == "scheduled"


def test_a_refusal_says_what_to_do(bob: Client, ambridge: Council) -> None:
    answer = bob.post(url("alerts:add"), words(ambridge, text=""))
    assert answer.context["form"].errors["text"] == [
        "Give both a title and a text in this language, or neither."
    ]
    assert not Alert.objects.exists()


def test_another_councils_alert_is_not_there(
    bob: Client, ambridge: Council, borchester: Council, wessex: Partnership
) -> None:
    for layer in (borchester, wessex, Nation.objects.get()):
        alert = publish(layer, "Not Bob's")
        for name in ("alerts:edit", "alerts:end", "alerts:withdraw"):
            assert bob.get(url(name, alert.pk)).status_code == 404
            assert bob.post(url(name, alert.pk), words(layer)).status_code == 404
        answer = bob.post(url("alerts:add"), words(layer))
        assert "layer" in answer.context["form"].errors
    assert "Bob&#x27;s" not in bob.get(url("alerts:index")).content.decode()
    assert set(Alert.objects.values_list("state", flat=True)) == {"live"}
    assert Alert.objects.count() == 3


def test_publishers_of_the_library_write_for_anybody_and_editors_for_nobody(
    library: Any, ambridge: Council
) -> None:
    publisher, editor = sign_in(make_member("pat", PUBLISHERS)), sign_in(make_member("ed", EDITORS))
    assert publisher.post(url("alerts:add"), words(Nation.objects.get())).status_code == 302
    assert Alert.objects.count() == 1
    for name in ("alerts:index", "alerts:add"):
        assert editor.get(url(name)).status_code == 302, "home, with a message"
    home = {client: client.get(url("wagtailadmin_home")).content.decode() for client in (publisher, editor)}
    assert url("alerts:index") in home[publisher]
    assert url("alerts:index") not in home[editor]


def test_council_staff_find_the_way_on_their_home_screen(bob: Client, ambridge: Council) -> None:
    home = bob.get(url("wagtailadmin_home")).content.decode()
    assert f"{url('alerts:add')}?layer={ambridge.pk}" in home
    assert url("alerts:index") in home, "and in the menu"


def test_live_ones_come_first_then_scheduled_then_past(alice: Client, ambridge: Council) -> None:
    end_alert(publish(ambridge, "Past"))
    publish(ambridge, "To come", starts=later(days=1))
    publish(ambridge, "Now", starts=later(days=-1))
    rows = alice.get(url("alerts:index")).context["object_list"]
    assert [row.title for row in rows] == ["Now", "To come", "Past"]


def test_end_now_asks_once_and_ends(bob: Client, ambridge: Council) -> None:
    alert = publish(ambridge)
    asked = bob.get(url("alerts:end", alert.pk))
    assert "leaves every site, feed and API answer at once" in asked.content.decode()
    assert bob.post(url("alerts:end", alert.pk)).status_code == 302
    assert Alert.objects.get().state == "ended"
    again = bob.post(url("alerts:end", alert.pk), follow=True)
    assert "This alert is over" in again.content.decode()


def test_withdrawing_takes_it_back(bob: Client, ambridge: Council) -> None:
    alert = publish(ambridge)
    bob.post(url("alerts:withdraw", alert.pk))
    assert Alert.objects.get().state == "withdrawn"


def test_a_past_one_can_be_withdrawn_and_nothing_else(bob: Client, ambridge: Council) -> None:
    alert = end_alert(publish(ambridge))
    shown = bob.get(url("alerts:edit", alert.pk)).content.decode()
    assert url("alerts:withdraw", alert.pk) in shown
    assert url("alerts:end", alert.pk) not in shown


def test_an_emptied_start_means_now_for_a_scheduled_one(bob: Client, ambridge: Council) -> None:
    alert = publish(ambridge, starts=later(days=1))
    bob.post(url("alerts:edit", alert.pk), words(ambridge, based_on=alert.number))
    assert Alert.objects.get().state == "live"


def test_a_correction_is_published_at_once_and_the_first_words_are_kept(
    bob: Client, ambridge: Council
) -> None:
    alert = publish(ambridge, "First words")
    path = url("alerts:edit", alert.pk)
    data = words(ambridge, title="Better words", based_on=bob.get(path).context["form"]["based_on"].value())
    assert bob.post(path, data).status_code == 302
    stored = Alert.objects.get()
    assert (stored.title, stored.state, stored.starts) == ("Better words", "live", alert.starts)
    shown = bob.get(path).content.decode()
    assert "First words" in shown
    assert "What it said, and when" in shown


def test_a_stale_correction_is_refused(bob: Client, alice: Client, ambridge: Council) -> None:
    alert = publish(ambridge)
    path = url("alerts:edit", alert.pk)
    before = alert.number
    alice.post(path, words(ambridge, title="Alice's", based_on=before))
    answer = bob.post(path, words(ambridge, title="Bob's", based_on=before))
    assert "Somebody has changed this alert" in answer.content.decode()
    assert Alert.objects.get().title == "Alice's"


def test_what_is_over_can_be_read_and_not_changed(bob: Client, ambridge: Council) -> None:
    alert = end_alert(publish(ambridge, "It was so"))
    path = url("alerts:edit", alert.pk)
    shown = bob.get(path).content.decode()
    assert "It was so" in shown
    assert "Publish the change" not in shown
    bob.post(path, words(ambridge, title="It never was", based_on=alert.number))
    assert Alert.objects.get().title == "It was so"


def test_preview_of_a_change_saves_nothing_either(bob: Client, ambridge: Council) -> None:
    alert = publish(ambridge)
    data = words(ambridge, title="Other", based_on=alert.number, **{"action-preview": "1"})
    assert "Other" in bob.post(url("alerts:edit", alert.pk), data).content.decode()
    assert Alert.objects.get().title == "Bins are late"
