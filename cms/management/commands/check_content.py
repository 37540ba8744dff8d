"""manage.py check_content: what is hard to read, broken or stale in the library."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError, CommandParser

from cms.content_checks import read_library
from cms.content_checks.presentation import render_json, render_text
from cms.content_checks.selection import Selection, is_as_grave
from cms.content_format.names import page_uuid
from cms.library_setup import ROOTS
from cms.quality import SEVERITIES, PageText

RENDERERS = {"text": render_text, "json": render_json}


class Command(BaseCommand):
    """Reads every live page and says what the rules of docs/writing-pages.md find."""

    help = (
        "Report reading age, long sentences, vague links, broken links, stale reviews and more, page by page."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--language", choices=sorted(ROOTS), help="Only pages in this language")
        parser.add_argument(
            "--page", help="Only this page: its name in the content files, slug, or shared id"
        )
        parser.add_argument("--severity", choices=SEVERITIES, help="Leave out what is less grave")
        parser.add_argument("--format", choices=sorted(RENDERERS), default="text")
        parser.add_argument(
            "--fail-on", choices=SEVERITIES[:2], help="Exit with 1 if anything as grave was found"
        )
        parser.add_argument("--drafts", action="store_true", help="Latest drafts instead of live texts")

    def handle(self, *args: Any, **options: Any) -> None:
        library = read_library(drafts=options["drafts"])
        language = options["language"] or ""
        pages = [page for page in library.pages if not language or page.name.language == language]
        wanted = _shared_id(options["page"], pages) if options["page"] else ""
        pages = [page for page in pages if not wanted or page.name.id == wanted]
        chosen = Selection(options["severity"], language=language, page=wanted).select(library.findings)
        self.stdout.write(RENDERERS[options["format"]](chosen, len(pages)))
        if options["fail_on"] and any(is_as_grave(one.severity, options["fail_on"]) for one in chosen):
            raise SystemExit(1)


def _shared_id(name: str, pages: Iterable[PageText]) -> str:
    """The shared id of the page that is meant; raises CommandError when none is."""
    ids = {page.name.id for page in pages}
    slugs = {page.name.slug: page.name.id for page in pages}
    for candidate in (_canonical(name), str(page_uuid(name)), slugs.get(name)):
        if candidate in ids:
            return str(candidate)
    raise CommandError(
        f"No page that is checked here is called “{name}”. Give a slug such as missed-bin, or a shared id; "
        "add --drafts for a page that is not published."
    )


def _canonical(text: str) -> str | None:
    try:
        return str(UUID(text))
    except ValueError:
        return None
