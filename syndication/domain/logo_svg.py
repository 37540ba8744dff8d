"""A logo made of shapes (SVG), written anew from an allow-list: what is not named here reaches no browser."""

from __future__ import annotations

import math
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError, SubElement, tostring

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from .logo_css import PROPERTIES, check_value, read_declarations, read_sheet, write_declarations
from .logo_references import check_references
from .logos import LARGEST_LOGO, LogoFile, LogoRefused, fit

SVG = "{http://www.w3.org/2000/svg}"
HREFS = frozenset({"href", "{http://www.w3.org/1999/xlink}href"})
_SHAPES = """
    circle clipPath defs ellipse g line linearGradient mask path polygon polyline radialGradient rect stop
    style svg symbol use
"""
SHAPES = frozenset(_SHAPES.split())
# Said elsewhere: what the logo is called is the council's name.
LEFT_OUT = frozenset({"title", "desc", "metadata"})
_ATTRIBUTES = """
    class clipPathUnits cx cy d fr fx fy gradientTransform gradientUnits height id maskContentUnits
    maskUnits offset points preserveAspectRatio r rx ry spreadMethod viewBox width x x1 x2 y y1 y2
"""
ATTRIBUTES = PROPERTIES | frozenset(_ATTRIBUTES.split())
SMALLEST, LARGEST = 0.01, 1_000_000  # units of a viewBox, beyond which browsers stop being exact
MOST_ELEMENTS = 3_000
DEEPEST = 40
PLAIN = "Export it as “plain SVG”, with its text as outlines and without pictures, or upload a PNG."


def read_svg(data: bytes) -> LogoFile:
    """The drawing with nothing in it but shapes, colours and references to its own parts; raises LogoRefused."""
    given = _parsed(data)
    box = _view_box(given)
    drawing = Element("svg", {"xmlns": SVG.strip("{}")})
    shaping = frozenset(_copy(given, drawing, 1))
    check_references(drawing, shaping)
    width, height = fit(box[2], box[3], enlarge=True)
    drawing.attrib |= {"viewBox": " ".join(f"{n:g}" for n in box), "width": str(width), "height": str(height)}
    content = tostring(drawing, encoding="utf-8")
    if len(content) > LARGEST_LOGO:
        raise LogoRefused(
            "This SVG has more than 40 kB, and every page carries it. Simplify its paths, or upload a PNG."
        )
    return LogoFile("svg", content, width, height)


def _parsed(data: bytes) -> Element:
    try:
        root: Element = fromstring(data, forbid_dtd=True, forbid_entities=True, forbid_external=True)
    except DefusedXmlException as error:
        raise LogoRefused(f"This SVG begins with a DOCTYPE or has entities in it. {PLAIN}") from error
    except (ParseError, ValueError, LookupError) as error:
        raise LogoRefused(f"This file is not well-formed SVG. {PLAIN}") from error
    if root.tag != f"{SVG}svg":
        raise LogoRefused(
            f"This file is not SVG: its first element is not an svg of the SVG namespace. {PLAIN}"
        )
    if sum(1 for _ in root.iter()) > MOST_ELEMENTS:
        raise LogoRefused(f"This SVG has more than {MOST_ELEMENTS:,} shapes. Simplify it, or upload a PNG.")
    return root


def _view_box(root: Element) -> tuple[float, float, float, float]:
    try:
        left, top, width, height = (float(n) for n in root.get("viewBox", "").replace(",", " ").split())
    except ValueError:
        left = top = width = height = 0.0
    sides = all(SMALLEST <= side <= LARGEST for side in (width, height))
    if not (sides and math.isfinite(left) and math.isfinite(top)):
        raise LogoRefused(
            "This SVG has no viewBox, so it has no proportions. Export it again with “responsive” sizes."
        )
    return left, top, width, height


def _copy(given: Element, made: Element, depth: int) -> Iterator[str]:
    """Copies what is allowed; gives the classes through which its stylesheets clip or mask."""
    if depth > DEEPEST:
        raise LogoRefused(f"This SVG has groups within groups, {DEEPEST} deep. Simplify it, or upload a PNG.")
    made.attrib |= _attributes(given, is_root=depth == 1)
    for child in given:
        name = _shape_name(child)
        if name == "style":
            sheet = read_sheet("".join(child.itertext()))
            SubElement(made, name).text = sheet.css
            yield from sheet.shaping
        elif name:
            yield from _copy(child, SubElement(made, name), depth + 1)


def _shape_name(element: Element) -> str:
    """The name of an allowed element, "" for one that is silently left out, such as an editor's own."""
    if not isinstance(element.tag, str) or not element.tag.startswith(SVG):
        return ""
    name = element.tag.removeprefix(SVG)
    if name in LEFT_OUT:
        return ""
    if name not in SHAPES:
        raise LogoRefused(f"This SVG has a “{name}” in it, which a logo may not have. {PLAIN}")
    return name


def _attributes(given: Element, is_root: bool) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, value in given.attrib.items():
        if name.lower().startswith("on"):
            raise LogoRefused(f"This SVG has a script in “{name}”. {PLAIN}")
        if name in HREFS:
            found["href"] = _own_part(value)
        elif name == "style":
            found["style"] = write_declarations(read_declarations(value))
        elif name in ATTRIBUTES and not (is_root and name in ("width", "height", "x", "y")):
            found[name] = check_value(name, value)
    return found


def _own_part(value: str) -> str:
    if not value.startswith("#"):
        raise LogoRefused(f"This SVG refers to something outside of it. {PLAIN}")
    return check_value("href", value)
