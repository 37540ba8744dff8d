"""Keeps a small drawing from unfolding into a huge one: parts used by parts that are used again, and so on."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from .logo_css import OWN_PART
from .logos import LogoRefused

MOST_USED = 2_000  # shapes that are drawn through references
SHAPING = ("clip-path", "mask")


def check_references(drawing: Element, shaping: frozenset[str]) -> None:
    """Raises LogoRefused for a part that is referred to and refers on, and for too many shapes in all.

    `shaping` holds the classes through which stylesheets clip or mask. Gradients may refer to gradients.
    """
    parts = {element.get("id"): element for element in drawing.iter() if element.get("id")}
    drawn = 0
    for element in drawing.iter():
        for name in _refers_to(element):
            inside = list(parts[name].iter()) if name in parts else []
            drawn += len(inside)
            if any(_refers(part, shaping) for part in inside) or drawn > MOST_USED:
                raise LogoRefused(
                    "This SVG uses parts within parts that are used again. Ask for it with its symbols expanded, "
                    "or upload a PNG."
                )


def _refers_to(element: Element) -> Iterator[str]:
    """The ids of the parts that an element draws, clips or masks with."""
    if element.tag == "use":
        yield element.get("href", "").removeprefix("#")
    if element.tag == "style":
        yield from (name for _, name in OWN_PART.findall(element.text or ""))
    for name in ("style", *SHAPING):
        yield from (found for _, found in OWN_PART.findall(element.get(name, "")))


def _refers(element: Element, shaping: frozenset[str]) -> bool:
    shaped = any(name in element.attrib or f"{name}:" in element.get("style", "") for name in SHAPING)
    classes = frozenset(element.get("class", "").split())
    return element.tag == "use" or shaped or not shaping.isdisjoint({*classes, "*", element.tag})
