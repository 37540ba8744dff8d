"""Overrides are written against parts of a page, drafted, published, and never lost to a stale save."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from wagtail.test.utils.form_data import rich_text, streamfield

from cms.models import ServicePage
from syndication.actions.localise_page import Difference, localise_page
from syndication.models import Council, Event, Localisation
from syndication.queries.sites import get_site
from tests.cms.builders import block_id, publish, raw_block

from .builders import last_change, override_form, url

BLOCK = f"body/{block_id('text')}"


@pytest.fixture
def localisation(ambridge: Council, page: ServicePage) -> Localisation:
    """Ambridge has its own title, published."""
    difference = Difference("set", "title", text="Our bins")
    return localise_page(ambridge, str(page.translation_key), "en", [difference])


def title_override(localisation: Localisation, text: str = "Our bins", **changes: Any) -> dict[str, Any]:
    override = localisation.overrides.get()
    return {"kind": "set", "path": "title", "text": text, "override_id": str(override.uuid), **changes}


def edit(client: Client, localisation: Localisation, *overrides: dict[str, Any], **fields: Any) -> Any:
    data = override_form(localisation, *overrides, **fields)
    return client.post(url("localisations:edit", localisation.pk), data)


def stored(localisation: Localisation) -> Localisation:
    found: Localisation = Localisation.objects.get(pk=localisation.pk).get_latest_revision_as_object()
    return found


def test_starting_leads_to_the_parts_of_the_chosen_page(
    alice: Client, ambridge: Council, page: ServicePage
) -> None:
    data = {"layer": ambridge.pk, "page": f"{page.translation_key} en"}
    answer = alice.post(url("localisations:add"), data, follow=True)
    row = Localisation.objects.get()
    assert answer.request["PATH_INFO"] == url("localisations:edit", row.pk)
    text = answer.content.decode()
    assert "Missed bin (English)" in text
    assert f'<option value="{BLOCK}">Text: Tell us.</option>' in text
    assert "Nothing is published yet." in text
    assert f"<code>{BLOCK}" not in text
    again = alice.post(url("localisations:add"), data)
    assert again["Location"] == url("localisations:edit", row.pk)


def test_draft_changes_nothing_and_publishing_does(
    alice: Client, ambridge: Council, page: ServicePage, localisation: Localisation
) -> None:
    number = localisation.number
    assert edit(alice, localisation, title_override(localisation, "Bins here")).status_code == 302
    localisation.refresh_from_db()
    assert localisation.number == number
    override = title_override(localisation, "Bins here")
    answer = edit(alice, localisation, override, **{"action-publish": "1"})
    assert answer.status_code == 302
    shown = get_site(ambridge).translation(str(page.translation_key), "en")
    assert shown is not None
    assert shown.title == "Bins here"
    change = last_change()
    assert (change.event, change.actor.username) == (Event.LOCALISATION, "alice")


def test_override_keeps_its_baseline_when_it_is_edited(
    alice: Client, page: ServicePage, localisation: Localisation
) -> None:
    before = localisation.overrides.get()
    page.title = "Bin not emptied"
    publish(page)
    edit(alice, localisation, title_override(localisation, "Bins here"))
    edit(alice, stored(localisation), title_override(localisation, "Bins, again"))
    after = stored(localisation).overrides.get()
    assert (after.uuid, after.text) == (before.uuid, "Bins, again")
    assert (after.baseline_hash, after.baseline_edition) == (before.baseline_hash, before.baseline_edition)


def test_block_is_replaced_with_the_librarys_own_blocks(
    alice: Client, ambridge: Council, page: ServicePage, localisation: Localisation
) -> None:
    blocks = streamfield([("text", {"html": rich_text("<p>Ring Jill.</p>")})])
    answer = edit(
        alice,
        localisation,
        {"kind": "replace", "path": BLOCK, "content": blocks},
        **{"action-publish": "1"},
    )
    assert answer.status_code == 302
    shown = get_site(ambridge).translation(str(page.translation_key), "en")
    assert shown is not None
    [block] = shown.blocks
    assert block.origin == "local"
    assert block.html.endswith(">Ring Jill.</p>")


def test_locked_block_is_refused_at_the_part_it_is_about(
    alice: Client, page: ServicePage, localisation: Localisation
) -> None:
    page.body = page.body.stream_block.to_python([raw_block("text", html="<p>By law.</p>", locked=True)])
    publish(page)
    answer = edit(alice, localisation, {"kind": "hide", "path": BLOCK})
    [form] = answer.context["form"].override_forms()
    assert "locked" in form.errors["path"][0]
    assert stored(localisation).overrides.get().path == "title"


def test_unknown_fact_is_refused_with_the_nearest_name(
    alice: Client, page: ServicePage, localisation: Localisation
) -> None:
    answer = edit(alice, localisation, title_override(localisation, "Only {{waste-fees}}"))
    [form] = answer.context["form"].override_forms()
    assert "Did you mean {{waste-fee}}?" in form.errors["text"][0]


@pytest.mark.parametrize(
    ("override", "field"),
    [
        ({"kind": "set", "path": "title"}, "text"),
        ({"kind": "replace", "path": BLOCK}, "content"),
        ({"kind": "insert", "path": BLOCK, "position": "after"}, "content"),
        ({"kind": "insert", "path": BLOCK}, "position"),
    ],
)
def test_incomplete_override_says_what_is_missing(
    alice: Client, localisation: Localisation, override: dict[str, Any], field: str
) -> None:
    answer = edit(alice, localisation, override)
    [form] = answer.context["form"].override_forms()
    assert field in form.errors


def test_everything_is_taken_back(
    alice: Client, ambridge: Council, page: ServicePage, localisation: Localisation
) -> None:
    assert alice.get(url("localisations:unpublish", localisation.pk)).status_code == 200
    alice.post(url("localisations:unpublish", localisation.pk))
    shown = get_site(ambridge).translation(str(page.translation_key), "en")
    assert shown is not None
    assert shown.title == "Missed bin"
    assert stored(localisation).overrides.count() == 1


def test_history_opens(alice: Client, localisation: Localisation) -> None:
    assert alice.get(url("localisations:history", localisation.pk)).status_code == 200


def test_stale_save_is_answered_with_all_three_texts_and_stores_nothing(
    alice: Client, localisation: Localisation
) -> None:
    started_from = localisation.lock_version
    edit(alice, localisation, title_override(localisation, "Bins by Carol"))
    answer = edit(alice, localisation, title_override(localisation, "Bins by Alice"), based_on=started_from)
    assert answer.status_code == 409
    text = answer.content.decode()
    for words in ("Our bins", "Bins by Carol", "Bins by Alice"):
        assert words in text
    assert stored(localisation).overrides.get().text == "Bins by Carol"


def test_going_on_lays_my_text_over_the_newest_and_keeps_theirs(
    alice: Client, localisation: Localisation
) -> None:
    started_from = localisation.lock_version
    theirs = {"kind": "set", "path": "summary", "text": "Summary by Carol"}
    edit(alice, localisation, title_override(localisation), theirs)
    mine = title_override(localisation, "Bins by Alice")
    answer = edit(alice, localisation, mine, based_on=started_from, **{"action-continue": "1"})
    form = answer.context["form"]
    texts = {row["path"].value(): row["text"].value() for row in form.override_forms()}
    assert texts == {"title": "Bins by Alice", "summary": "Summary by Carol"}
    newest = stored(localisation)
    assert form["based_on"].value() == newest.lock_version
    assert {override.text for override in newest.overrides.all()} == {"Our bins", "Summary by Carol"}


def test_override_that_somebody_deleted_meanwhile_is_not_lost_to_me(
    alice: Client, localisation: Localisation
) -> None:
    started_from = localisation.lock_version
    mine = title_override(localisation, "Bins by Alice")
    edit(alice, localisation, **{"action-publish": "1"})
    assert not localisation.overrides.exists()
    answer = edit(alice, localisation, mine, based_on=started_from, **{"action-continue": "1"})
    [row] = answer.context["form"].override_forms()
    assert row["text"].value() == "Bins by Alice"


def test_path_that_was_ever_set_is_remembered_after_a_later_draft(
    alice: Client, localisation: Localisation
) -> None:
    path = {"kind": "set", "path": "path", "text": "/our/bins/"}
    edit(alice, localisation, path, **{"action-publish": "1"})
    edit(alice, stored(localisation), title_override(localisation, override_id=""), **{"action-publish": "1"})
    localisation.refresh_from_db()
    assert localisation.paths == ["/our/bins/"]
