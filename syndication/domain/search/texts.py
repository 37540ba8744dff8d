"""What the search knows of a page: its words by the place they stand in, the same for the index and for ranking."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from cms.facts.formats import format_text
from syndication.domain.block_templates import token_html
from syndication.domain.documents import Block, Document
from syndication.domain.memory import remembered
from syndication.domain.overrides import Operation
from syndication.domain.pages import ResolvedPage
from syndication.domain.plain_text import plain_text

from .words import split_words

# Telephone numbers, fees and dates are read, not searched for.
SEARCHED_FACTS = frozenset({"text", "address", "choice"})
_HEADING = re.compile(r"<(h[2-4]|summary)\b[^<>]*>(.*?)</\1>", re.DOTALL)
_FACT = re.compile(r"\{\{([0-9a-f-]{36})[^{}]*\}\}")
_TOKEN = re.compile(r"\{\{[^{}]*\}\}")


@dataclass(frozen=True)
class SearchText:
    """Folded words, single spaces between them, by place. `facts` are UUIDs without hyphens, sorted."""

    title: str = ""
    keywords: str = ""
    summary: str = ""
    headings: str = ""
    body: str = ""
    facts: str = ""

    def words(self) -> frozenset[str]:
        """Every word that a reader could see; not the facts."""
        return frozenset(
            " ".join((self.title, self.keywords, self.summary, self.headings, self.body)).split()
        )


def build_document_text(document: Document, language: str) -> SearchText:
    """An edition's words, without any council's facts. What only some councils show is there too."""
    blocks = [*document.body, *(block for chapter in document.chapters for block in chapter.body)]
    html = _html(blocks, language)
    titles = [chapter.title for chapter in document.chapters]
    return _text(document.title, (*document.tags, _service(document.service)), document.summary, html, titles)


def build_operations_text(operations: Iterable[Operation], language: str) -> SearchText:
    """The words that a layer's overrides bring: only the difference."""
    title, summary, headings, html = "", "", [], []
    for operation in operations:
        text = operation.text or ""
        if operation.path == "title":
            title = text
        elif operation.path == "summary":
            summary = text
        elif operation.path.endswith("/title"):
            headings.append(text)
        elif operation.path != "path":
            html += [text, _html(operation.blocks, language)]
    return _text(title, (), summary, "\n".join(html), headings)


def build_value_text(fact_type: str, value: Any, language: str) -> SearchText:
    """The words of one fact's value; none for types that nobody searches for."""
    if fact_type not in SEARCHED_FACTS:
        return SearchText()
    return SearchText(body=_words(format_text(fact_type, value, "", language or "en")))


def page_text(page: ResolvedPage) -> SearchText:
    """The words of what one council publishes. Remembered with the page."""
    return remembered(page, "search words", lambda: _page_text(page))


def _page_text(page: ResolvedPage) -> SearchText:
    titles = [chapter.title for chapter in page.chapters]
    return _text(page.title, (*page.tags, _service(page.service)), page.summary, page.content_html, titles)


def _text(
    title: str, keywords: Iterable[str], summary: str, html: str, headings: Iterable[str]
) -> SearchText:
    found = (text for _, text in _HEADING.findall(html))
    facts = {
        fact.replace("-", "") for text in (title, summary, html, *headings) for fact in _FACT.findall(text)
    }
    return SearchText(
        title=_words(title),
        keywords=_words(" ".join(keywords)),
        summary=_words(summary),
        headings=_words(plain_text(" ".join((*headings, *found)))),
        body=_words(plain_text(_TOKEN.sub(" ", html))),
        facts=" ".join(sorted(facts)),
    )


def _words(text: str) -> str:
    return " ".join(split_words(_TOKEN.sub(" ", text)))


def _html(blocks: Iterable[Block], language: str) -> str:
    return "\n".join(token_html(block, language) for block in blocks)


def _service(service: Any) -> str:
    return service.name if service else ""
