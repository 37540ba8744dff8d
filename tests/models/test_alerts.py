"""What an alert must have before anybody can publish it, and what each save leaves in the log."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import ValidationError

from syndication.models import Alert, Change, Event, Nation
from tests.alert_rows import later, publish


@pytest.fixture
def wales(db: Any) -> Nation:
    nation = Nation(slug="wales", name="Wales")
    nation.save()
    return nation


@pytest.mark.parametrize(
    ("fields", "member"),
    [
        ({"title": "", "text": ""}, "title"),
        ({"text": ""}, "text"),
        ({"title_cy": "Storm"}, "text_cy"),
        ({"text": "Call {{contact-phone}}."}, "text"),
        ({"title": "Call }}"}, "title"),
        ({"link": "javascript:alert(1)"}, "link"),
        ({"link": "https://me:secret@www.example.org/"}, "link"),
        ({"link": 'https://www.example.org/?q="storm"'}, "link"),
        ({"link": "https://www.example.org/", "link_page": "00000000-0000-0000-0000-000000000001"}, "link"),
        ({"severity": "dire"}, "severity"),
        ({"kind": "odd"}, "kind"),
        ({"text": "x" * 1001}, "text"),
        ({"ends": later(hours=-1)}, "ends"),
        ({"starts": later(hours=2), "ends": later(hours=1)}, "ends"),
    ],
)
def test_what_cannot_be_published_is_refused_with_what_to_do(
    wales: Nation, fields: dict[str, Any], member: str
) -> None:
    with pytest.raises(ValidationError) as refused:
        publish(wales, **fields)
    assert member in refused.value.message_dict
    assert not Alert.objects.exists()


def test_a_title_and_a_text_are_enough_and_it_is_live(wales: Nation) -> None:
    alert = publish(wales)
    assert (alert.state, alert.severity, alert.kind) == ("live", "notice", "changed")
    assert alert.live_since is not None


def test_welsh_alone_is_enough(wales: Nation) -> None:
    alert = publish(wales, title="", text="", title_cy="Storm", text_cy="Cadwch draw.")
    assert alert.texts() == {"cy": ("Storm", "Cadwch draw.")}


def test_lines_are_ended_as_here_whatever_the_browser_sends(wales: Nation) -> None:
    assert publish(wales, text=" One\r\n\r\nTwo\r\n ").text == "One\n\nTwo"


def test_lines_that_look_empty_are_and_what_cannot_be_seen_is_left_out(wales: Nation) -> None:
    alert = publish(wales, title="Bins\x07 are late", text="One\x07 \r\n \t\r\nTwo\u202e")
    assert (alert.title, alert.text) == ("Bins are late", "One\n\nTwo")


def test_each_save_is_a_row_that_tells_all_that_was_said(wales: Nation) -> None:
    alert = publish(wales, severity="warning", ends=later(hours=1))
    change = Change.objects.latest("number")
    assert (change.number, change.event, change.layer_id) == (alert.number, Event.ALERT, wales.pk)
    assert change.note == "Live: Bins are late"
    assert change.payload["texts"] == {"en": {"title": "Bins are late", "text": "Leave them out."}}
    assert change.payload["ends"] == alert.ends.isoformat()


def test_deleting_is_withdrawing(wales: Nation) -> None:
    alert = publish(wales)
    alert.delete()
    assert Alert.objects.get().state == "withdrawn"
    assert Change.objects.latest("number").payload["state"] == "withdrawn"
