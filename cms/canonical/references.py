"""Rows and UUIDs of what blocks refer to, each looked up once."""

from __future__ import annotations

from functools import cached_property, lru_cache
from uuid import UUID

from wagtail.models import Page

from cms.models import FactDefinition, LibraryDocument, LibraryImage


class UnknownReference(LookupError):
    """A text or block refers to a fact that does not exist."""


class References:
    """One page's lookups, both ways. A UUID leads to the translation in `language` where there is one."""

    def __init__(self, language: str = "en") -> None:
        self.language = language
        self.page = lru_cache(maxsize=None)(self._page)
        self.page_row = lru_cache(maxsize=None)(self._page_row)
        self.image = lru_cache(maxsize=None)(_image)
        self.document = lru_cache(maxsize=None)(_document)

    @cached_property
    def ids(self) -> dict[str, str]:
        """The UUID of every fact, by key."""
        return {key: str(uuid) for key, uuid in FactDefinition.objects.values_list("key", "uuid")}

    @cached_property
    def keys(self) -> dict[str, str]:
        """The key of every fact, by UUID."""
        return {uuid: key for key, uuid in self.ids.items()}

    def fact_id(self, key: str) -> str:
        """The UUID of a fact by its key; a UUID stands for itself."""
        found = self.ids.get(key) or (key if key in self.keys else None)
        if found is None:
            raise UnknownReference(f"There is no fact called “{key}”.")
        return found

    def fact_key(self, uuid: str) -> str:
        """The key of a fact by its UUID; an unknown one stays as it is, for the check on saving to find."""
        return self.keys.get(uuid, uuid)

    def uuid_of(self, kind: str, row: str) -> str | None:
        """The UUID of the page or document in a row; None when it is gone."""
        if kind == "page":
            page = self.page(row)
            return str(page.translation_key) if page else None
        document = self.document(row)
        return str(document.uuid) if document else None

    def row_of(self, kind: str, uuid: str) -> str | None:
        """The row of the page or document with a UUID; None when there is none."""
        found = self.page_row(uuid) if kind == "page" else media_row(LibraryDocument, uuid)
        return None if found is None else str(found)

    def _page(self, row: str) -> Page | None:
        page = Page.objects.filter(pk=row).first() if str(row).isdigit() else None
        if page is None:
            return None
        return (
            Page.objects.filter(
                translation_key=page.translation_key, locale__language_code=self.language
            ).first()
            or page
        )

    def _page_row(self, uuid: str) -> int | None:
        rows = {
            code: pk
            for pk, code in Page.objects.filter(translation_key=uuid).values_list(
                "pk", "locale__language_code"
            )
        }
        return rows.get(self.language) or next(iter(rows.values()), None)


def media_row(model: type[LibraryImage] | type[LibraryDocument], uuid: str) -> int | None:
    """The row of the image or document with a UUID; None when there is none."""
    try:
        return model.objects.filter(uuid=UUID(uuid)).values_list("pk", flat=True).first()
    except ValueError:
        return None


def _image(row: int) -> LibraryImage | None:
    return LibraryImage.objects.filter(pk=row).first()


def _document(row: str) -> LibraryDocument | None:
    return LibraryDocument.objects.filter(pk=row).first() if str(row).isdigit() else None
