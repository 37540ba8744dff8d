"""Moving a shared page to another topic: its next edition says where it is now."""

from __future__ import annotations

from wagtail.models import Page

from cms.models import SharedPage

from .publish_page import publish_page


def move_page(page: SharedPage, parent: Page) -> None:
    """Records the new place of a live page; pages beneath it follow, since they refer to it."""
    publish_page(page, kind="minor", note=f"Moved to {parent.title}"[:300])
