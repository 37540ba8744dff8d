"""Everything that pages may refer to, read at once: a check of the whole library asks the database a few times."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from uuid import UUID

from wagtail.models import Page

from cms.canonical import References
from cms.models import FactDefinition, LibraryDocument, LibraryImage

# What stands for the shared id of a page or document whose row is gone; nothing real looks like it.
GONE = "gone"


@dataclass(frozen=True)
class PageRow:
    """What a reference needs to know of a page."""

    row: int
    translation_key: UUID | str
    language: str
    title: str
    live: bool
    path: str


@dataclass(frozen=True)
class Rows:
    """Pages by row, by shared id and language, and by path; images and documents by row; facts by UUID."""

    pages: Mapping[int, PageRow]
    translations: Mapping[tuple[UUID | str, str], PageRow]
    paths: Mapping[str, PageRow]
    images: Mapping[int, LibraryImage]
    documents: Mapping[int, LibraryDocument]
    definitions: Mapping[str, FactDefinition]

    def title_of(self, path: str) -> str:
        """The title of the page at a path of the tree; "" where there is none."""
        page = self.paths.get(path)
        return page.title if page else ""


def read_rows() -> Rows:
    """Four queries, whatever the size of the library."""
    columns = ("pk", "translation_key", "locale__language_code", "title", "live", "path")
    pages = [PageRow(*values) for values in Page.objects.filter(depth__gt=1).values_list(*columns)]
    return Rows(
        {page.row: page for page in pages},
        {(page.translation_key, page.language): page for page in pages},
        {page.path: page for page in pages},
        LibraryImage.objects.in_bulk(),
        LibraryDocument.objects.in_bulk(),
        {str(fact.uuid): fact for fact in FactDefinition.objects.all()},
    )


class RowReferences(References):
    """References answered from rows in memory: facts stay keys, and what is gone keeps a name of its own."""

    def __init__(self, rows: Rows, language: str) -> None:
        super().__init__(language)
        self.rows = rows
        self.image = lru_cache(maxsize=None)(self._image)
        self.document = lru_cache(maxsize=None)(self._document)

    def fact_id(self, key: str) -> str:
        """The key of a fact, also of one that does not exist: finding those is what the check is for."""
        definition = self.rows.definitions.get(key)
        return definition.key if definition else key

    def uuid_of(self, kind: str, row: str) -> str:
        return super().uuid_of(kind, row) or f"{GONE}-{row}"

    def _page(self, row: str) -> PageRow | None:
        page = self.rows.pages.get(int(row)) if str(row).isdigit() else None
        return self.rows.translations.get((page.translation_key, self.language), page) if page else None

    def _image(self, row: int) -> LibraryImage | None:
        return self.rows.images.get(row)

    def _document(self, row: str) -> LibraryDocument | None:
        return self.rows.documents.get(int(row)) if str(row).isdigit() else None
