"""Writing HTML by hand, safely: text is escaped, rich text is sanitised, empty elements are not written."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape
from typing import Any

from .sanitise import is_blank, is_safe_url, sanitise_rich

_KEY = re.compile(r"[a-z0-9-]{1,100}")
_H2 = re.compile(r"<(/?)h2>")


def plain(value: Mapping[str, Any], name: str) -> str:
    """A plain-text member, trimmed and escaped; "" where it is missing."""
    text = value.get(name)
    return escape(text.strip(), quote=False) if isinstance(text, str) else ""


def rich(value: Mapping[str, Any], name: str = "html", *, heading: bool = False) -> str:
    """A rich-text member, sanitised. Only a text block (`heading`) may open sections of its own with h2."""
    text = value.get(name)
    html = sanitise_rich(text) if isinstance(text, str) else ""
    if is_blank(html):
        return ""
    return html if heading else _H2.sub(r"<\1h3>", html)


def items(value: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    """The mappings in a list member."""
    listed = value.get(name)
    return [item for item in listed if isinstance(item, Mapping)] if isinstance(listed, list | tuple) else []


def key(value: Mapping[str, Any], name: str) -> str:
    """A reference (UUID or key) held in a member; "" where it is missing or could not be one."""
    found = value.get(name)
    return found if isinstance(found, str) and _KEY.fullmatch(found) else ""


def address(value: Mapping[str, Any], name: str) -> str:
    """A safe web address held in a member, else ""."""
    found = value.get(name)
    return found.strip() if isinstance(found, str) and is_safe_url(found.strip()) else ""


def host(url: str) -> str:
    """An address as people say it, escaped: without its scheme and last slash."""
    return escape(re.sub(r"^[a-z]+:/*(?:www\.)?", "", url).rstrip("/"), quote=False)


def element(tag: str, content: str, **attributes: str) -> str:
    """`<tag class="…">content</tag>`, or "" without content; `class_` means class, `data_only` data-only."""
    return f"<{tag}{written(attributes)}>{content}</{tag}>" if content else ""


def written(attributes: Mapping[str, str]) -> str:
    """Attributes in the order given; empty ones are left out."""
    pairs = ((name.rstrip("_").replace("_", "-"), text) for name, text in attributes.items() if text)
    return "".join(f' {name}="{escape(text)}"' for name, text in pairs)


def link(href: str, text: str, **attributes: str) -> str:
    """A link, or its bare text when there is no address."""
    return element("a", text, **attributes, href=href) if href else text
