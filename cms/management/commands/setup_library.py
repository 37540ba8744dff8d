"""manage.py setup_library: languages, library roots, groups and the approval workflow."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from cms.library_setup import set_up_library


class Command(BaseCommand):
    """Makes what an installation of the shared library needs and lacks; run it again at any time."""

    help = "Make the library's languages, root pages, groups and approval workflow where they are missing."

    def handle(self, *args: Any, **options: Any) -> None:
        setup = set_up_library()
        names = ", ".join(f"“{root.title}” ({code})" for code, root in setup.roots.items())
        self.stdout.write(f"Library roots: {names}. Groups: {setup.editors}, {setup.publishers}.")
