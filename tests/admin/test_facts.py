"""Facts are typed as people write them, shown back formatted, and refused with a sentence that helps."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from cms.facts import FACT_TYPES
from cms.models import ServicePage
from syndication.admin.fact_text import typed_text
from syndication.models import Council, Event, FactValue
from tests.cms.builders import make_fact

from .builders import definition, last_change, url

TYPED = [
    ("money", "£52", "52.00"),
    ("phone", "01632 960 001", "01632960001"),
    ("date", "1 April 2027", "2027-04-01"),
    ("yes_no", "yes", True),
    (
        "address",
        "Town Hall\nBarchester\nBA1 1AA",
        {"lines": ["Town Hall", "Barchester"], "postcode": "BA1 1AA"},
    ),
]


def fact_data(council: Council, key: str, value: str, **changes: Any) -> dict[str, Any]:
    empty = {"language": "", "valid_from": "", "valid_to": "", "source": "", "owner": ""}
    return {"layer": council.pk, "definition": str(definition(key).pk), "value": value, **empty, **changes}


@pytest.mark.parametrize(("kind", "typed", "stored"), TYPED)
def test_typed_value_is_stored_in_the_shape_of_its_type(
    alice: Client, ambridge: Council, kind: str, typed: str, stored: Any
) -> None:
    make_fact("a-fact", kind)
    answer = alice.post(url("fact_values:add"), fact_data(ambridge, "a-fact", typed))
    assert answer.status_code == 302
    row = FactValue.objects.get()
    assert row.value == stored
    change = last_change()
    assert (change.event, change.payload["value"], change.actor.username) == (Event.FACT, stored, "alice")


@pytest.mark.parametrize("kind", [name for name in FACT_TYPES if name != "choice"])
def test_text_in_the_form_reads_back_as_the_same_value(kind: str) -> None:
    value = FACT_TYPES[kind].parse(FACT_TYPES[kind].example)
    assert FACT_TYPES[kind].parse(typed_text(kind, value)) == value


def test_hours_with_pauses_and_exceptions_read_back_as_the_same_value() -> None:
    parse = FACT_TYPES["hours"].parse
    value = parse(
        "Mon, Wed 9am-12:30, 1:30pm-17:00; Sat 24 hours; 2026-12-25 closed (Christmas); 2026-12-24 9:00-12:00"
    )
    assert parse(typed_text("hours", value)) == value


def test_value_is_shown_back_in_every_format(alice: Client, ambridge: Council, page: ServicePage) -> None:
    alice.post(url("fact_values:add"), fact_data(ambridge, "waste-fee", "52"))
    form = alice.get(url("fact_values:edit", FactValue.objects.get().pk)).context["form"]
    assert form["value"].value() == "£52"
    assert "£52 · £52.00 · 52 pounds" in form.fields["value"].help_text
    assert "What a collection costs." in form.fields["value"].help_text
    assert "£52" in alice.get(url("fact_values:index")).content.decode()


def test_wrong_value_is_refused_with_what_to_type(
    alice: Client, ambridge: Council, page: ServicePage
) -> None:
    answer = alice.post(url("fact_values:add"), fact_data(ambridge, "waste-fee", "a lot"))
    assert answer.context["form"].errors["value"] == ["Type an amount such as 52 or 52.50."]
    assert not FactValue.objects.exists()


def test_text_needs_a_language_and_may_have_mutated_forms(alice: Client, ambridge: Council) -> None:
    make_fact("town")
    answer = alice.post(url("fact_values:add"), fact_data(ambridge, "town", "Caerbont"))
    assert "language" in answer.context["form"].errors
    data = fact_data(ambridge, "town", "Caerbont", language="cy", form_soft="Gaerbont")
    assert alice.post(url("fact_values:add"), data).status_code == 302
    assert FactValue.objects.get().value == {"text": "Caerbont", "soft": "Gaerbont"}


def test_two_values_from_the_same_day_are_refused(
    alice: Client, ambridge: Council, page: ServicePage
) -> None:
    data = fact_data(ambridge, "waste-fee", "5")
    assert alice.post(url("fact_values:add"), data).status_code == 302
    assert "same day" in str(alice.post(url("fact_values:add"), data).context["form"].errors)


def test_removed_value_stays_listed_and_comes_back(
    alice: Client, ambridge: Council, page: ServicePage
) -> None:
    data = fact_data(ambridge, "waste-fee", "5")
    alice.post(url("fact_values:add"), data)
    row = FactValue.objects.get()
    assert "brings it back" in alice.get(url("fact_values:delete", row.pk)).content.decode()
    alice.post(url("fact_values:delete", row.pk))
    row.refresh_from_db()
    assert row.state == "removed"
    alice.post(url("fact_values:edit", row.pk), data)
    row.refresh_from_db()
    assert row.state == "current"
