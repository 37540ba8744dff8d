"""Initial mutations of Welsh names: in Welsh a word's first letter changes with the word before it.

The rules are regular for Welsh words; a council whose name does not follow them stores its own forms.
"""

from __future__ import annotations

from collections.abc import Mapping

SOFT = {"c": "g", "p": "b", "t": "d", "g": "", "b": "f", "d": "dd", "ll": "l", "m": "f", "rh": "r"}
NASAL = {"c": "ngh", "p": "mh", "t": "nh", "g": "ng", "b": "m", "d": "n"}
ASPIRATE = {"c": "ch", "p": "ph", "t": "th"}
DIGRAPHS = ("ch", "dd", "ff", "ng", "ll", "ph", "rh", "th")
VOWELS = frozenset("aeiouwyâêîôûŵŷ")


def mutated_forms(name: str) -> dict[str, str]:
    """The forms of a name by the format that asks for them: `soft`, `nasal`, `aspirate`, `a` ("â/ag …")."""
    return {
        "soft": _mutate(name, SOFT),
        "nasal": _mutate(name, NASAL),
        "aspirate": _mutate(name, ASPIRATE),
        "a": _with_and(name),
    }


def _with_and(name: str) -> str:
    if name[:1].casefold() in VOWELS:
        return f"ag {name}"
    return f"â {_mutate(name, ASPIRATE)}"


def _mutate(name: str, changes: Mapping[str, str]) -> str:
    """The name with its first letter changed; a digraph such as `Ll` is one letter in Welsh."""
    start = name[:2].casefold()
    letter = start if start in DIGRAPHS else start[:1]
    if letter not in changes:
        return name
    changed = changes[letter] + name[len(letter) :]
    return changed[:1].upper() + changed[1:] if name[:1].isupper() else changed
