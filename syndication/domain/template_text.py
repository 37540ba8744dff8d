"""Plain text with facts in it (titles, summaries, attributes), and what every expansion shares."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from html import escape

from cms.facts import format_address, format_html, format_text
from cms.facts.tokens import TOKEN
from cms.markup import is_safe_url

from .facts import FactAnswer, FactDefinition
from .sentences import split_sentences

FindFact = Callable[[str], FactAnswer | None]
FindLink = Callable[[str, str], str]

# A token, well-formed or not, or a run of braces. What is not well-formed counts as an unknown fact.
_PIECE = re.compile(r"(\{\{[^{}]*\}\}|[{}]+)")
_DOUBLED = re.compile(r"\{(?=\{)|\}(?=\})")
_SITE_PATH = re.compile(r"/(?:[^/\\\s][^\\\s]*)?")


class MissingFact(Exception):
    """A sentence needs a fact that has no value; caught where the sentence is joined."""

    def __init__(self, definition: FactDefinition | None) -> None:
        super().__init__()
        self.definition = definition


@dataclass
class Expansion:
    """One council's answers while one template is expanded; `dropped` counts what had to vanish."""

    fact: FindFact
    link: FindLink
    language: str
    dropped: int = 0

    def get_answer(self, fact_id: str) -> FactAnswer:
        """The answer of a fact that has a value; raises MissingFact."""
        answer = self.fact(fact_id) if fact_id else None
        if answer is None or answer.value is None:
            raise MissingFact(answer.definition if answer else None)
        return answer

    def has(self, fact_id: str) -> bool:
        """Whether something that depends on the fact is shown: it has a value, and that is not a plain no."""
        answer = self.fact(fact_id)
        return answer is not None and answer.value is not None and answer.value is not False

    def fallback(self, missing: MissingFact) -> str:
        """The sentence that the library wrote for a missing fact, as plain text; else ""."""
        texts = missing.definition.fallback if missing.definition else {}
        return calm(texts.get(self.language) or texts.get("") or "")


@dataclass(frozen=True)
class Use:
    """One fact in a text. `fact` is "" for braces that name none, which is then always missing."""

    fact: str
    format: str

    def text(self, at: Expansion) -> str:
        answer = at.get_answer(self.fact)
        text = format_text(answer.definition.type, answer.value, self.format, at.language)
        return calm(self._found(answer, text))

    def html(self, at: Expansion) -> str:
        answer = at.get_answer(self.fact)
        html = format_html(answer.definition.type, answer.value, self.format, at.language)
        return encode_braces(self._found(answer, html))

    def address(self, at: Expansion) -> str:
        """The value as a safe href; "" when it is no address."""
        answer = at.get_answer(self.fact)
        url = format_address(answer.definition.type, answer.value)
        return url if is_safe_url(url) else ""

    def _found(self, answer: FactAnswer, written: str) -> str:
        if not written:
            raise MissingFact(answer.definition)
        return written


@dataclass(frozen=True)
class Stray:
    """Double braces that open or close nothing: left out, and what they leave empty goes too."""

    def text(self, at: Expansion) -> str:
        at.dropped += 1
        return ""

    render = html = address = text


Piece = str | Use | Stray


def read_pieces(text: str) -> list[Piece]:
    """The text cut into literals, uses and stray double braces."""
    return [_piece(raw) for raw in _PIECE.split(text) if raw]


def _piece(raw: str) -> Piece:
    if not (raw.startswith("{{") and raw.endswith("}}")):
        return Stray() if "{{" in raw or "}}" in raw else raw
    match = TOKEN.fullmatch(raw)
    return Use(match[1], match[2] or "") if match else Use("", "")


def calm(text: str) -> str:
    """Text from a value in which no brace is doubled, so that nothing can be read as a token."""
    return _DOUBLED.sub("", text)


def encode_braces(html: str) -> str:
    """HTML from a value in which no brace can be read as part of a token."""
    return calm(html).replace("{", "&#123;").replace("}", "&#125;")


def safe_link(url: str) -> str:
    """An address that resolving gave, ready for an attribute; "" unless it is safe or a path of the site."""
    if not (_SITE_PATH.fullmatch(url) or (is_safe_url(url) and not url.startswith("ref:"))):
        return ""
    return escape(url.replace("{", "%7B").replace("}", "%7D"))


def escape_value(text: str, *, quotes: bool = False) -> str:
    """Plain text from a value as HTML, in which no brace can be read as part of a token."""
    return encode_braces(escape(text, quote=quotes))


@dataclass(frozen=True)
class TextTemplate:
    """A plain text as sentences: their pieces, and the white space after each."""

    sentences: tuple[tuple[tuple[Piece, ...], str], ...]

    def expand(self, at: Expansion) -> str:
        dropped, out = at.dropped, []
        for pieces, space in self.sentences:
            try:
                out.append("".join(p if isinstance(p, str) else p.text(at) for p in pieces) + space)
            except MissingFact as missing:
                at.dropped += 1
                sentence = at.fallback(missing)
                out.append(sentence + space if sentence else "")
        text = calm("".join(out))
        return text.strip() if at.dropped > dropped else text


@lru_cache(maxsize=8192)
def compile_text(text: str) -> TextTemplate:
    """Read a plain text once, for any number of councils."""
    return TextTemplate(tuple((tuple(read_pieces(said)), space) for said, space in split_sentences(text)))
