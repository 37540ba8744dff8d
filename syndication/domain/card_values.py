"""What other pages see of a page: the part of a document whose change moves its card number."""

from __future__ import annotations

from .documents import Document


def card_of(document: Document) -> tuple[object, ...]:
    """Name, place, and what decides whether a council publishes it."""
    return (
        document.kind,
        document.title,
        document.slug,
        document.parent,
        document.audience,
        document.service,
        document.required_facts,
    )
