"""What a council adds to the foot of its pages: a number for emergencies, and links of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cms.facts.phones import tel_address

from .context import Link, Visit

_NO_DIGITS = re.compile(r"[^0-9+]")


@dataclass(frozen=True)
class Emergency:
    """The number for when the council is closed; without a label of its own it is for out of hours."""

    phone: str
    href: str
    label: str


def phone_address(phone: str) -> str:
    """The `tel:` address of a number as people write it; "" of none."""
    return tel_address(_NO_DIGITS.sub("", phone)) if phone else ""


def find_emergency(visit: Visit) -> Emergency | None:
    phone = visit.brand.emergency_phone
    label = visit.brand.emergency_label.get(visit.language, "")
    return Emergency(phone, phone_address(phone), label) if phone else None


def footer_links(visit: Visit) -> tuple[Link, ...]:
    """Those with a label, and a page, in the language of the visit: no language stands in for another."""
    return tuple(_footer_links(visit))


def _footer_links(visit: Visit) -> Iterator[Link]:
    for link in visit.brand.footer_links:
        title = link.label.get(visit.language)
        href = _page_address(visit, link.href) if link.href.startswith("/") else link.href
        if title and href:
            yield Link(title, href)


def _page_address(visit: Visit, path: str) -> str:
    """Where the page at a path of any of the council's languages is in this one; "" where it is not."""
    found = (visit.site.at_path(language, path) for language in visit.site.languages)
    page = next((page for page in found if page), None)
    if page is None:
        return visit.here(path)
    here = visit.site.translation(page.shared_id, visit.language)
    return visit.href(here.url) if here else ""
