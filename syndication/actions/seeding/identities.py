"""Identifiers that follow from names, so that seeding twice, or on two machines, gives the same ids."""

from __future__ import annotations

from uuid import NAMESPACE_URL, UUID, uuid5

REGISTER = uuid5(NAMESPACE_URL, "https://council-commons.example/register")
LIBRARY = uuid5(NAMESPACE_URL, "https://council-commons.example/library")  # as in cms/content/FORMAT.md


def layer_uuid(kind: str, code: str) -> UUID:
    """Of a nation or partnership by its slug, of a council by its first GSS code."""
    return uuid5(REGISTER, f"{kind}/{code}")


def page_uuid(name: str) -> UUID:
    """The shared id of a page or topic of the content files."""
    return uuid5(LIBRARY, f"page/{name}")


def block_uuid(page: str, block: str) -> UUID:
    return uuid5(LIBRARY, f"block/{page}/{block}")


def chapter_uuid(page: str, chapter: str) -> UUID:
    return uuid5(LIBRARY, f"chapter/{page}/{chapter}")


def local_block_uuid(layer: str, page: str, block: str) -> UUID:
    """Of a block that a council or partnership inserts."""
    return uuid5(LIBRARY, f"local/{layer}/{page}/{block}")


def media_uuid(kind: str, name: str) -> UUID:
    return uuid5(LIBRARY, f"{kind}/{name}")


def fact_uuid(key: str) -> UUID:
    return uuid5(LIBRARY, f"fact/{key}")
