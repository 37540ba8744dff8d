"""Blocks that help people to do something: action, steps, fees, do and don't."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cms.facts.tokens import TOKEN

from .elements import element, items, key, link, plain, rich
from .words import word

Value = Mapping[str, Any]
ACTIONS = ("report", "apply", "pay", "check")


def render_action(value: Value, children: str, language: str) -> str:
    """The link and its note vanish together where the council has no address for it."""
    fact, kind = key(value, "fact"), value.get("kind")
    kind = kind if kind in ACTIONS else "apply"
    if not fact:
        return ""
    label = link(f"ref:fact/{fact}", plain(value, "label") or word(kind, language), class_="action__link")
    action = element("p", label, class_=f"action action--{kind}", data_only=fact)
    return action + element("p", plain(value, "note"), class_="action__note", data_only=fact)


def render_steps(value: Value, children: str, language: str) -> str:
    steps = "".join(_step(item) for item in items(value, "items"))
    if not steps:
        return ""
    title = plain(value, "title") or word("steps", language)
    return element("h2", title, class_="steps__title") + element("ol", steps, class_="steps")


def _step(item: Value) -> str:
    heading = element("h3", plain(item, "title"), class_="steps__heading")
    return element("li", heading + rich(item), class_="steps__item")


def render_fees(value: Value, children: str, language: str) -> str:
    """A table with row and column headings; the column of notes is there when any row has one."""
    rows = [row for row in items(value, "rows") if plain(row, "item")]
    if not rows:
        return ""
    noted = any(plain(row, "note") for row in rows)
    names = ["fee_item", "fee_amount", *(["fee_note"] if noted else [])]
    head = "".join(element("th", word(name, language), scope="col") for name in names)
    caption = element("caption", plain(value, "caption") or word("fees", language), class_="fees__caption")
    body = "".join(_fee(row, noted) for row in rows)
    return f'<table class="fees">{caption}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'


def _fee(row: Value, noted: bool) -> str:
    note = f"<td>{plain(row, 'note')}</td>" if noted else ""
    return f'<tr><th scope="row">{plain(row, "item")}</th><td>{_amount(row) or "–"}</td>{note}</tr>'


def _amount(row: Value) -> str:
    """A cell that holds a fact and nothing else says that a sum of nothing is free."""
    text = plain(row, "fee")
    match = TOKEN.fullmatch(text)
    return f"{{{{{match[1]}|free_if_zero}}}}" if match and not match[2] else text


def render_do_dont(value: Value, children: str, language: str) -> str:
    lists = "".join(_advice(value, name, language) for name in ("do", "dont"))
    title = element("h2", word("do_dont", language), class_="do-dont__title")
    return element("div", title + lists if lists else "", class_="do-dont")


def _advice(value: Value, name: str, language: str) -> str:
    listed = value.get(name)
    texts = [plain({"text": text}, "text") for text in listed] if isinstance(listed, list | tuple) else []
    advice = "".join(element("li", text) for text in texts)
    heading = element("h3", word(name, language), class_="do-dont__heading")
    content = heading + element("ul", advice, class_="do-dont__list") if advice else ""
    return element("div", content, class_=f"do-dont__half do-dont__half--{name}")
