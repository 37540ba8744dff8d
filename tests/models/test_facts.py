"""Fact values in the log: what a reader consults when the value changes, and when it comes or goes."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from cms.models import FactDefinition
from syndication.actions.set_fact import remove_fact, set_fact
from syndication.models import FactValue, Nation


@pytest.fixture
def nation(db: Any) -> Nation:
    FactDefinition.objects.create(key="fee", label="Fee", type="money")
    nation = Nation(slug="england", name="England")
    nation.save()
    return nation


def test_a_new_value_keeps_the_number_of_its_state(nation: Nation) -> None:
    first = set_fact(nation, "fee", "52")
    created = first.state_number
    again = set_fact(nation, "fee", "54")
    assert (again.pk, again.state_number) == (first.pk, created)
    assert FactValue.objects.get().number > created


def test_removing_and_setting_again_are_changes_of_state(nation: Nation) -> None:
    created = set_fact(nation, "fee", "52").state_number
    remove_fact(nation, "fee")
    removed = FactValue.objects.get().state_number
    assert set_fact(nation, "fee", "52").state_number > removed > created


def test_a_value_for_next_year_waits(nation: Nation) -> None:
    row = set_fact(nation, "fee", "54", valid_from=timezone.localdate() + timedelta(days=1))
    assert row.state == "upcoming"
