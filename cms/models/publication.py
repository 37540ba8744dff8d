"""What publishing asks of a page: a kind of change, a public note, an address of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from wagtail.models import Revision

from cms.reserved import RESERVED_SLUGS

if TYPE_CHECKING:
    from .shared_page import SharedPage


# What is asked for before a page goes to a publisher or out, by field.
CHANGE_NEEDED = {
    "change_kind": "Choose the kind of change before publishing.",
    "change_note": "Write a public note before publishing: what has changed?",
}


@dataclass(frozen=True)
class Change:
    """Why an edition was published. Empty before a page's first publication."""

    kind: str = ""
    note: str = ""


def get_change(revision: Revision | None) -> Change:
    """The kind and note that a revision carries."""
    content = revision.content if revision else {}
    return Change(content.get("change_kind", ""), content.get("change_note", ""))


def require_change(revision: Revision) -> None:
    """Raise ValidationError unless a revision says what kind of change it is, and why."""
    change = get_change(revision)
    errors = {}
    if not change.kind:
        errors["change_kind"] = CHANGE_NEEDED["change_kind"]
    if not change.note.strip():
        errors["change_note"] = CHANGE_NEEDED["change_note"]
    if errors:
        raise ValidationError(errors)


def check_slug(slug: str) -> None:
    """Raise ValidationError for a slug that the sites keep for themselves."""
    if slug.lower() in RESERVED_SLUGS:
        raise ValidationError(
            {"slug": f"“{slug}” is a reserved word of the councils' sites. Choose another slug."}
        )


def refuse_alias(page: SharedPage) -> None:
    """Raise ValidationError for a page that is about to be stored as an alias of another."""
    if page.alias_of_id:
        raise ValidationError("Pages of the shared library cannot be aliases. Link to the page instead.")
