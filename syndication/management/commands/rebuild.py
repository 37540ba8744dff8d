"""The reconcile job."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from syndication.actions.reconcile import reconcile


class Command(BaseCommand):
    help = "Compares the live library with the editions and repairs any difference with rows in the log."

    def handle(self, *args: Any, **options: Any) -> None:
        repaired = reconcile()
        for what in repaired:
            self.stdout.write(f"Repaired: {what}")
        self.stdout.write(f"{len(repaired)} repaired." if repaired else "Everything is in step.")
