"""The last step of restoring a backup."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from syndication.actions.open_epoch import open_epoch


class Command(BaseCommand):
    help = (
        "Ends a restore: opens a new epoch, so that every consumer starts again and no number is used twice."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"New epoch {open_epoch()}. Consumers are told to start again.")
