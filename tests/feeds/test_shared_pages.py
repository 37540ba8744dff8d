"""The library's own form of a shared page: references stay references."""

from __future__ import annotations

from datetime import UTC, datetime

from syndication.domain.documents import Block, Document
from syndication.domain.library import Edition
from syndication.feeds.shared_pages import build_shared_page
from tests.samples import a_uuid


def test_shared_page_shows_its_newest_edition_with_facts_unexpanded() -> None:
    block = Block(a_uuid("b"), "text", {"html": "<p>Call {{" + a_uuid("phone") + "}}.</p>"})
    document = Document("service", "Missed bin", "Tell us.", "missed-bin", body=(block,))
    moment = datetime(2026, 1, 1, 9, tzinfo=UTC)
    page = build_shared_page(a_uuid("shared"), "en", Edition(4, document, "major", "New", moment, 4))
    assert page["shared_id"] == f"urn:uuid:{a_uuid('shared')}"
    assert (page["edition"], page["date_published"]) == (4, "2026-01-01T09:00:00Z")
    assert page["change"] == {"kind": "major", "note": "New"}
    assert page["document"]["body"][0]["value"] == block.value
