"""No header talks the service into reading what is sent as anything but UTF-8."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.handlers.wsgi import WSGIRequest
from django.test import RequestFactory

from cms.charsets import reading_utf8


def read(content_type: str) -> WSGIRequest:
    """The request as Django gets it."""
    seen: list[WSGIRequest] = []

    def application(environ: dict[str, Any], start_response: Any) -> list[bytes]:
        seen.append(WSGIRequest(environ))
        return []

    environ = RequestFactory().get("/?q=t%C5%B7").environ
    reading_utf8(application)({**environ, "CONTENT_TYPE": content_type}, None)
    return seen[0]


@pytest.mark.parametrize(
    "charset",
    ["charset=hex", 'CHARSET = "idna"', "charset=utf-7", "charset=unicode_escape", "charset*=utf-8''utf-16"],
)
def test_a_charset_is_not_believed(charset: str) -> None:
    """`hex` decodes no text, and `utf-7` and `unicode_escape` make half characters."""
    request = read(f"multipart/form-data; {charset}; boundary=b")

    assert request.GET["q"] == "tŷ"
    assert (request.encoding, request.content_params["boundary"]) == (None, "b")
