"""A shared edit writes the same rows for 4 councils and for 382: nothing is copied per council."""

from __future__ import annotations

from typing import Any

import pytest
from django.apps import apps

from cms.library_setup import LibrarySetup, set_up_library
from cms.models import ServicePage
from syndication.actions.join_council import join_council
from syndication.actions.seeding.register import load_register
from syndication.models import Council, content_transaction
from syndication.queries.sites import get_site
from tests.cms.builders import make_service, make_topic, publish


@pytest.fixture
def library(db: Any) -> LibrarySetup:
    return set_up_library()


def join(count: int) -> None:
    """Makes this many councils of the register members."""
    with content_transaction():
        for council in Council.objects.filter(joined=False).order_by("gss_code")[:count]:
            join_council(council)


def rows() -> dict[str, int]:
    """How many rows each table has."""
    return {model._meta.label: model._base_manager.count() for model in apps.get_models()}


def rows_of_an_edit(page: ServicePage, title: str) -> dict[str, int]:
    before = rows()
    page.title = title
    publish(page)
    return {table: count - before[table] for table, count in rows().items() if count != before[table]}


def test_the_rows_of_an_edit_do_not_depend_on_the_number_of_councils(library: LibrarySetup) -> None:
    load_register()
    page = make_service(make_topic(library))
    publish(page)
    join(4)
    for_four = rows_of_an_edit(page, "For four")
    join(378)
    assert Council.objects.filter(joined=True).count() == 382
    for_all = rows_of_an_edit(page, "For all")
    assert for_four == for_all
    assert for_all["syndication.EditionRow"] == for_all["syndication.Change"] == 1


def test_every_council_has_the_edit_at_once(library: LibrarySetup) -> None:
    load_register()
    page = make_service(make_topic(library))
    publish(page)
    join(12)
    page.title = "Newest title"
    publish(page)
    for council in Council.objects.filter(joined=True):
        found = get_site(council).translation(str(page.translation_key), "en")
        assert found
        assert found.title == "Newest title"
