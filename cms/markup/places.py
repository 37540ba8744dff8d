"""Blocks that lead somewhere else: contact card, opening hours, image, document, related links."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape
from typing import Any

from .elements import address, element, host, items, key, link, plain
from .words import word

Value = Mapping[str, Any]
CONTACT_ROWS = ("phone", "email", "address", "hours", "url")


def render_contact(value: Value, children: str, language: str) -> str:
    rows = "".join(_contact_row(name, key(value, name), language) for name in CONTACT_ROWS)
    title = element("h2", plain(value, "title") or word("contact", language), class_="contact__title")
    listed = element("dl", rows, class_="contact__list")
    return element("div", title + listed if rows else "", class_="contact")


def _contact_row(name: str, fact: str, language: str) -> str:
    if not fact:
        return ""
    token = f"{{{{{fact}|list}}}}" if name == "hours" else f"{{{{{fact}}}}}"
    content = element("dt", word(name, language)) + element("dd", token)
    return element("div", content, class_=f"contact__row contact__row--{name}", data_only=fact)


def render_hours(value: Value, children: str, language: str) -> str:
    fact = key(value, "fact")
    if not fact:
        return ""
    title = element("h2", plain(value, "title") or word("hours", language), class_="hours__title")
    times = element("div", f"{{{{{fact}|list}}}}", class_="hours__times")
    return element("div", title + times, class_="hours", data_only=fact)


def render_image(value: Value, children: str, language: str) -> str:
    """An image always has an alt attribute; an empty one says that it is decoration."""
    image = key(value, "image")
    if not image:
        return ""
    alt = re.sub(r"\s+", " ", str(value.get("alt") or "")).strip()
    picture = f'<img src="ref:image/{image}" alt="{escape(alt)}" loading="lazy">'
    credit = " ".join(_credits(value, language))
    caption = element("p", plain(value, "caption"), class_="figure__caption")
    caption += element("p", credit, class_="figure__licence")
    return element("figure", picture + element("figcaption", caption), class_="figure")


def _credits(value: Value, language: str) -> list[str]:
    named = [("credit", plain(value, "credit")), ("licence", plain(value, "licence"))]
    return [f"{word(name, language)} {text.rstrip('.')}." for name, text in named if text]


def render_document(value: Value, children: str, language: str) -> str:
    document = key(value, "document")
    if not document:
        return ""
    title = plain(value, "title") or word("document", language)
    return element("p", link(f"ref:document/{document}", title, class_="document__link"), class_="document")


def render_links(value: Value, children: str, language: str) -> str:
    listed = "".join(element("li", _related(item)) for item in items(value, "items"))
    title = element("h2", plain(value, "title") or word("links", language), class_="links__title")
    content = title + element("ul", listed, class_="links__list") if listed else ""
    return element("div", content, class_="links")


def _related(item: Value) -> str:
    page, url = key(item, "page"), address(item, "url")
    text = plain(item, "text") or host(url)
    return link(f"ref:page/{page}" if page else url, text) if page or url else ""
