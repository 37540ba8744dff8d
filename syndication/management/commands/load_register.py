"""Loads the register: services, interactions, nations and councils. Loading it again changes nothing."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from syndication.actions.seeding.register import COUNCILS, INTERACTIONS, SERVICES, load_register
from syndication.source.tables import RegisterError


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--file", type=Path, default=COUNCILS, help="Councils, as CSV.")
        parser.add_argument(
            "--services",
            type=Path,
            default=SERVICES,
            help="LGSL services, as CSV: ours or the official list.",
        )
        parser.add_argument(
            "--interactions",
            type=Path,
            default=INTERACTIONS,
            help="LGIL interactions, as CSV: ours or official.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            load_register(options["file"], options["services"], options["interactions"], self.stdout.write)
        except RegisterError as error:
            raise CommandError(str(error)) from error
