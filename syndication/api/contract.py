"""What OpenAPI should say beyond the types: media types, headers, keys, servers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.conf import settings

from syndication.http.problems import MEDIA_TYPE

Node = dict[str, Any]


def text_header(description: str) -> Node:
    return {"description": description, "schema": {"type": "string"}}


EVERY_ANSWER = {
    "RateLimit": text_header("What is left of this minute's quota, and its seconds."),
    "RateLimit-Policy": text_header("The quota."),
}
VALIDATORS = {
    "ETag": text_header("Strong; names these bytes."),
    "Cache-Control": text_header("How long the answer may be used."),
}
BY_STATUS: dict[int, Node] = {
    200: VALIDATORS,
    304: VALIDATORS,
    401: {"WWW-Authenticate": text_header("Bearer")},
    405: {"Allow": text_header("The methods that there are.")},
    429: {"Retry-After": text_header("Seconds to wait.")},
}
# Ours, because Python's own names for statuses change with its releases.
DESCRIPTIONS = {
    200: "OK",
    304: "What you have is current",
    401: "A feed key is required",
    404: "Unknown council, page or alert",
    405: "This address does not take that method",
    410: "Gone: a removed page or alert, or a cursor that cannot be continued",
    422: "A query value is not valid",
    429: "Too many requests",
    500: "Something went wrong",
}
CURSOR_HEADER = {"Syndication-Cursor": text_header("Where changes go on from this set.")}
SCHEME = {"type": "http", "scheme": "bearer", "description": "A council's feed key. Most councils need none."}


def complete(schema: Node) -> Node:
    """The same document with all that it left out; changed in place."""
    schema["servers"] = [{"url": settings.PUBLIC_ORIGIN}]
    schema["components"]["securitySchemes"] = {"feedKey": SCHEME}
    for path, operation in operations(schema):
        if 401 in operation["responses"]:
            operation["security"] = [{}, {"feedKey": []}]
        for status, response in operation["responses"].items():
            complete_response(status, response)
        if path.endswith(".ndjson"):
            as_lines(operation["responses"][200])
    return schema


def operations(schema: Node) -> Iterator[tuple[str, Node]]:
    for path, methods in schema["paths"].items():
        for operation in methods.values():
            yield path, operation


def complete_response(status: int, response: Node) -> None:
    response["description"] = DESCRIPTIONS[status]
    response["headers"] = EVERY_ANSWER | BY_STATUS.get(status, {})
    if status >= 400:
        response["content"] = {MEDIA_TYPE: response["content"]["application/json"]}


def as_lines(response: Node) -> None:
    response["description"] = "One page a line."
    response["headers"] = response["headers"] | CURSOR_HEADER
    response["content"] = {"application/x-ndjson": response["content"]["application/json"]}
