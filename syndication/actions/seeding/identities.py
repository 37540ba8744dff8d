"""Identifiers that follow from codes and names: the same on every machine, and each time that it is seeded.

Those of the library are in cms.content_format.names.
"""

from __future__ import annotations

from uuid import NAMESPACE_URL, UUID, uuid5

from cms.content_format.names import NAMESPACE

REGISTER = uuid5(NAMESPACE_URL, "https://council-commons.example/register")


def layer_uuid(kind: str, code: str) -> UUID:
    """Of a nation or partnership by its slug, of a council by its first GSS code."""
    return uuid5(REGISTER, f"{kind}/{code}")


def alert_uuid(name: str) -> UUID:
    """Of a demo alert."""
    return uuid5(NAMESPACE, f"alert/{name}")


def local_block_uuid(layer: str, page: str, block: str) -> UUID:
    """Of a block that a council or partnership inserts."""
    return uuid5(NAMESPACE, f"local/{layer}/{page}/{block}")


def override_uuid(layer: str, page: str, language: str, index: int) -> UUID:
    """Of one override by its place among those of the same layer, page and language."""
    return uuid5(NAMESPACE, f"override/{layer}/{page}/{language}/{index}")
