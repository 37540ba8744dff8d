"""One content transaction around what people change: a server error undoes all of it (law 1)."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.test import Client, RequestFactory
from django.urls import path

from syndication.models import Change, Entry, Event, content_transaction
from syndication.models.log import _open
from syndication.views.transactions import ContentTransactionMiddleware

READ_INSIDE: list[bool] = []


def record() -> None:
    with content_transaction() as collector:
        collector.record(Entry(Event.RELEASE, "presentation"))


def answering(status: int) -> Any:
    """A view that changes something and then answers with a status."""

    def view(request: HttpRequest) -> HttpResponse:
        record()
        return HttpResponse(status=status)

    return view


def pass_through(view: Any, request: HttpRequest) -> Any:
    return ContentTransactionMiddleware(view).process_view(request, view, (), {})


@pytest.fixture
def posted(rf: RequestFactory, django_user_model: Any, db: Any) -> HttpRequest:
    """A POST of a person who has signed in."""
    request = rf.post("/admin/")
    request.user = django_user_model.objects.create_user("alice", password="x")
    return request


@pytest.mark.parametrize(("status", "written"), [(200, 1), (302, 1), (422, 1), (500, 0), (503, 0)])
def test_a_server_error_writes_nothing(posted: HttpRequest, status: int, written: int) -> None:
    pass_through(answering(status), posted)
    assert Change.objects.count() == written


def test_an_exception_writes_nothing(posted: HttpRequest) -> None:
    def view(request: HttpRequest) -> HttpResponse:
        record()
        raise PermissionDenied

    with pytest.raises(PermissionDenied):
        pass_through(view, posted)
    assert not Change.objects.exists()


def test_a_template_that_fails_writes_nothing(posted: HttpRequest) -> None:
    def view(request: HttpRequest) -> HttpResponse:
        record()
        return TemplateResponse(request, "no/such/template.html")

    with pytest.raises(Exception, match="no/such/template"):
        pass_through(view, posted)
    assert not Change.objects.exists()


def test_the_person_is_kept_with_the_change(posted: HttpRequest) -> None:
    pass_through(answering(200), posted)
    assert Change.objects.get().actor == posted.user


def test_reading_opens_no_content_transaction(rf: RequestFactory, posted: HttpRequest) -> None:
    posted.method = "GET"
    assert pass_through(answering(200), posted) is None


def test_a_stranger_opens_no_content_transaction(rf: RequestFactory) -> None:
    request = rf.post("/admin/login/")
    request.user = AnonymousUser()
    assert pass_through(answering(200), request) is None


def receive(request: HttpRequest) -> HttpResponse:
    return HttpResponse("inside" if _open.get() and connection.in_atomic_block else "outside")


urlpatterns = [path("receive/", receive)]


class SlowBody(BytesIO):
    """A body that notes, whenever it is read, whether a content transaction was open."""

    def read(self, *args: Any) -> bytes:
        READ_INSIDE.append(_open.get() is not None)
        return super().read(*args)


@pytest.mark.django_db
@pytest.mark.urls(__name__)
def test_a_body_is_received_before_the_transaction_opens(django_user_model: Any) -> None:
    READ_INSIDE.clear()
    client = Client(enforce_csrf_checks=True)
    client.force_login(django_user_model.objects.create_user("alice"))
    client.cookies["csrftoken"] = token = "a" * 32
    text = b"text=abc"
    extra = {"wsgi.input": SlowBody(text), "CONTENT_LENGTH": len(text), "HTTP_X_CSRFTOKEN": token}
    answer = client.generic("POST", "/receive/", b"x", "application/x-www-form-urlencoded", **extra)
    assert answer.content == b"inside"
    assert READ_INSIDE
    assert not any(READ_INSIDE)
