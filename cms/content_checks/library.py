"""The whole library read for checking, and one draft against it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils import timezone

from cms.facts.tokens import find_tokens
from cms.models import SHARED_PAGE_TYPES, FactDefinition, SharedPage
from cms.quality import Finding, PageText, Surroundings, check_library, check_page

from .reading import read_page
from .rows import Rows, read_rows


@dataclass(frozen=True)
class CheckedLibrary:
    """The pages that were read, by language and title, and what was found on them."""

    pages: tuple[PageText, ...]
    findings: tuple[Finding, ...]


def read_library(*, drafts: bool = False) -> CheckedLibrary:
    """Every live page; with `drafts`, the latest draft of every page instead of its live text."""
    rows = read_rows()
    pages = tuple(sorted((read_page(page, rows) for page in _pages(drafts)), key=_order))
    return CheckedLibrary(pages, tuple(check_library(pages, build_surroundings(rows, pages))))


def check_draft(page: SharedPage) -> list[Finding]:
    """What the rules find in a page as it stands in the editor, whether or not it was ever saved."""
    rows = read_rows()
    english = _english_of(page) if page.locale.language_code != "en" else None
    others = [read_page(english, rows)] if english else []
    return check_page(read_page(page, rows), build_surroundings(rows, others))


def build_surroundings(rows: Rows, pages: Iterable[PageText]) -> Surroundings:
    """What there is besides the page that is checked; `pages` gives the English twins."""
    live: dict[str, dict[str, str]] = {}
    for page in rows.pages.values():
        if page.live:
            live.setdefault(page.language, {})[str(page.translation_key)] = page.title
    definitions = rows.definitions.values()
    return Surroundings(
        today=timezone.localdate(),
        live=live,
        facts=frozenset(fact.key for fact in definitions),
        used_elsewhere=frozenset(key for fact in definitions for key in _uses_of(fact)),
        documents=frozenset(str(document.uuid) for document in rows.documents.values()),
        english={page.name.id: page.shape for page in pages if page.name.language == "en"},
    )


def _uses_of(fact: FactDefinition) -> Iterator[str]:
    """Facts of the register stand in the frame of every site; a fallback sentence may use another fact."""
    if fact.from_register:
        yield fact.key
    for sentence in (fact.fallback_en, fact.fallback_cy):
        yield from (token.key for token in find_tokens(sentence))


def _pages(drafts: bool) -> Iterator[SharedPage]:
    for model in SHARED_PAGE_TYPES:
        pages = model.objects.select_related("locale")
        if not drafts:
            yield from pages.live()
            continue
        for page in pages.select_related("latest_revision"):
            yield page.latest_revision.as_object() if page.latest_revision else page


def _english_of(page: SharedPage) -> SharedPage | None:
    twins = type(page).objects.filter(translation_key=page.translation_key, locale__language_code="en")
    return twins.live().select_related("locale").first()


def _order(page: PageText) -> tuple[bool, str, int]:
    return page.name.language != "en", page.name.title.casefold(), page.name.row
