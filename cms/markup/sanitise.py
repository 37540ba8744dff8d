"""What rich text may hold. Everything else is taken out, on save and again on every rendering."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import nh3

TAGS = {"p", "h2", "h3", "h4", "ul", "ol", "li", "strong", "em", "b", "i", "a", "br"}
SCHEMES = {"http", "https", "mailto", "tel", "ref"}
_REFERENCE = re.compile(r"ref:(?:page|document|image|fact)/[A-Za-z0-9._/-]{1,300}")
_MAIL = re.compile(r"mailto:[^\s<>\"\\]{3,300}")
_TEL = re.compile(r"tel:(?:[0-9+() .-]{1,30}|\{\{[a-z0-9-]+\}\})")
_UNFIT = re.compile(r"[\x00-\x20\x7f-\x9f\\\"<>`]")
_EMPTY = re.compile(r"<(p|h2|h3|h4|li|ul|ol|strong|em|a)(?: [^<>]*)?>(?:\s|&nbsp;|<br>)*</\1>")
_BARE_LINK = re.compile(r"<a>(.*?)</a>", re.DOTALL)  # its address was not safe: the words stay
_MARKS = re.compile(r"<(/?)(b|i)>")
_TAG = re.compile(r"<[^>]*>|&nbsp;|\s")


def sanitise_rich(html: str) -> str:
    """Clean rich text: the tags above, links to safe addresses, no other attribute, nothing empty."""
    cleaned = nh3.clean(
        html,
        tags=TAGS,
        attributes={"a": {"href"}},
        attribute_filter=_keep_attribute,
        url_schemes=SCHEMES,
        # Links open in the same window, so there is no opener to hide and `rel` would only be noise in feeds.
        link_rel=None,
    )
    cleaned = _MARKS.sub(lambda match: f"<{match[1]}{'strong' if match[2] == 'b' else 'em'}>", cleaned)
    return _without_empty(_BARE_LINK.sub(r"\1", cleaned)).strip()


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
    return not _TAG.sub("", html)


def _keep_attribute(tag: str, attribute: str, value: str) -> str | None:
    return value if is_safe_url(value.strip()) else None


def _without_empty(html: str) -> str:
    """Emptied elements can leave their parents empty, so again until nothing changes."""
    while (shorter := _EMPTY.sub("", html)) != html:
        html = shorter
    return html
