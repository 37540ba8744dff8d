"""Councils, people and forms that say only what a test is about."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, rich_text

from syndication.actions.join_council import join_council
from syndication.models import Change, Council, DefinitionRecord, Localisation, Nation
from tests.cms.builders import make_user


def make_council(name: str, *, joined: bool = True, **fields: Any) -> Council:
    """An English unitary that takes the whole library."""
    nation = Nation.objects.filter(slug="england").first() or Nation(slug="england", name="England")
    if nation.pk is None:
        nation.save()
    code = f"E{Council.objects.count() + 1:08d}"
    council = Council(name=name, slug=name.lower(), gss_code=code, nation=nation, tier="unitary", **fields)
    council.save()
    return join_council(council) if joined else council


def sign_in(user: Any) -> Client:
    client = Client(headers={"host": "localhost"})
    client.force_login(user)
    return client


def make_member(name: str, group: str) -> Any:
    """Somebody in a group that is there from the start."""
    return make_user(name, Group.objects.get(name=group))


def url(name: str, *args: Any) -> str:
    return reverse(name, args=args)


def last_change() -> Change:
    found = Change.objects.last()
    assert found is not None
    return found


def definition(key: str) -> DefinitionRecord:
    return DefinitionRecord.objects.get(key=key)


def override_form(localisation: Localisation, *overrides: dict[str, Any], **fields: Any) -> dict[str, Any]:
    """The editor's form of a localisation with these overrides."""
    rows = {str(index): _override(row) for index, row in enumerate(overrides)}
    counts = {"TOTAL_FORMS": len(rows), "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": 1000}
    based_on = fields.pop("based_on", localisation.lock_version)
    return nested_form_data({"based_on": based_on, "overrides": {**counts, **rows}, **fields})


def _override(row: dict[str, Any]) -> dict[str, Any]:
    empty = {
        "id": "",
        "override_id": "",
        "position": "",
        "text": "",
        "rich": rich_text(""),
        "reason": "",
        "owner": "",
    }
    stream = {"count": 0}
    return {**empty, "review_by": "", "content": stream, **row}
