"""The shared page as the library itself publishes it, for whoever asks the library and no council."""

from __future__ import annotations

from syndication.domain.errors import PageRemoved
from syndication.domain.library import Edition
from syndication.models import PageRecord

from .editions import get_edition


def get_shared_edition(shared_id: str, language: str) -> Edition:
    """The newest edition; raises UnknownPage, or PageRemoved once the page has left the library."""
    edition = get_edition(shared_id, language)
    removed = PageRecord.objects.filter(shared_id=shared_id, language=language, removal_number__gt=0).first()
    if removed:
        detail = "The shared library no longer has this page."
        raise PageRemoved(detail, reason=removed.removal_reason, note=removed.removal_note)
    return edition
