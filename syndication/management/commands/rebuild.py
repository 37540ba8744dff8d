"""The reconcile job."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from syndication.actions.reconcile import reconcile


class Command(BaseCommand):
    help = "Compares the live library with the editions and repairs any difference with rows in the log."

    def handle(self, *args: Any, **options: Any) -> None:
        faults: list[str] = []
        repaired = reconcile(warn=faults.append)
        for what in repaired:
            self.stdout.write(f"Repaired: {what}")
        if faults:
            raise CommandError("Left as it was, to be put right in the editor: " + "; ".join(faults))
        self.stdout.write(f"{len(repaired)} repaired." if repaired else "Everything is in step.")
