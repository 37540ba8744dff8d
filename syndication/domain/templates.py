"""Token HTML, read once and expanded for any number of councils (semantics: Facts; laws 5 and 6).

Tokens expand once. A sentence whose fact is missing becomes the fallback that the library wrote, or goes;
what is empty then goes too, save table cells, which say "–". No citizen sees a key, braces or an empty link.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from .template_nodes import Child, join_children
from .template_reader import read_template
from .template_text import Expansion, FindFact, FindLink, compile_text

__all__ = ["FindFact", "FindLink", "Template", "compile_template", "expand", "expand_text"]


@dataclass(frozen=True)
class Template:
    """Compiled token HTML."""

    nodes: tuple[Child, ...]


@lru_cache(maxsize=32768)
def compile_template(html: str) -> Template:
    """Read token HTML once, for any number of councils."""
    return Template(read_template(html))


def expand(template: Template, *, fact: FindFact, link: FindLink, language: str) -> str:
    """The HTML for one council. `link(kind, id)` gives an address, or "" where there is none."""
    return join_children(template.nodes, Expansion(fact, link, language))


def expand_text(text: str, *, fact: FindFact, language: str) -> str:
    """A title or summary for one council, as plain text, by the same rules; "" when nothing is left."""
    return compile_text(text).expand(Expansion(fact, _no_link, language))


def _no_link(kind: str, reference: str) -> str:
    return ""
