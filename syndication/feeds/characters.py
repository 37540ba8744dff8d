"""The characters that XML 1.0 allows: one stray control character must not break a whole feed."""

from __future__ import annotations

import re

# XML 1.0, production 2 (Char): lone surrogates, U+FFFE and U+FFFF are outside it too.
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def legal_text(text: str) -> str:
    """The text without the characters that no XML document may hold."""
    # Nothing illegal is printable, and this question is answered far sooner than the expression is run.
    if text.replace("\n", "").isprintable():
        return text
    return _ILLEGAL.sub("", text)
