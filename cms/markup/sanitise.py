"""What rich text may hold. Everything else is taken out, on save and again on every rendering."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

import nh3

TAGS = {"p", "h2", "h3", "h4", "ul", "ol", "li", "strong", "em", "b", "i", "a", "br"}
SCHEMES = {"http", "https", "mailto", "tel", "ref"}
_REFERENCE = re.compile(r"ref:(?:page|document|image|fact)/[A-Za-z0-9._/-]{1,300}")
_MAIL = re.compile(r"mailto:[^\s<>\"\\]{3,300}")
_TEL = re.compile(r"tel:(?:[0-9+() .-]{1,30}|\{\{[a-z0-9-]+\}\})")
_UNFIT = re.compile(r"[\x00-\x20\x7f-\x9f\\\"<>`]")
_BARE_LINK = re.compile(r"<a>(.*?)</a>", re.DOTALL)  # its address was not safe: the words stay
_MARKS = re.compile(r"<(/?)(b|i)>")
_NOTHING = re.compile(r"<[^<>]*>|&nbsp;|\s")
_TAG = re.compile(r"(<[^<>]*>)")
DEEPEST = 12  # elements inside each other
MOST_PASSES = 10  # three were the most that any of 100,000 odd texts needed


def sanitise_rich(html: str) -> str:
    """Clean rich text: the tags above, links to safe addresses, no other attribute, nothing empty.

    Taking something out may leave what a parser would read in another way, such as a heading in a heading, so it
    is done until nothing changes; text that is clean already is read once.
    """
    for _ in range(MOST_PASSES):
        before, html = html, _cleaned(html)
        if html == before:
            break
    return html


def _cleaned(html: str) -> str:
    cleaned = _BARE_LINK.sub(r"\1", _parsed(html))
    cleaned = _MARKS.sub(lambda match: f"<{match[1]}{'strong' if match[2] == 'b' else 'em'}>", cleaned)
    return _tidied(cleaned).strip()


def _parsed(html: str) -> str:
    """The HTML as a browser would read it, with nothing but what rich text may hold."""
    return nh3.clean(
        html,
        tags=TAGS,
        attributes={"a": {"href"}},
        attribute_filter=_keep_attribute,
        url_schemes=SCHEMES,
        # Links open in the same window, so there is no opener to hide and `rel` would only be noise in feeds.
        link_rel=None,
    )


def is_safe_url(url: str) -> bool:
    """True of what may stand in an href: http(s) with a host and no credentials, mailto, tel, ref."""
    if not url or len(url) > 2000 or _UNFIT.search(url):
        return False
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    if parts.scheme in ("http", "https"):
        return bool(parts.netloc) and "@" not in parts.netloc
    return any(pattern.fullmatch(url) for pattern in (_REFERENCE, _MAIL, _TEL))


def is_blank(html: str) -> bool:
    """True when a reader would see nothing."""
    return not _NOTHING.sub("", html)


def _keep_attribute(tag: str, attribute: str, value: str) -> str | None:
    return value if is_safe_url(value.strip()) else None


@dataclass
class _Open:
    """An element that is not closed yet: where it began in what is written, and whether it shows anything."""

    at: int
    kept: bool
    shows: bool = False


def _tidied(html: str) -> str:
    """Clean HTML without elements that show nothing, and without nesting that no reader needs; in one pass."""
    written: list[str] = []
    open_elements = [_Open(0, True)]
    for piece in filter(None, _TAG.split(html)):
        if piece.startswith("</"):
            _close(written, open_elements, piece)
        elif piece.startswith("<") and piece != "<br>":
            element = _Open(len(written), kept=len(open_elements) <= DEEPEST)
            open_elements.append(element)
            written += [piece] if element.kept else []
        else:
            open_elements[-1].shows = open_elements[-1].shows or not is_blank(piece)
            written.append(piece)
    return "".join(written)


def _close(written: list[str], open_elements: list[_Open], tag: str) -> None:
    """Ends the innermost element: with its tag, or as if it had never been there."""
    if len(open_elements) == 1:
        return
    element = open_elements.pop()
    if not element.shows:
        del written[element.at :]
        return
    open_elements[-1].shows = True
    written += [tag] if element.kept else []
