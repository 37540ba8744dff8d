"""manage.py load_library: the content files into the library."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError, CommandParser

from cms.content_format import ContentError, read_library
from cms.library_loading import load_library

CONTENT = Path(__file__).resolve().parents[2] / "content"


class Command(BaseCommand):
    """Loads and publishes what has changed in the content files; run it again at any time."""

    help = "Create, update and publish the library's facts and pages from its content files."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--content", type=Path, default=CONTENT, help="Folder of content files")
        parser.add_argument("--user", help="Username in whose name pages are published")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            load_library(
                read_library(options["content"]), user=_user(options["user"]), report=self.stdout.write
            )
        except ContentError as error:
            raise CommandError(str(error)) from error


def _user(name: str | None) -> Any:
    if not name:
        return None
    user = get_user_model().objects.filter(username=name).first()
    if user is None:
        raise CommandError(f"There is no user called {name}.")
    return user
