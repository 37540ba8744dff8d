"""Query strings as values: every name and value is checked, and a refusal names the member at fault."""

from __future__ import annotations

import re
from collections.abc import Iterable

from django.http import HttpRequest, QueryDict

from syndication.domain.errors import InvalidQuery
from syndication.domain.filters import DEFAULT_LIMIT, LARGEST_LIMIT, FeedQuery
from syndication.domain.paging import decode_position

LONGEST_QUERY = 2000  # characters of the whole query string
LONGEST_VALUE = 200
FILTERS = ("topic", "tag", "service", "lang", "q")
FEED_MEMBERS = (*FILTERS, "limit", "page", "all")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def read_feed_query(request: HttpRequest) -> FeedQuery:
    """The question in a request's query string; raises InvalidQuery."""
    return parse_feed_query(checked_params(request, FEED_MEMBERS))


def parse_feed_query(params: QueryDict, members: Iterable[str] = FEED_MEMBERS) -> FeedQuery:
    """The question in `params`, which may hold `members` and nothing else; raises InvalidQuery."""
    check_params(params, members)
    page, everything = read_text(params, "page"), read_flag(params, "all")
    if page and everything:
        raise InvalidQuery("all=1 gives everything in one answer: leave out page, or all.", member="page")
    return FeedQuery(
        topic=read_text(params, "topic"),
        tag=read_text(params, "tag"),
        service=read_number(params, "service", 1, 999_999),
        lang=read_language(params),
        q=" ".join(params.get("q", "").split()),
        limit=read_number(params, "limit", 1, LARGEST_LIMIT) or DEFAULT_LIMIT,
        page=decode_position(page) if page else None,
        all=everything,
    )


def checked_params(request: HttpRequest, members: Iterable[str]) -> QueryDict:
    """A request's query, its length checked before it is taken apart, its names and values after."""
    if len(request.META.get("QUERY_STRING", "")) > LONGEST_QUERY:
        detail = f"The query string is longer than {LONGEST_QUERY:,} characters. Ask a shorter question."
        raise InvalidQuery(detail, member="query")
    check_params(request.GET, members)
    return request.GET


def check_params(params: QueryDict, members: Iterable[str], longest: int = LONGEST_VALUE) -> None:
    """Raises InvalidQuery for an unknown name, and for a value that is repeated, overlong or unreadable."""
    known = tuple(members)
    for name, values in params.lists():
        if name not in known:
            shown = name[:40]
            raise InvalidQuery(f"“{shown}” is not known here. Known are: {', '.join(known)}.", member=shown)
        if len(values) > 1:
            raise InvalidQuery(f"{name} is given more than once. Give it once.", member=name)
        _check_value(name, values[0], longest)


def read_text(params: QueryDict, name: str) -> str | None:
    """A value without the space around it, or None where it is not given; empty ones are refused."""
    if name not in params:
        return None
    text = str(params[name]).strip()
    if not text:
        raise InvalidQuery(f"{name} is empty. Give it a value, or leave it out.", member=name)
    return text


def read_number(params: QueryDict, name: str, lowest: int, highest: int) -> int | None:
    """A whole number in decimal digits, or None where it is not given."""
    text = read_text(params, name)
    if text is None:
        return None
    if not re.fullmatch(r"[0-9]{1,10}", text) or not lowest <= int(text) <= highest:
        raise InvalidQuery(f"{name} must be a whole number from {lowest:,} to {highest:,}.", member=name)
    return int(text)


def read_flag(params: QueryDict, name: str) -> bool:
    """Whether a flag is 1; absent or 0 is no."""
    text = read_text(params, name)
    if text not in (None, "0", "1"):
        raise InvalidQuery(f"{name} must be 1 or 0.", member=name)
    return text == "1"


def read_language(params: QueryDict, name: str = "lang") -> str | None:
    text = read_text(params, name)
    if text is not None and not _LANGUAGE.fullmatch(text):
        raise InvalidQuery(f"{name} must be a language code such as en or cy.", member=name)
    return text


def _check_value(name: str, value: str, longest: int) -> None:
    if len(value) > longest:
        raise InvalidQuery(f"{name} is longer than {longest} characters. Give less.", member=name)
    # Django reads bytes that are not UTF-8 as U+FFFD.
    if "\0" in value or "\ufffd" in value:
        raise InvalidQuery(f"{name} is not readable text. Encode it as UTF-8.", member=name)
