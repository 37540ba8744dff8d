"""The shared pages that were ever published, by title, for lists and for choosing."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from syndication.models import EditionRow, PageRecord


def find_titles() -> dict[tuple[str, str], str]:
    """The title of every page by shared id and language."""
    rows = PageRecord.objects.values_list("shared_id", "language", "title")
    return {(str(shared_id), language): title for shared_id, language, title in rows}


def title_of(titles: dict[tuple[str, str], str], shared_id: UUID | str | None, language: str = "") -> str:
    """The title in a language, else in English, else in any; a page never published shows its id."""
    if shared_id is None:
        return ""
    key = str(shared_id)
    found = titles.get((key, language)) or titles.get((key, "en")) or titles.get((key, "cy"))
    return found or key


def list_shared_pages() -> list[tuple[str, str]]:
    """Id and title of every page, in its first language, by title."""
    titles = find_titles()
    ids = dict.fromkeys(shared_id for shared_id, _ in titles)
    return sorted(((key, title_of(titles, key)) for key in ids), key=lambda row: (row[1].casefold(), row[0]))


def list_live_pages() -> list[tuple[str, str, bool]]:
    """Id, title and whether it is a topic, of every page that the library has now, by title."""
    live = PageRecord.objects.filter(removal_number=0)
    editions = EditionRow.objects.filter(number__in=live.values("last_edition"))
    kinds = {str(shared_id): kind for shared_id, kind in editions.values_list("shared_id", "document__kind")}
    titles = find_titles()
    rows = ((key, title_of(titles, key), kind == "topic") for key, kind in kinds.items())
    return sorted(rows, key=lambda row: (row[1].casefold(), row[0]))


def list_page_languages() -> list[tuple[str, str, str]]:
    """Id, language and title of every page in every language, by title."""
    rows = ((key, language, title) for (key, language), title in find_titles().items())
    return sorted(rows, key=lambda row: (row[2].casefold(), row[0], row[1]))


def list_editions() -> Iterable[EditionRow]:
    """Every edition without its text, newest first."""
    return EditionRow.objects.defer("document").order_by("-number")
