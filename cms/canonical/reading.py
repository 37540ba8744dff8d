"""From Wagtail's raw stream data to canonical blocks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from cms.facts.tokens import replace_keys
from cms.markup import BLOCK_TYPES, map_texts, sanitise_rich
from cms.rich_text import to_references, without_gaps

from .blocks import LISTS, CanonicalBlock
from .references import References

_FACT_LINK = 'href="ref:fact/'


def read_blocks(raw: Iterable[Mapping[str, Any]], references: References) -> tuple[CanonicalBlock, ...]:
    """The blocks of raw data (`StreamValue.get_prep_value()`), in order; unknown types are left out."""
    return tuple(_read_block(item, references) for item in raw if item["type"] in BLOCK_TYPES)


def read_text(text: str, references: References) -> str:
    """A plain text with its facts by UUID."""
    return replace_keys(text, references.fact_id).strip()


def _read_block(item: Mapping[str, Any], references: References) -> CanonicalBlock:
    kind = item["type"]
    value = {name: _unlisted(kind, name, member) for name, member in item["value"].items()}
    children = value.pop("children", None) or ()
    locked = bool(value.pop("locked", False))
    for name in BLOCK_TYPES[kind].facts:
        value[name] = references.fact_id(value[name]) if value.get(name) else None
    value = _READERS.get(kind, _unchanged)(value, references)
    value = map_texts(kind, value, lambda text: read_text(text, references))
    value = _map_rich(kind, value, lambda html: read_rich(html, references))
    return CanonicalBlock(str(item["id"]), kind, value, locked, read_blocks(children, references))


def read_rich(html: str, references: References) -> str:
    """Stored rich text as editions hold it: cleaned, links and facts by UUID."""
    cleaned = without_gaps(sanitise_rich(to_references(html, references.uuid_of)))
    head, *links = cleaned.split(_FACT_LINK)
    return head + "".join(_FACT_LINK + _fact_link(rest, references) for rest in links)


def _fact_link(rest: str, references: References) -> str:
    key, quote, tail = rest.partition('"')
    return references.fact_id(key) + quote + tail


def _unlisted(kind: str, name: str, member: Any) -> Any:
    if name not in LISTS.get(kind, ()):
        return member
    return [
        item["value"] if isinstance(item, Mapping) and item.get("type") == "item" else item for item in member
    ]


def _map_rich(kind: str, value: dict[str, Any], change: Callable[[str], str]) -> dict[str, Any]:
    for path in BLOCK_TYPES[kind].rich:
        listed, _, name = path.rpartition("[].")
        if listed:
            value[listed] = [{**item, name: change(item.get(name) or "")} for item in value.get(listed, [])]
        else:
            value[name] = change(value.get(name) or "")
    return value


def _unchanged(value: dict[str, Any], references: References) -> dict[str, Any]:
    return value


def _read_image(value: dict[str, Any], references: References) -> dict[str, Any]:
    """The image by UUID; what the block leaves empty comes from the image itself."""
    image = references.image(value.get("image") or 0)
    if image is None:
        return {**value, "image": None}
    own = {"alt": image.description, "licence": image.licence, "credit": image.credit}
    return {
        **value,
        "image": str(image.uuid),
        **{name: value.get(name) or text for name, text in own.items()},
    }


def _read_document(value: dict[str, Any], references: References) -> dict[str, Any]:
    document = references.document(value.get("document") or 0)
    if document is None:
        return {**value, "document": None}
    return {"document": str(document.uuid), "title": value.get("title") or document.title}


def _read_links(value: dict[str, Any], references: References) -> dict[str, Any]:
    return {**value, "items": [_read_link(item, references) for item in value["items"]]}


def _read_link(item: Mapping[str, Any], references: References) -> dict[str, Any]:
    page = references.page(item.get("page") or "")
    return {
        "page": str(page.translation_key) if page else None,
        "url": item.get("url") or "",
        "text": item.get("text") or (page.title if page else ""),
    }


_READERS: Mapping[str, Callable[[dict[str, Any], References], dict[str, Any]]] = {
    "image": _read_image,
    "document": _read_document,
    "links": _read_links,
}
