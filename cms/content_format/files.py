"""A whole folder of content files."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cms.languages import LANGUAGES

from .errors import ContentError
from .facts import FactContent, read_facts
from .media import MediaContent, read_media
from .pages import PageContent, read_page, read_topics
from .synonyms import SynonymsContent, read_synonyms


@dataclass(frozen=True)
class Library:
    """Everything that a folder holds, in an order in which it can be loaded: parents before children."""

    folder: Path
    licence: str
    attribution: str
    facts: tuple[FactContent, ...]
    media: tuple[MediaContent, ...]
    pages: tuple[PageContent, ...]
    synonyms: tuple[SynonymsContent, ...] = ()


def read_library(folder: Path) -> Library:
    """Reads facts.toml and facts/*.toml, media.toml, topics.toml, pages/*.toml and, if there, synonyms.toml.

    Raises ContentError.
    """
    topics = read_toml(folder / "topics.toml")
    about = topics.get("library", {})
    files = sorted((folder / "pages").glob("*.toml"), key=lambda path: (_language(path), path.name))
    return Library(
        folder=folder,
        licence=about.get("licence", ""),
        attribution=about.get("attribution", ""),
        facts=_read_all_facts(folder),
        media=read_media(read_toml(folder / "media.toml"), "media.toml"),
        pages=(
            *read_topics(topics, "topics.toml"),
            *(read_page(read_toml(path), path.name) for path in files),
        ),
        synonyms=_read_synonyms(folder / "synonyms.toml"),
    )


def _read_all_facts(folder: Path) -> tuple[FactContent, ...]:
    """Those that many pages use, then those of each topic."""
    files = [folder / "facts.toml", *sorted((folder / "facts").glob("*.toml"))]
    return tuple(fact for path in files for fact in read_facts(read_toml(path), path.name))


def _read_synonyms(path: Path) -> tuple[SynonymsContent, ...]:
    return read_synonyms(read_toml(path), path.name) if path.exists() else ()


def read_toml(path: Path) -> dict[str, Any]:
    """A TOML file; raises ContentError that names it."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ContentError(f"{path.name}: {error}") from error


def _language(path: Path) -> int:
    suffix = path.stem.rpartition(".")[2]
    if suffix not in LANGUAGES:
        raise ContentError(f"{path.name}: the name ends in .en.toml or .cy.toml.")
    return list(LANGUAGES).index(suffix)
