"""UK telephone numbers: grouping for people, `tel:` addresses for machines."""

from __future__ import annotations

# Area codes of six digits (0 and five more); every other 01 code has five, but for 011x and 01x1.
_LONG_AREAS = (
    "013873",
    "015242",
    "015394",
    "015395",
    "015396",
    "016973",
    "016974",
    "016977",
    "017683",
    "017684",
    "017687",
    "019467",
)


def group_digits(number: str) -> str:
    """`01632960001` as `01632 960 001`."""
    if len(number) == 6 and number.startswith("116"):
        return f"{number[:3]} {number[3:]}"
    if len(number) < 10:
        return f"{number[:4]} {number[4:]}".strip()
    first = _area_length(number)
    rest = number[first:]
    if first == 3:
        return f"{number[:3]} {rest[:4]} {rest[4:]}"
    if len(rest) < 6:
        return f"{number[:first]} {rest}"
    return f"{number[:first]} {rest[:3]} {rest[3:]}"


def _area_length(number: str) -> int:
    if number.startswith("02"):
        return 3
    if number.startswith(_LONG_AREAS):
        return 6
    if number.startswith(("07", "05")):
        return 5
    if number[1] == "1" and not (number[2] == "1" or number[3] == "1"):
        return 5
    return 4


def tel_address(number: str) -> str:
    """The `tel:` address: international for full numbers, as dialled for short ones such as 101."""
    return f"tel:+44{number[1:]}" if number.startswith("0") else f"tel:{number}"
