"""Wraps what people change in the admin and the API in one content transaction each (law 1)."""

from __future__ import annotations

from collections.abc import Callable

from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBase

from syndication.models import content_transaction

SAFE = {"GET", "HEAD", "OPTIONS", "TRACE"}

GetResponse = Callable[[HttpRequest], HttpResponseBase]


class ContentTransactionMiddleware:
    """One transaction around every unsafe request, rolled back when it ends in a server error.

    Wagtail's publish, unpublish and schedule views commit statement by statement; an edition must not be able to
    fail after its page went live. Reading stays outside: a read must never take SQLite's write lock.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.method in SAFE:
            return self.get_response(request)
        with content_transaction(_actor(request)):
            response = self.get_response(request)
            if response.status_code >= 500:
                transaction.set_rollback(True)
            elif isinstance(response, HttpResponse) and hasattr(response, "render"):
                response.render()
        return response


def _actor(request: HttpRequest) -> object:
    user = getattr(request, "user", None)
    return user if user is not None and user.is_authenticated else None
