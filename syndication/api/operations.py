"""One way to declare a read: every status that it can give, and no query member that it does not know."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.http import HttpRequest
from ninja import Router, Schema
from ninja.operation import Operation

from syndication.domain.pages import CouncilSite
from syndication.http.query_values import check_params
from syndication.models import Council
from syndication.queries import councils, keys, sites

from .schemas import Problem

ALWAYS = (405, 422, 429, 500)
OF_A_COUNCIL = (401, 404)


def reads(
    router: Router, path: str, *, gives: type[Schema], refuses: Iterable[int] = (), summary: str
) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Declares a GET (and so a HEAD) that gives `gives`, 304, or a problem of one of the statuses."""

    def declare(view: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(view)
        def strict(request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
            refuse_unknown_members(request, strict._ninja_operation)  # type: ignore[attr-defined]
            return view(request, *args, **kwargs)

        problems = dict.fromkeys(sorted({*refuses, *ALWAYS}), Problem)
        responses = {200: gives, 304: None, **problems}
        router.get(path, response=responses, by_alias=True, operation_id=view.__name__, summary=summary)(
            strict
        )
        return strict

    return declare


def refuse_unknown_members(request: HttpRequest, operation: Operation) -> None:
    """A misspelt filter must not silently give everything. A cursor is judged later: 410, not 422."""
    params = request.GET.copy()
    if len(params.getlist("cursor")) == 1:
        del params["cursor"]
    check_params(params, query_members(operation))


def query_members(operation: Operation) -> list[str]:
    queries = [model for model in operation.models if model.__ninja_param_source__ == "query"]
    return [name for model in queries for name in model.__ninja_flatten_map__]


@dataclass(frozen=True)
class Published:
    """A council that this reader may read, with all that it publishes now."""

    council: Council
    site: CouncilSite

    @property
    def private(self) -> bool:
        """Whether answers must stay out of shared caches."""
        return bool(self.council.requires_key)


def get_published(request: HttpRequest, slug: str) -> Published:
    """Raises UnknownCouncil or KeyRequired."""
    council = councils.get_council(slug)
    keys.check_access(council, request.headers.get("Authorization"))
    return Published(council, sites.get_site(council))
