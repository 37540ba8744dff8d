"""The contract as OpenAPI, and as a page that people can read without a script."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils.safestring import SafeString

from syndication.http.answers import answer, answer_if_changed, strong_etag
from syndication.templatetags.code_marks import marked_up

from .contract import operations
from .service import api

PREFIX = "api/v1/"


def contract() -> dict[str, Any]:
    """The OpenAPI 3.1 document."""
    return dict(api.get_openapi_schema(path_prefix=PREFIX))


def openapi(request: HttpRequest) -> HttpResponseBase:
    return answer(request, contract())


def docs(request: HttpRequest) -> HttpResponseBase:
    """Every operation, parameter, status and shape of the contract."""
    schema = contract()
    described = [{"path": path, **_operation(operation)} for path, operation in operations(schema)]
    shapes = [_shape(name, shape) for name, shape in sorted(schema["components"]["schemas"].items())]
    page = {
        "introduction": paragraphs(schema["info"]["description"]),
        "info": schema["info"],
        "operations": described,
        "shapes": shapes,
        "origin": settings.PUBLIC_ORIGIN,
    }
    response = render(request, "syndication/api_docs.html", page)
    return answer_if_changed(request, lambda: response, etag=strong_etag(response.content))


def _operation(operation: dict[str, Any]) -> dict[str, Any]:
    statuses = [{"status": status, **response} for status, response in operation["responses"].items()]
    parameters = [{**each, "type": type_name(each["schema"])} for each in operation["parameters"]]
    text = paragraphs(operation.get("description", ""))
    return {
        **operation,
        "text": text,
        "id": operation["operationId"],
        "statuses": statuses,
        "parameters": parameters,
    }


def _shape(name: str, shape: dict[str, Any]) -> dict[str, Any]:
    required = shape.get("required", [])
    members = [
        {
            "name": member,
            "type": type_name(details),
            "required": member in required,
            "description": details.get("description", ""),
        }
        for member, details in shape.get("properties", {}).items()
    ]
    return {"name": name, "text": paragraphs(shape.get("description", "")), "members": members}


def paragraphs(text: str) -> list[SafeString]:
    """A description as paragraphs, `code` marked up as such."""
    return [marked_up(part) for part in text.split("\n\n") if part.strip()]


def type_name(schema: dict[str, Any]) -> str:
    """A schema in a few words: `list of Page`, `string or null`, `one of put`."""
    if "$ref" in schema:
        return str(schema["$ref"]).rsplit("/", 1)[-1]
    if "anyOf" in schema:
        return " or ".join(type_name(choice) for choice in schema["anyOf"])
    if "const" in schema:
        return f"“{schema['const']}”"
    if "enum" in schema:
        return "one of " + ", ".join(map(str, schema["enum"]))
    if schema.get("type") == "array":
        return f"list of {type_name(schema['items'])}"
    return str(schema.get("type", "any"))
