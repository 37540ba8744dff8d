"""Fills an installation with the demo: library, register, four fictional councils and their accounts.

Seeding again changes nothing. Refused unless the setting DEMO is on, since the accounts' password is public.
"""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from cms.content_format import ContentError
from syndication.actions.seeding.notice import demo_notice
from syndication.actions.seeding.seed import seed_demo
from syndication.source.tables import RegisterError


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--all-councils",
            action="store_true",
            help="Also join the 382 real councils, with their deep links.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError(
                "This is no demo: set DEMO=yes in the environment of an installation made for it."
            )
        try:
            seed_demo(all_councils=options["all_councils"], report=self.stdout.write)
        except (RegisterError, ContentError) as error:
            raise CommandError(str(error)) from error
        self.stdout.write("\n".join(demo_notice()))
