"""The last step of a rollout: says in the log that output has changed."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from syndication.actions.record_release import record_release


class Command(BaseCommand):
    help = "Writes a row to the log when this release renders differently or its stored addresses changed."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--note", default="", help="What readers of the feeds are told.")

    def handle(self, *args: Any, **options: Any) -> None:
        written = record_release(options["note"])
        self.stdout.write("Release recorded." if written else "Output is as it was: nothing to record.")
