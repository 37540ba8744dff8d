"""Wraps what people change in the admin and the API in one content transaction each (law 1)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBase

from syndication.models import content_transaction

SAFE = {"GET", "HEAD", "OPTIONS", "TRACE"}

View = Callable[..., HttpResponseBase]


class ContentTransactionMiddleware:
    """One transaction around every unsafe view of a signed-in person, rolled back when it ends in a server error.

    Wagtail's publish, unpublish and schedule views commit statement by statement; an edition must not be able to
    fail after its page went live. Reading stays outside: a read must never take SQLite's write lock. So does
    receiving the request: it is the last middleware, and the check against forgery before it has read the whole
    body, so nobody on a slow line holds that lock. Strangers change no content and never take it.
    """

    def __init__(self, get_response: View) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: View, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> HttpResponseBase | None:
        if request.method in SAFE:
            return None  # before anyone asks who it is: a public page must not vary by cookie
        actor = _actor(request)
        if actor is None:
            return None
        with content_transaction(actor):
            response = view(request, *args, **kwargs)
            if isinstance(response, HttpResponse) and hasattr(response, "render"):
                response.render()
            if response.status_code >= 500:
                transaction.set_rollback(True)
        return response


def _actor(request: HttpRequest) -> object:
    user = getattr(request, "user", None)
    return user if user is not None and user.is_authenticated else None
