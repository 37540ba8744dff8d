"""The CSS that a logo may have: colours, strokes and references to its own parts."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .logos import LogoRefused

_PROPERTIES = """
    clip-path clip-rule color color-interpolation display fill fill-opacity fill-rule isolation mask
    mask-type mix-blend-mode opacity paint-order shape-rendering stop-color stop-opacity stroke
    stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity
    stroke-width transform transform-origin vector-effect visibility
"""
PROPERTIES = frozenset(_PROPERTIES.split())
FUNCTIONS = frozenset(
    {"hsl", "hsla", "matrix", "rgb", "rgba", "rotate", "scale", "skewx", "skewy", "translate", "url"}
)
CHARACTERS = re.compile(r"[\w\s#.,%+\-()'\"]*", re.ASCII)
CALL = re.compile(r"([\w-]+)\s*\(")
OWN_PART = re.compile(r"url\(\s*(['\"]?)#([\w.-]+)\1\s*\)", re.ASCII)
SELECTORS = re.compile(r"[\w\s.#,*-]+", re.ASCII)
RULE = re.compile(r"([^{}]*)\{([^{}]*)\}")
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


@dataclass(frozen=True)
class Sheet:
    """The rules of a `style` element, and the classes through which they clip or mask."""

    css: str
    shaping: frozenset[str]


def check_value(name: str, value: str) -> str:
    """The value of an attribute or property as it is; raises LogoRefused where it could lead out of the file."""
    calls = {call.lower() for call in CALL.findall(value)}
    elsewhere = "url(" in OWN_PART.sub("", value).lower().replace(" ", "")
    if elsewhere or not calls <= FUNCTIONS or not CHARACTERS.fullmatch(value):
        raise LogoRefused(
            f"This SVG has “{name}” with a value that a logo may not have. It may use its own shapes and colours, "
            "nothing from elsewhere. Export it as “plain SVG”, or upload a PNG."
        )
    return value.strip()


def read_declarations(style: str) -> dict[str, str]:
    """The known properties of a `style` attribute; those that only an editor understands are left out."""
    pairs = (line.partition(":") for line in COMMENT.sub("", style).split(";"))
    named = ((name.strip().lower(), value) for name, colon, value in pairs if colon)
    return {name: check_value(name, value) for name, value in named if name in PROPERTIES}


def write_declarations(declarations: dict[str, str]) -> str:
    return ";".join(f"{name}:{value}" for name, value in declarations.items())


def read_sheet(text: str) -> Sheet:
    """A `style` element; raises LogoRefused for anything but plain rules."""
    text = COMMENT.sub("", text)
    if RULE.sub("", text).strip():
        raise LogoRefused(
            "This SVG has a stylesheet with more than plain rules. Export it with “presentation attributes” instead."
        )
    rules, shaping = [], set[str]()
    for selectors, body in RULE.findall(text):
        declarations = read_declarations(body)
        if not SELECTORS.fullmatch(selectors):
            raise LogoRefused(
                f"This SVG has a style for “{selectors.strip()[:40]}”, which a logo does not need."
            )
        if {"clip-path", "mask"} & declarations.keys():
            shaping |= {name.strip() for name in selectors.split(",")}
        rules.append(f"{' '.join(selectors.split())}{{{write_declarations(declarations)}}}")
    return Sheet("".join(rules), frozenset(name.removeprefix(".") for name in shaping))
