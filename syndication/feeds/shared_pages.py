"""A shared page as the library publishes it: for no council, so with facts and links still by reference."""

from __future__ import annotations

from typing import Any

from syndication.domain.document_json import dump_document
from syndication.domain.library import Edition

from .items import timestamp, urn


def build_shared_page(shared_id: str, language: str, edition: Edition) -> dict[str, Any]:
    """The newest edition as JSON: what every council's version of the page starts from."""
    return {
        "shared_id": urn(shared_id),
        "language": language,
        "title": edition.document.title,
        "summary": edition.document.summary,
        "edition": edition.number,
        "date_published": timestamp(edition.published),
        "change": {"kind": edition.kind, "note": edition.note},
        "document": dump_document(edition.document),
    }
