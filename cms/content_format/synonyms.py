"""synonyms.toml: words that mean the same, for the search."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from cms.languages import LANGUAGES

from .errors import ContentError
from .names import synonyms_uuid


@dataclass(frozen=True)
class SynonymsContent:
    """One line; both lists as an editor would type them."""

    uuid: UUID
    language: str
    words: str
    means: str = ""


def read_synonyms(data: Mapping[str, Any], place: str) -> tuple[SynonymsContent, ...]:
    """Every `[[en]]` and `[[cy]]`, in the file's order; raises ContentError."""
    return tuple(_read(item, language, place) for language in LANGUAGES for item in data.get(language, []))


def _read(item: Mapping[str, Any], language: str, place: str) -> SynonymsContent:
    words, means = item.get("words"), item.get("means", [])
    if (
        set(item) - {"words", "means"}
        or not words
        or not isinstance(words, list)
        or not isinstance(means, list)
    ):
        raise ContentError(f"{place}, {language}: each line has a list “words” and perhaps a list “means”.")
    return SynonymsContent(synonyms_uuid(language, words[0]), language, ", ".join(words), ", ".join(means))
