"""The whole product on one machine with sample content: what `make demo` runs."""

from __future__ import annotations

import os
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser

from syndication.management.ports import require_free_port


class Command(BaseCommand):
    help = "Makes the database, fills it with the demo's content and serves it on PORT."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--prepare-only", action="store_true", help="Fill the database and stop.")

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError(
                "The demo's accounts have a public password: DEMO must be on, and never in production."
            )
        port = int(os.environ.get("PORT", "8000"))
        if not options["prepare_only"]:
            require_free_port("127.0.0.1", port)
        self.stdout.write("Making the database ...")
        call_command("migrate", verbosity=0, interactive=False)
        call_command("seed_demo")
        call_command("record_release")
        if not options["prepare_only"]:
            self.stdout.write("Serving. Press Ctrl-C to stop.")
            self.stdout.flush()
            call_command("serve", port=port)
