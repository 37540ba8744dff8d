"""Loading a whole library: facts, media, then pages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db import transaction

from cms.content_format import Library
from cms.library_setup import set_up_library
from cms.models import LibraryRootPage

from .facts import store_facts
from .media import store_media
from .pages import PageLoader
from .synonyms import store_synonyms

Report = Callable[[str], object]


def load_library(library: Library, *, user: Any = None, report: Report = lambda line: None) -> int:
    """Creates what is missing, updates what has changed, publishes both; returns how many pages it published.

    Raises ContentError for a file that does not fit, before anything of that file is published.
    """
    roots = set_up_library().roots
    with transaction.atomic():
        store_roots(library, roots)
        store_facts(library.facts)
        store_media(library.media, library.folder / "media")
        store_synonyms(library.synonyms)
    report(f"{len(library.facts)} facts, {len(library.media)} images and documents")
    loader = PageLoader(roots, user)
    with transaction.atomic():
        for page in library.pages:
            loader.place(page)
    published = 0
    for page in library.pages:
        with transaction.atomic():
            published += loader.fill(page)
    report(f"{len(library.pages)} pages, {published} of them published now")
    return published


def store_roots(library: Library, roots: dict[str, LibraryRootPage]) -> None:
    """Licence and attribution stand on the root of each language."""
    for root in roots.values():
        if (root.licence, root.attribution) != (library.licence, library.attribution):
            root.licence, root.attribution = library.licence, library.attribution
            root.save()
