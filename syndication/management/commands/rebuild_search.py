"""The search's index, written anew."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from syndication.actions.index_search import rebuild_search


class Command(BaseCommand):
    help = "Writes the search's index anew from editions, overrides and facts. Citizens may search meanwhile."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"The search's index has {rebuild_search()} rows.")
