"""Loads councils' deep links as facts, so that action blocks find each council's own pages."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from syndication.actions.seeding.deep_links import LINKS, load_deep_links
from syndication.source.tables import RegisterError


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--file", type=Path, default=LINKS, help="CSV of council, lgsl, lgil, url.")
        parser.add_argument("--councils", nargs="+", metavar="SLUG", help="Only these councils.")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            load_deep_links(options["file"], options["councils"], self.stdout.write)
        except RegisterError as error:
            raise CommandError(str(error)) from error
