"""HTML as the words that a reader sees."""

from __future__ import annotations

import re
from html import unescape

# Elements inside a word, as in "<strong>b</strong>ins"; every other tag parts two words.
_INLINE = re.compile(r"</?(?:a|abbr|b|em|i|span|strong|sub|sup|u)\b[^<>]*>")
_TAG = re.compile(r"<[^<>]*>")


def plain_text(html: str) -> str:
    """Clean HTML as its words, single spaces between them."""
    return " ".join(unescape(_TAG.sub(" ", _INLINE.sub("", html))).split())
