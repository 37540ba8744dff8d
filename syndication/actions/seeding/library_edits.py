"""Edits of shared pages that the demo needs, made as an editor would make them: draft, note, publish."""

from __future__ import annotations

import copy
from typing import Any
from uuid import UUID

from wagtail.models import Locale

from cms.content_format.names import block_uuid, page_uuid
from cms.models import SHARED_PAGE_TYPES, ServicePage, SharedPage, TopicPage
from syndication.models import content_transaction
from syndication.source.tables import RegisterError

Raw = list[dict[str, Any]]  # a stream as Wagtail stores it


def get_page(name: str, language: str = "en") -> SharedPage:
    """The library page of the content files' name, as it is in the table; raises RegisterError."""
    for model in SHARED_PAGE_TYPES:
        page = model.objects.filter(translation_key=page_uuid(name), locale__language_code=language).first()
        if page is not None:
            return page
    raise RegisterError([f"The library has no page {name!r} in {language!r}; run load_library first."])


def get_body(page: SharedPage) -> Raw:
    """A copy of the page's blocks that may be changed."""
    return copy.deepcopy(list(page.body.raw_data))


def publish_body(page: SharedPage, body: Raw, *, kind: str, note: str) -> None:
    """Publishes a page with other blocks: one edition, one content transaction."""
    page.body = page.body.stream_block.to_python(body)
    publish(page, kind=kind, note=note)


def publish(page: SharedPage, *, kind: str, note: str) -> None:
    """Publishes what a page says in memory."""
    page.change_kind, page.change_note = kind, note
    with content_transaction():
        page.save_revision().publish()
    page.refresh_from_db()


def find_block(body: Raw, block_id: UUID) -> dict[str, Any]:
    """The top-level block of this id; raises RegisterError."""
    for block in body:
        if block["id"] == str(block_id):
            return block
    raise RegisterError([f"The page has no block {block_id}; check its name in demo.toml."])


def create_text_page(topic: str, name: str, *, slug: str, title: str, summary: str, html: str) -> ServicePage:
    """A new English service page of one text block, published, with ids that follow from its name."""
    page = ServicePage(
        title=title,
        slug=slug,
        summary=summary,
        locale=Locale.objects.get(language_code="en"),
        translation_key=page_uuid(name),
        body=[],
        live=False,
    )
    body = [{"type": "text", "value": {"html": html}, "id": str(block_uuid(name, "text"))}]
    with content_transaction():
        parent = get_page(topic)
        assert isinstance(parent, TopicPage)  # noqa: S101 - the file names a topic
        parent.add_child(instance=page)
    publish_body(page, body, kind="major", note="First published")
    return page


def withdraw(page: SharedPage, note: str) -> None:
    """Takes a page out of the library with a note, as the editor's unpublish screen does."""
    with content_transaction():
        page.removal_kind, page.removal_note, page.removal_is_legal = "withdrawn", note, False
        page.save(update_fields=["removal_kind", "removal_note", "removal_is_legal"])
        page.unpublish()
