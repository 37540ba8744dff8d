"""One content transaction around what people change: a server error undoes all of it (law 1)."""

from __future__ import annotations

from typing import Any

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from syndication.models import Change, Entry, Event, content_transaction
from syndication.views.transactions import ContentTransactionMiddleware


def answering(status: int) -> Any:
    """A view that changes something and then answers with a status."""

    def view(request: HttpRequest) -> HttpResponse:
        with content_transaction() as collector:
            collector.record(Entry(Event.RELEASE, "presentation"))
        return HttpResponse(status=status)

    return ContentTransactionMiddleware(view)


@pytest.mark.django_db
@pytest.mark.parametrize(("status", "written"), [(200, 1), (302, 1), (422, 1), (500, 0), (503, 0)])
def test_a_server_error_writes_nothing(rf: RequestFactory, status: int, written: int) -> None:
    answering(status)(rf.post("/admin/"))
    assert Change.objects.count() == written


@pytest.mark.django_db
def test_the_person_is_kept_with_the_change(rf: RequestFactory, django_user_model: Any) -> None:
    request = rf.post("/admin/")
    request.user = django_user_model.objects.create_user("alice", password="x")
    answering(200)(request)
    assert Change.objects.get().actor == request.user


@pytest.mark.django_db
def test_reading_opens_no_content_transaction(rf: RequestFactory) -> None:
    seen = []

    def view(request: HttpRequest) -> HttpResponse:
        from syndication.models.log import _open

        seen.append(_open.get())
        return HttpResponse()

    ContentTransactionMiddleware(view)(rf.get("/admin/"))
    assert seen == [None]
