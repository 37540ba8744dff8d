"""The library's words: short sentences, plain words, telling links, no real telephone number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from . import reading
from .reading import CONTENT, Page

PAGES = reading.pages()
# Ofcom's numbers for drama, with the spaces taken out.
RESERVED = re.compile(r"01632960\d{3}|0113496\d{4}|02079460\d{3}|08081570\d{3}|02920180\d{3}|07700900\d{3}")
VAGUE = {
    "click here",
    "here",
    "more",
    "read more",
    "find out more",
    "this page",
    "this link",
    "link",
    "yma",
    "cliciwch yma",
}
HARD = [
    "utilise",
    "commence",
    "facilitate",
    "prior to",
    "in order to",
    "purchase",
    "endeavour",
    "in accordance with",
]
ALLOWED = {"p", "h2", "h3", "h4", "ul", "ol", "li", "strong", "em", "a", "br"}

every_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: f"{page.name}.{page.language}")


def page_sentences(page: Page) -> Iterator[str]:
    yield from reading.sentences("", page.data["summary"])
    for placed in page.blocks():
        for key, text in reading.texts(placed.block):
            yield from reading.sentences(key, text)


@every_page
def test_sentences_are_short(page: Page) -> None:
    lengths = {sentence: len(sentence.split()) for sentence in page_sentences(page)}
    assert [sentence for sentence, words in lengths.items() if words > 30] == []
    assert sum(lengths.values()) / len(lengths) <= 15


@every_page
def test_words_are_plain(page: Page) -> None:
    text = " ".join(page_sentences(page)).lower()
    assert [word for word in HARD if re.search(rf"\b{word}\b", text)] == []


@every_page
def test_titles_and_summaries_fit(page: Page) -> None:
    assert len(page.data["title"]) <= 70
    assert 20 <= len(page.data["summary"]) <= 160
    assert page.data["summary"].endswith(".")


@every_page
def test_link_text_says_where_it_leads(page: Page) -> None:
    for placed in page.blocks():
        html = " ".join(text for _, text in reading.texts(placed.block))
        found = re.findall(r"<a [^>]*>(.*?)</a>", html)
        found += [item["text"] for item in placed.block.get("items", []) if "text" in item]
        found += [placed.block["label"]] if placed.block["type"] == "action" else []
        assert [text for text in found if text.strip().lower() in VAGUE or len(text) < 4] == []


@every_page
def test_rich_text_is_well_formed_and_allowed(page: Page) -> None:
    for placed in page.blocks():
        for key, text in reading.texts(placed.block):
            tags = re.findall(r"<(/?)([a-z0-9]+)", text)
            assert key in reading.RICH or not tags, (placed.name, text)
            assert {name for _, name in tags} <= ALLOWED
            opened = sorted(name for slash, name in tags if not slash and name != "br")
            assert opened == sorted(name for slash, name in tags if slash), placed.name
            assert "h2" not in opened or placed.block["type"] in ("text", "slot"), placed.name


@pytest.mark.parametrize("path", sorted(CONTENT.rglob("*.toml")), ids=lambda path: path.name)
def test_telephone_numbers_are_reserved_for_fiction(path: Path) -> None:
    numbers = re.findall(r"(?<![\d-])(?:\+44|0)\s?\d(?:[ -]?\d){7,9}(?![\d-])", path.read_text("utf-8"))
    assert [number for number in numbers if not RESERVED.fullmatch(number.replace(" ", ""))] == []


@pytest.mark.parametrize("path", sorted(CONTENT.rglob("*.toml")), ids=lambda path: path.name)
def test_email_addresses_are_examples(path: Path) -> None:
    emails = re.findall(r"[\w.+-]+@([\w.-]+)", path.read_text("utf-8"))
    assert [host for host in emails if not host.endswith(".example")] == []
