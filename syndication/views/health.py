"""Liveness and readiness, for whatever starts, stops and balances the service."""

from __future__ import annotations

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse

from syndication.http.problems import NotReady, answers_with_problems


def healthz(request: HttpRequest) -> HttpResponse:
    """The process answers."""
    return _ok()


@answers_with_problems
def readyz(request: HttpRequest) -> HttpResponse:
    """The database can be reached and has this release's migrations."""
    try:
        missing = missing_migrations()
    except DatabaseError as error:
        raise NotReady("The database cannot be reached.") from error
    if missing:
        raise NotReady(f"{missing} migrations are not applied: run `manage.py migrate`.", missing=missing)
    return _ok()


def missing_migrations() -> int:
    executor = MigrationExecutor(connection)
    return len(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def _ok() -> HttpResponse:
    return HttpResponse(
        "ok\n", content_type="text/plain; charset=utf-8", headers={"Cache-Control": "no-store"}
    )
