"""Headings of a fragment at the level that its surroundings need."""

from __future__ import annotations

import re

HIGHEST, LOWEST = 2, 6  # a fragment's own first level, and the last that HTML has
_HEADING = re.compile(r"<(/?)h([2-6])(?=[\s>])")


def shift_headings(html: str, level: int) -> str:
    """Clean HTML with its `h2` at `level`, 2 to 6, and the others as far below; none lower than `h6`."""

    def shifted(match: re.Match[str]) -> str:
        return f"<{match[1]}h{min(int(match[2]) + level - HIGHEST, LOWEST)}"

    return _HEADING.sub(shifted, html) if level > HIGHEST else html
