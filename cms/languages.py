"""The languages that the library is written in."""

from __future__ import annotations

from collections.abc import Mapping

# By code, as staff call them; the first is the one that every page has.
LANGUAGES: Mapping[str, str] = {"en": "English", "cy": "Welsh"}
