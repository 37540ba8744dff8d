"""The web server with its scheduler and worker, on one machine."""

from __future__ import annotations

import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from syndication.management.ports import require_free_port
from syndication.management.processes import manage, run_together


class Command(BaseCommand):
    help = "Serves on one machine: the web server, the scheduler and the task worker, ended together."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--bind", default="127.0.0.1", help="The address to listen on.")
        parser.add_argument("--workers", type=int, default=1, help="Web processes.")
        parser.add_argument("--threads", type=int, default=8, help="Threads of each web process.")

    def handle(self, *args: Any, **options: Any) -> None:
        require_free_port(options["bind"], options["port"])
        web = [
            sys.executable,
            "-m",
            "gunicorn",
            "cms.wsgi:application",
            "--bind",
            f"{options['bind']}:{options['port']}",
            "--workers",
            str(options["workers"]),
            "--threads",
            str(options["threads"]),
            "--timeout",
            "60",
            "--log-level",
            "warning",
        ]
        scheduler = manage("publish_scheduled", "--every", "10")
        worker = manage("db_worker", "--interval", "2", "--verbosity", "0")
        code = run_together([web, scheduler, worker])
        if code:
            raise CommandError(f"A process ended by itself (exit code {code}); the others were stopped.")
