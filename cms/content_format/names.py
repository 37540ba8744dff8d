"""UUIDs that follow from names: loading twice gives one library (FORMAT.md: Names and identity)."""

from __future__ import annotations

from uuid import NAMESPACE_URL, UUID, uuid5

NAMESPACE = uuid5(NAMESPACE_URL, "https://council-commons.example/library")


def page_uuid(name: str) -> UUID:
    """The shared id of a topic, service page or guide: the same in every language."""
    return uuid5(NAMESPACE, f"page/{name}")


def block_uuid(page: str, block: str) -> UUID:
    """A block of a page, wherever on the page it stands."""
    return uuid5(NAMESPACE, f"block/{page}/{block}")


def chapter_uuid(page: str, chapter: str) -> UUID:
    """A chapter of a guide."""
    return uuid5(NAMESPACE, f"chapter/{page}/{chapter}")


def fact_uuid(key: str) -> UUID:
    """A fact; the key that it was loaded with decides, also after a rename."""
    return uuid5(NAMESPACE, f"fact/{key}")


def synonyms_uuid(language: str, word: str) -> UUID:
    """A line of synonyms, which its first word names."""
    return uuid5(NAMESPACE, f"synonyms/{language}/{word}")


def image_uuid(name: str) -> UUID:
    """An image of media.toml."""
    return uuid5(NAMESPACE, f"image/{name}")


def document_uuid(name: str) -> UUID:
    """A document of media.toml."""
    return uuid5(NAMESPACE, f"document/{name}")
