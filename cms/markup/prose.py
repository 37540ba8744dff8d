"""Blocks that are read: text, call-out, warning, legal note, slot, expander, group."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .elements import address, element, host, key, link, plain, rich
from .words import word

Value = Mapping[str, Any]


def render_text(value: Value, children: str, language: str) -> str:
    return rich(value, heading=True)


def render_callout(value: Value, children: str, language: str) -> str:
    body = rich(value)
    title = element("h2", plain(value, "title"), class_="callout__title")
    return element("div", title + body if body else "", class_="callout")


def render_warning(value: Value, children: str, language: str) -> str:
    """The word Warning is text, so that nobody depends on a colour or a sign."""
    label = element("p", element("strong", word("warning", language)), class_="warning__label")
    text = element("p", plain(value, "text"), class_="warning__text")
    return element("div", label + text if text else "", class_="warning")


def render_legal(value: Value, children: str, language: str) -> str:
    label = element("p", element("strong", word("legal", language)), class_="legal__label")
    url, source = address(value, "url"), plain(value, "source")
    cited = link(url, source or host(url))
    cited = f"{word('legal_source', language)} {cited}" if cited else ""
    body = rich(value) + element("p", cited, class_="legal__source")
    return element("div", label + body if body else "", class_="legal")


def render_slot(value: Value, children: str, language: str) -> str:
    return element("div", rich(value, "default"), class_="slot")


def render_expander(value: Value, children: str, language: str) -> str:
    title = plain(value, "title") or word("expander", language)
    summary = element("summary", title, class_="expander__title")
    body = element("div", children.strip(), class_="expander__body")
    return element("details", summary + body if body else "", class_="expander")


def render_group(value: Value, children: str, language: str) -> str:
    """Its `data-only` makes the whole group vanish where the fact is missing."""
    return element("div", children.strip(), class_="group", data_only=key(value, "fact"))
