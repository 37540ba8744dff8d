"""Our scheduler, in place of Wagtail's command of the same name."""

from __future__ import annotations

import time
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import close_old_connections
from django.utils import timezone

from syndication.actions.apply_boundaries import apply_boundaries, find_boundaries
from syndication.actions.count_search import forget_old_searches
from syndication.actions.record_feedback import forget_feedback


class Command(BaseCommand):
    help = "Applies everything that has fallen due: go-lives, expiries, fact dates, alerts, ends of grace."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--dryrun", action="store_true", help="Say what is due and change nothing.")
        parser.add_argument("--every", type=float, metavar="SECONDS", help="Go on until stopped, so often.")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["dryrun"]:
            for boundary in find_boundaries(timezone.now()):
                self.stdout.write(f"{boundary.due:%Y-%m-%d %H:%M} {boundary.subject}")
        elif options["every"]:
            self._run_for_ever(options["every"])
        else:
            failed = self._run_once()
            self._tidy()
            if failed:
                raise CommandError("Something that is due could not be applied; it is tried again next time.")

    def _tidy(self) -> None:
        """Once a day: what the privacy notice says is deleted by now, is."""
        forgotten = forget_feedback() + forget_old_searches()
        if forgotten:
            self.stdout.write(
                f"{forgotten} rows of feedback, reads and searches were older than the privacy notice allows."
            )

    def _run_once(self) -> int:
        """How many boundaries failed."""
        failed = 0
        for outcome in apply_boundaries():
            failed += bool(outcome.error)
            result = outcome.error or "done"
            self.stdout.write(f"{outcome.boundary.due:%Y-%m-%d %H:%M} {outcome.boundary.subject}: {result}")
        return failed

    def _run_for_ever(self, seconds: float) -> None:
        tidied = None
        try:
            while True:
                close_old_connections()
                self._run_once()
                if tidied != timezone.localdate():
                    self._tidy()
                    tidied = timezone.localdate()
                time.sleep(seconds)
        except KeyboardInterrupt:
            self.stdout.write("Scheduler stopped.")
