"""What a theme's stylesheet forgot: colours that are no tokens, and what becomes of a painted part in print."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from django.core.checks import CheckMessage, Error

from .css_rules import Rule, read_rules
from .stylesheet import FOLDER

STRING = re.compile(r"\"[^\"]*\"|'[^']*'|url\([^)]*\)|--[\w-]+")
CODE = re.compile(r"#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(", re.IGNORECASE)
WORD = re.compile(r"[a-z]+", re.IGNORECASE)
# CSS Color 4, named colours; the reader's own (CanvasText and so on) are not among them.
NAMED_COLOURS = """
    aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown
    burlywood cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan
    darkgoldenrod darkgray darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred
    darksalmon darkseagreen darkslateblue darkslategray darkslategrey darkturquoise darkviolet deeppink
    deepskyblue dimgray dimgrey dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold
    goldenrod gray green greenyellow grey honeydew hotpink indianred indigo ivory khaki lavender lavenderblush
    lawngreen lemonchiffon lightblue lightcoral lightcyan lightgoldenrodyellow lightgray lightgreen lightgrey
    lightpink lightsalmon lightseagreen lightskyblue lightslategray lightslategrey lightsteelblue lightyellow
    lime limegreen linen magenta maroon mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen
    mediumslateblue mediumspringgreen mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin
    navajowhite navy oldlace olive olivedrab orange orangered orchid palegoldenrod palegreen paleturquoise
    palevioletred papayawhip peachpuff peru pink plum powderblue purple rebeccapurple red rosybrown royalblue
    saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue slateblue slategray slategrey snow
    springgreen steelblue tan teal thistle tomato turquoise violet wheat white whitesmoke yellow yellowgreen
"""
NAMED = frozenset(NAMED_COLOURS.split())
# The page's own colour, or none: nothing is lost where backgrounds are not shown.
UNPAINTED = frozenset({"none", "transparent", "var(--background)"})
FORCED = "forced-colors: active"
EDGE = re.compile(r"(border|outline)(?!.*radius).*")


def check(style: Path) -> list[CheckMessage]:
    """The findings about one `style.css`."""
    rules, name = read_rules(style.read_text("utf-8")), f"{style.parent.name}/style.css"
    return [*_literals(rules, name), *_unprinted(rules, name), *_edgeless(rules, name)]


def _literals(rules: Iterable[Rule], name: str) -> Iterator[CheckMessage]:
    for rule in rules:
        for member, value in rule.declarations:
            if is_colour_literal(value):
                yield Error(
                    f"{name}: “{rule.selector}” has a colour of its own in “{member}: {value}”.",
                    hint="Use a token such as var(--accent): councils choose the colours, and the dark ones follow.",
                    id="themes.E003",
                )


def is_colour_literal(value: str) -> bool:
    bare = STRING.sub("", value)
    words = {word.lower() for word in WORD.findall(bare)}
    return bool(CODE.search(bare) or words & NAMED)


def _unprinted(rules: list[Rule], name: str) -> Iterator[CheckMessage]:
    answered = _classes_in(rules, "print") | shared_classes("print")
    for rule in _painted(rules):
        if not rule.classes & answered:
            yield Error(
                f"{name}: “{rule.selector}” is painted, and nothing says what it is in print.",
                hint="Name its class in an “@media print” of the theme: no background, or not shown.",
                id="themes.E004",
            )


def _edgeless(rules: list[Rule], name: str) -> Iterator[CheckMessage]:
    """With forced colours all backgrounds are one: what only its background set apart needs an edge."""
    edged = {frozenset(rule.classes) for rule in rules if _has_edge(rule)}
    answered = _classes_in(rules, FORCED) | shared_classes(FORCED)
    for rule in _painted(rules):
        if rule.classes not in edged and not rule.classes & answered:
            yield Error(
                f"{name}: “{rule.selector}” is set apart by its background alone, which forced colours take away.",
                hint=f"Give it a border, there or in an “@media ({FORCED})” of the theme.",
                id="themes.E005",
            )


def _painted(rules: list[Rule]) -> Iterator[Rule]:
    """Rules for the screen that give something with a class a colour behind it; not those for pointing at it."""
    for rule in rules:
        if rule.classes and not (":hover" in rule.selector or "print" in rule.media or FORCED in rule.media):
            values = [value for member, value in rule.declarations if member.startswith("background")]
            if any(value not in UNPAINTED for value in values):
                yield rule


def _has_edge(rule: Rule) -> bool:
    """A transparent border counts: forced colours show it."""
    edges = (value for member, value in rule.declarations if EDGE.fullmatch(member))
    return any(value != "0" for value in edges)


def _classes_in(rules: Iterable[Rule], media: str) -> frozenset[str]:
    return frozenset().union(*(rule.classes for rule in rules if media in rule.media))


@lru_cache(maxsize=4)
def shared_classes(media: str) -> frozenset[str]:
    """The classes for which the components themselves answer."""
    sheets = (read_rules(path.read_text("utf-8")) for path in FOLDER.rglob("*.css"))
    return frozenset().union(*(_classes_in(rules, media) for rules in sheets))
