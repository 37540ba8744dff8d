"""Council staff reach their home and their own council's report, and no other address of the admin."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AnonymousUser
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from cms.library_setup import EDITORS
from cms.models import ServicePage
from syndication.actions.give_role import end_role, give_role
from syndication.admin.gate import OPEN_TO_COUNCILS
from syndication.models import Council, CouncilRole
from syndication.permissions import (
    can_edit_council,
    can_manage_council,
    can_write_library,
    is_council_staff_only,
    is_platform_admin,
)
from tests.cms.builders import make_user

from .builders import make_member, sign_in, url

PROBES = {
    "int": "1",
    "slug": "a",
    "str": "a",
    "path": "a",
    "uuid": "00000000-0000-0000-0000-000000000001",
}


def admin_addresses() -> Iterator[tuple[str, str]]:
    """Every address of the admin, with something for each of its parts."""
    [admin] = [entry for entry in get_resolver().url_patterns if str(entry.pattern) == "admin/"]
    yield from _walk(admin, "/admin/", "")


def _walk(resolver: URLResolver, prefix: str, namespace: str) -> Iterator[tuple[str, str]]:
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            inner = f"{namespace}{entry.namespace}:" if entry.namespace else namespace
            yield from _walk(entry, prefix + _probe(entry), inner)
        elif isinstance(entry, URLPattern) and entry.name:
            yield namespace + entry.name, prefix + _probe(entry)


def _probe(entry: Any) -> str:
    route = getattr(entry.pattern, "_route", None)
    if route is None:
        return "1/1/revisions/compare/live...latest/"
    for name, converter in entry.pattern.converters.items():
        kind = type(converter).__name__.removesuffix("Converter").replace("String", "str").lower()
        for spelling in (f"<{kind}:{name}>", f"<{name}>"):
            route = route.replace(spelling, PROBES[kind])
    return str(route)


def test_council_staff_reach_no_address_but_their_own(
    bob: Client, borchester: Council, page: ServicePage
) -> None:
    reached = {name for name, address in admin_addresses() if bob.get(address).status_code == 200}
    asked = {name for name, _ in admin_addresses()}
    assert len(asked) > 250
    assert {name for name in reached if "password_reset" not in name} <= OPEN_TO_COUNCILS
    assert "wagtailadmin_home" in reached


def test_council_staff_change_nothing_by_posting(bob: Client, borchester: Council, page: ServicePage) -> None:
    names = ("councils:suspend", "councils:edit", "wagtailadmin_pages:edit", "wagtailadmin_pages:unpublish")
    for name in names:
        row = page.pk if name.startswith("wagtailadmin") else borchester.pk
        answer = bob.post(url(name, row))
        assert (answer.status_code, answer["Location"]) == (302, url("wagtailadmin_home"))
    borchester.refresh_from_db()
    page.refresh_from_db()
    assert not borchester.suspended
    assert page.live


def test_scripts_are_refused_with_403(bob: Client, page: ServicePage) -> None:
    answer = bob.get(reverse("wagtailadmin_choose_page"), headers={"x-requested-with": "XMLHttpRequest"})
    assert answer.status_code == 403


def test_home_shows_the_own_council_and_no_other(
    bob: Client, ambridge: Council, borchester: Council, page: ServicePage
) -> None:
    text = bob.get(url("wagtailadmin_home")).content.decode()
    assert url("councils_report", "ambridge") in text
    assert "/feeds/ambridge/feed.json" in text
    assert "borchester" not in text.lower()
    assert "Missed bin" not in text


def test_report_of_another_council_is_not_there(bob: Client, ambridge: Council, borchester: Council) -> None:
    assert bob.get(url("councils_report", "ambridge")).status_code == 200
    assert bob.get(url("councils_report", "borchester")).status_code == 404
    assert bob.get(url("councils_report", "nowhere")).status_code == 404


def test_library_editors_reach_no_council(library: Any, ambridge: Council) -> None:
    editor = sign_in(make_member("carol", EDITORS))
    assert editor.get(url("wagtailadmin_explore_root")).status_code in (200, 302)
    for name in ("councils:index", "change_log:index", "localisations:add", "feed_keys:add"):
        assert editor.get(url(name)).status_code == 302
    assert editor.get(url("councils_report", "ambridge")).status_code == 404
    home = editor.get(url("wagtailadmin_home")).content.decode()
    assert url("councils:index") not in home


def test_platform_admins_see_councils_in_the_menu(alice: Client, ambridge: Council) -> None:
    home = alice.get(url("wagtailadmin_home")).content.decode()
    assert url("councils:index") in home
    assert url("change_log:index") in home


def test_role_lets_a_person_in_and_its_end_shuts_the_door(alice: Client, ambridge: Council) -> None:
    person = make_user("dan")
    data = {"user": person.pk, "council": ambridge.pk, "role": "manager"}
    assert alice.post(url("council_roles:add"), data).status_code == 302
    assert sign_in(person).get(url("wagtailadmin_home")).status_code == 200
    role = CouncilRole.objects.get(user=person)
    assert alice.post(url("council_roles:delete", role.pk)).status_code == 302
    answer = sign_in(person).get(url("wagtailadmin_home"))
    assert answer["Location"].startswith(url("wagtailadmin_login"))


@pytest.mark.parametrize(("role", "manages"), [("editor", False), ("manager", True)])
def test_roles_hold_for_one_council(ambridge: Council, borchester: Council, role: str, manages: bool) -> None:
    person = make_user("eve")
    row = give_role(person, ambridge, role)
    assert can_edit_council(person, ambridge)
    assert can_manage_council(person, ambridge) is manages
    assert not can_edit_council(person, borchester)
    assert is_council_staff_only(person)
    end_role(row)
    assert not can_edit_council(person, ambridge)


def test_nobody_may_do_anything(ambridge: Council) -> None:
    left = get_user_model()(username="gone", is_active=False, is_superuser=True)
    for person in (AnonymousUser(), left):
        assert not is_platform_admin(person)
        assert not can_write_library(person)
        assert not can_edit_council(person, ambridge)


def test_the_checks_of_the_librarys_content_are_for_its_editors(bob: Client, page: ServicePage) -> None:
    assert bob.get(url("library_content_report")).status_code == 302
    assert "Content checks" not in bob.get(url("wagtailadmin_home")).content.decode()
    editor = sign_in(make_member("carol", EDITORS))
    assert editor.get(url("library_content_report")).status_code == 200
