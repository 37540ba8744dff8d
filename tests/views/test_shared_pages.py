"""The library's own address of a shared page, from stored editions."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.test import Client

from syndication.domain.document_json import dump_document
from syndication.domain.documents import Document
from syndication.models import EditionRow, PageRecord
from tests.samples import a_uuid

pytestmark = pytest.mark.django_db
ID = a_uuid("shared missed-bin")
ADDRESS = f"/library/{ID}/en/"


def store_edition(number: int, title: str) -> None:
    document = dump_document(Document("service", title, "Tell us.", "missed-bin"))
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    EditionRow.objects.create(
        number=number,
        shared_id=ID,
        language="en",
        document=document,
        kind="minor",
        published=moment,
        card_number=number,
    )


@pytest.fixture
def record() -> PageRecord:
    store_edition(1, "Missed bin")
    store_edition(2, "Bin not emptied")
    return PageRecord.objects.create(shared_id=ID, language="en", title="Missed bin")


def test_shared_page_is_its_newest_edition(record: PageRecord, client: Client) -> None:
    response = client.get(ADDRESS)
    assert (response.status_code, response["Content-Type"]) == (200, "application/json")
    assert (response.json()["edition"], response.json()["title"]) == (2, "Bin not emptied")
    assert client.get(ADDRESS, headers={"If-None-Match": response["ETag"]}).status_code == 304


def test_page_that_left_the_library_says_how(record: PageRecord, client: Client) -> None:
    PageRecord.objects.update(removal_number=3, removal_reason="withdrawn", removal_note="Scheme closed.")
    response = client.get(ADDRESS)
    assert (response.status_code, response["Content-Type"]) == (410, "application/problem+json")
    assert (response.json()["reason"], response.json()["note"]) == ("withdrawn", "Scheme closed.")


def test_page_or_language_that_never_was_is_unknown(record: PageRecord, client: Client) -> None:
    for address in (f"/library/{ID}/cy/", f"/library/{a_uuid('other')}/en/"):
        assert client.get(address).status_code == 404
