"""A council's own path for a page: what may stand in one, and what is kept for the site itself."""

from __future__ import annotations

import re

from cms.reserved import RESERVED_SLUGS

LONGEST = 200
_PART = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def find_path_fault(path: str) -> str:
    """What is wrong with a path such as `/waste/missed-bin/`, as a sentence that says what to write; "" if nothing."""
    parts = path.strip("/").split("/")
    if len(path) > LONGEST:
        return f"A path has at most {LONGEST} characters."
    if not all(_PART.fullmatch(part) for part in parts):
        return "Write small letters, digits, hyphens and slashes, such as /waste/missed-bin/."
    if parts[0] in RESERVED_SLUGS:
        return f"/{parts[0]}/ is kept for the site itself. Start the path with another word."
    return ""
