"""Every list opens, every form creates and edits, and each save is a row in the change log."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from cms.models import ServicePage
from syndication.models import (
    Branding,
    Change,
    Council,
    EditionRow,
    Event,
    FactValue,
    FeedKey,
    Hold,
    Membership,
    OptOut,
    Partnership,
    Subscription,
)

from .builders import definition, last_change, make_council, url

LISTS = (
    "councils",
    "partnerships",
    "memberships",
    "subscriptions",
    "fact_values",
    "localisations",
    "holds",
    "opt_outs",
    "branding",
    "feed_keys",
    "council_roles",
    "change_log",
)
FORMS = [name for name in LISTS if name != "change_log"]


def post(client: Client, name: str, data: dict[str, Any], *args: Any) -> Any:
    answer = client.post(url(name, *args), data)
    form = getattr(answer, "context", None) and answer.context.get("form")
    assert answer.status_code == 302, form.errors if form else answer
    return answer


@pytest.mark.parametrize("name", LISTS)
def test_list_opens(alice: Client, ambridge: Council, page: ServicePage, name: str) -> None:
    assert alice.get(url(f"{name}:index")).status_code == 200
    assert alice.get(url(f"{name}:index_results")).status_code == 200


@pytest.mark.parametrize("name", FORMS)
def test_empty_form_opens(alice: Client, ambridge: Council, page: ServicePage, name: str) -> None:
    assert alice.get(url(f"{name}:add")).status_code == 200


def test_register_is_filtered_by_standing_and_searched(alice: Client, ambridge: Council) -> None:
    make_council("Felpersham", joined=False)
    registered = alice.get(url("councils:index"), {"standing": "registered"})
    assert [council.slug for council in registered.context["object_list"]] == ["felpersham"]
    found = alice.get(url("councils:index"), {"q": "ambr"})
    assert [council.slug for council in found.context["object_list"]] == ["ambridge"]


def test_registered_council_joins_and_is_suspended(alice: Client) -> None:
    council = make_council("Felpersham", joined=False)
    assert alice.get(url("councils:join", council.pk)).status_code == 200
    post(alice, "councils:join", {}, council.pk)
    assert Subscription.objects.get(council=council).scope == "all"
    post(alice, "councils:suspend", {}, council.pk)
    council.refresh_from_db()
    assert (council.joined, council.suspended) == (True, True)
    change = last_change()
    assert (change.event, change.layer_id, change.actor.username) == (Event.COUNCIL, council.pk, "alice")


def council_data(council: Council, **changes: Any) -> dict[str, Any]:
    names = ("name", "name_cy", "slug", "gss_code", "tier", "homepage", "site_origin", "url_template")
    own = {name: getattr(council, name) for name in names}
    return {**own, "nation": council.nation_id, "parent": "", "spoken": "en", **changes}


def test_council_is_edited_with_languages_and_welsh_forms(alice: Client, ambridge: Council) -> None:
    data = council_data(ambridge, name_cy="Caerbont", spoken="cy,en", form_soft="Gaerbont")
    post(alice, "councils:edit", data, ambridge.pk)
    ambridge.refresh_from_db()
    assert ambridge.languages == ["cy", "en"]
    assert ambridge.name_forms == {"soft": "Gaerbont"}
    assert last_change().event == Event.COUNCIL


def test_council_cannot_take_the_name_or_address_of_another(
    alice: Client, ambridge: Council, borchester: Council
) -> None:
    data = council_data(ambridge, slug="borchester", site_origin="http://borchester.localhost:8000")
    answer = alice.post(url("councils:edit", ambridge.pk), data)
    assert set(answer.context["form"].errors) == {"slug", "site_origin"}


def test_a_councils_own_addresses_are_checked_and_logged(alice: Client, ambridge: Council) -> None:
    wrong = council_data(ambridge, url_template="https://www.ambridge.example/services/")
    answer = alice.post(url("councils:edit", ambridge.pk), wrong)
    assert "Put {path} or {id} into it" in str(answer.context["form"].errors["url_template"])

    ours = council_data(ambridge, url_template="https://ambridge.localhost/{path}")
    answer = alice.post(url("councils:edit", ambridge.pk), ours)
    assert "is published here" in str(answer.context["form"].errors["url_template"])

    template = "https://www.ambridge.example/services/{path}"
    post(alice, "councils:edit", council_data(ambridge, url_template=template), ambridge.pk)
    assert (last_change().event, last_change().payload["url_template"]) == (Event.COUNCIL, template)


def test_partnership_gets_a_member_who_leaves_and_returns(alice: Client, ambridge: Council) -> None:
    post(alice, "partnerships:add", {"name": "Wessex", "slug": "wessex", "description": ""})
    partnership = Partnership.objects.get()
    place = {"council": ambridge.pk, "partnership": partnership.pk, "order": 0}
    post(alice, "memberships:add", place)
    member = Membership.objects.get()
    assert "Ambridge" in alice.get(url("partnerships:index")).content.decode()
    asked = alice.get(url("memberships:delete", member.pk)).content.decode()
    assert "stays in the list as ended" in asked
    post(alice, "memberships:delete", {}, member.pk)
    assert last_change().payload["active"] is False
    post(alice, "memberships:add", place)
    assert Membership.objects.get().active
    assert Change.objects.filter(event=Event.MEMBERSHIP).count() == 3


def test_subscription_to_a_page_is_chosen_by_title(
    alice: Client, ambridge: Council, page: ServicePage
) -> None:
    form = alice.get(url("subscriptions:add")).context["form"]
    assert (str(page.translation_key), "Missed bin") in form.fields["shared_id"].choices
    data = {
        "council": ambridge.pk,
        "scope": "page",
        "shared_id": str(page.translation_key),
        "local_path": "/bins/",
    }
    post(alice, "subscriptions:add", data)
    assert last_change().payload == {"scope": "page", "active": True, "local_path": "/bins/"}
    assert "Missed bin" in alice.get(url("subscriptions:index")).content.decode()


def test_subscription_is_not_taken_twice(alice: Client, ambridge: Council, page: ServicePage) -> None:
    answer = alice.post(url("subscriptions:add"), {"council": ambridge.pk, "scope": "all", "shared_id": ""})
    assert "takes this already" in str(answer.context["form"].errors)


def test_opt_out_ends_and_comes_back(alice: Client, ambridge: Council, page: ServicePage) -> None:
    data = {
        "council": ambridge.pk,
        "shared_id": str(page.translation_key),
        "address": "",
        "reason": "Own page",
    }
    post(alice, "opt_outs:add", data)
    row = OptOut.objects.get()
    post(alice, "opt_outs:delete", {}, row.pk)
    row.refresh_from_db()
    assert not row.active
    post(alice, "opt_outs:edit", data, row.pk)
    row.refresh_from_db()
    assert row.active


def test_hold_is_chosen_from_the_editions_of_pages(
    alice: Client, ambridge: Council, page: ServicePage
) -> None:
    edition = EditionRow.objects.get(shared_id=page.translation_key)
    groups = dict(alice.get(url("holds:add")).context["form"].fields["edition"].choices)
    assert [number for number, _ in groups["Missed bin (English)"]] == [str(edition.number)]
    post(
        alice,
        "holds:add",
        {"council": ambridge.pk, "edition": edition.number, "reason": "Tender", "review_by": ""},
    )
    hold = Hold.objects.get()
    assert (hold.shared_id, hold.language, hold.edition) == (page.translation_key, "en", edition.number)
    assert last_change().event == Event.HOLD
    again = {"council": ambridge.pk, "edition": edition.number, "reason": "Twice", "review_by": ""}
    assert "already" in str(alice.post(url("holds:add"), again).context["form"].errors)


def branding_data(council: Council, **changes: Any) -> dict[str, Any]:
    row = Branding.objects.get(council=council)
    names = [
        field.name
        for field in row._meta.fields
        if field.editable
        and field.name not in ("id", "council", "logo", "logo_dark", "social", "footer_links", "words")
    ]
    return {
        **{name: getattr(row, name) for name in names},
        "council": council.pk,
        "based_on": row.number,
        **changes,
    }


@pytest.mark.parametrize(
    "wrong",
    [
        {"link": "red"},
        {"link": ""},
        {"radius": ""},
        {"radius": "-1"},
        {"text": "9" * 40},
        {"theme": "lost"},
        {"font": "lost"},
    ],
)
def test_nonsense_in_branding_is_told_at_its_field(
    alice: Client, ambridge: Council, wrong: dict[str, str]
) -> None:
    row = Branding.objects.get(council=ambridge)
    answer = alice.post(url("branding:edit", row.pk), branding_data(ambridge, **wrong))
    assert answer.status_code == 200
    assert set(answer.context["form"].errors) == set(wrong)
    assert alice.post(url("branding:add"), {"link": "red"}).status_code == 200


def test_poor_colour_is_refused_at_its_field_with_the_nearest_that_passes(
    alice: Client, ambridge: Council
) -> None:
    row = Branding.objects.get(council=ambridge)
    answer = alice.post(url("branding:edit", row.pk), branding_data(ambridge, link="#7aa7ff"))
    [message] = answer.context["form"].errors["link"]
    assert "nearest colour that passes is #" in message
    post(alice, "branding:edit", branding_data(ambridge, link=message[-8:-1]), row.pk)
    assert last_change().event == Event.BRANDING


def test_feed_key_is_shown_once_and_revoked(alice: Client, ambridge: Council) -> None:
    answer = alice.post(url("feed_keys:add"), {"council": ambridge.pk, "name": "Website"})
    text = answer.context["text"]
    assert text in answer.content.decode()
    assert "no-store" in answer["Cache-Control"]
    key = FeedKey.objects.get()
    assert text not in alice.get(url("feed_keys:index")).content.decode()
    post(alice, "feed_keys:delete", {}, key.pk)
    key.refresh_from_db()
    assert key.revoked_at is not None


def test_change_log_is_filtered_and_downloaded(alice: Client, ambridge: Council, page: ServicePage) -> None:
    place = {"layer": ambridge.pk, "definition": definition("waste-fee")}
    FactValue(**{**place, "layer": ambridge, "value": "5.00", "source": "=1+1"}).save()
    listed = alice.get(url("change_log:index"), {"event": "fact"})
    assert [change.event for change in listed.context["object_list"]] == ["fact"]
    answer = alice.get(url("change_log:index"), {"event": "fact", "export": "csv"})
    lines = b"".join(answer.streaming_content).decode().splitlines()
    assert len(lines) == 2
    assert "waste-fee" in lines[1]
    assert "Ambridge" in lines[1]


def test_joined_councils_come_first_in_the_register(alice: Client, ambridge: Council) -> None:
    make_council("Aldbury", joined=False)
    listed = alice.get(url("councils:index")).context["object_list"]
    assert [council.slug for council in listed] == ["ambridge", "aldbury"]


def test_lists_speak_of_things_as_the_menu_does(alice: Client, ambridge: Council, page: ServicePage) -> None:
    assert "There are no opt-outs to display." in alice.get(url("opt_outs:index")).content.decode()
    log = alice.get(url("change_log:index")).content.decode()
    assert "Council or partnership" in log
    assert "Minor" in log
