"""Canonical JSON (RFC 8785): one value, one sequence of bytes, whatever wrote it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

# RFC 8785 numbers are IEEE 754 doubles; beyond this an integer may be read back as another one.
LARGEST_INTEGER = 2**53 - 1


def canonical_json(value: Any) -> bytes:
    """The RFC 8785 form of a value made of strings, integers, booleans, None, lists and mappings.

    ValueError for anything else.
    """
    text = json.dumps(_canonical(value), ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    # A lone surrogate has no UTF-8 form: UnicodeEncodeError, which is a ValueError.
    return text.encode("utf-8")


def sha256_of(mapping: Mapping[str, Any]) -> str:
    """The SHA-256 of a mapping's canonical form, in lower-case hexadecimal."""
    return hashlib.sha256(canonical_json(mapping)).hexdigest()


def _canonical(value: Any) -> Any:
    if value is None or isinstance(value, (str, bool)):
        return value
    if isinstance(value, (int, float)):
        return _number(value)
    if isinstance(value, Mapping):
        return {name: _canonical(value[name]) for name in _sorted_names(value)}
    if isinstance(value, (list, tuple)):
        return [_canonical(item) for item in value]
    raise ValueError(f"{type(value).__name__} has no canonical JSON form")


def _number(value: float) -> int:
    if value != value or abs(value) > LARGEST_INTEGER or int(value) != value:
        raise ValueError(f"{value!r} is not an integer that every JSON reader keeps exactly")
    return int(value)


def _sorted_names(mapping: Mapping[Any, Any]) -> list[str]:
    """Member names by UTF-16 code units (section 3.2.3), which for ASCII names is their plain order."""
    for name in mapping:
        if not isinstance(name, str):
            raise ValueError(f"a member name must be a string, not {name!r}")
    if all(map(str.isascii, mapping)):
        return sorted(mapping)
    return sorted(mapping, key=lambda name: name.encode("utf-16-be"))
