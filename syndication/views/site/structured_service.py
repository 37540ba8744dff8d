"""A service page as schema.org's GovernmentService, with the ways to use it as ServiceChannels."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from cms.facts.phones import tel_address
from syndication.domain.channels import Channel
from syndication.domain.pages import ResolvedPage

Node = dict[str, Any]

DAYS = {
    "mon": "Monday",
    "tue": "Tuesday",
    "wed": "Wednesday",
    "thu": "Thursday",
    "fri": "Friday",
    "sat": "Saturday",
    "sun": "Sunday",
}


def is_service(page: ResolvedPage) -> bool:
    """Whether the page is about one service that this council provides."""
    return not page.signpost and (
        page.kind == "service" or (page.kind != "topic" and page.service is not None)
    )


def service_id(page: ResolvedPage) -> str:
    return f"{page.url}#service"


def describe_service(page: ResolvedPage, provider: Node, area: Node) -> Node:
    """`provider` and `area` are nodes, or references to nodes, of the council."""
    service = page.service
    return filled(
        {
            "@type": "GovernmentService",
            "@id": service_id(page),
            "name": page.title,
            "description": page.summary,
            "url": page.url,
            "serviceType": service.name if service else "",
            "identifier": numbered("LGSL", str(service.lgsl)) if service else {},
            "areaServed": area,
            "provider": provider,
            "availableChannel": [_channel(channel, page.language) for channel in page.channels],
        }
    )


def numbered(scheme: str, value: str) -> Node:
    """An identifier of a scheme, such as LGSL 524."""
    return {"@type": "PropertyValue", "propertyID": scheme, "value": value}


def filled(node: Node) -> Node:
    """The members that say something."""
    return {name: value for name, value in node.items() if value not in ("", None, [], {})}


def _channel(channel: Channel, language: str) -> Node:
    return filled(
        {
            "@type": "ServiceChannel",
            "name": channel.name,
            "availableLanguage": language,
            "serviceUrl": channel.url,
            "servicePhone": _contact(channel),
            "serviceLocation": _place(channel),
        }
    )


def _contact(channel: Channel) -> Node:
    if not channel.phone and not channel.email:
        return {}
    contact = {
        "@type": "ContactPoint",
        "telephone": channel.phone and international(channel.phone),
        "email": channel.email,
        "hoursAvailable": list(_hours(channel.hours)),
    }
    return filled(contact)


def international(phone: str) -> str:
    """`01632960001` as `+441632960001`; short public numbers as they are dialled."""
    return tel_address(phone).removeprefix("tel:")


def _place(channel: Channel) -> Node:
    if not channel.address:
        return {}
    address = {
        "@type": "PostalAddress",
        "streetAddress": ", ".join(channel.address.get("lines", [])),
        "postalCode": channel.address.get("postcode", ""),
        "addressCountry": "GB",
    }
    by_post_only = channel.phone or channel.email  # then the hours are those of the telephone
    hours = [] if by_post_only else list(_hours(channel.hours))
    return filled({"@type": "Place", "address": filled(address), "openingHoursSpecification": hours})


def _hours(hours: Mapping[str, Any]) -> Iterator[Node]:
    """The regular week, then single days that differ; a day without hours is one on which nobody is there."""
    for row in hours.get("regular", []):
        days = [DAYS[day] for day in row["days"]]
        yield {"@type": "OpeningHoursSpecification", "dayOfWeek": days, **_span(row)}
    for row in hours.get("exceptions", []):
        valid = {"validFrom": row["date"], "validThrough": row["date"]}
        yield {"@type": "OpeningHoursSpecification", **valid, **_span(row)}


def _span(row: Mapping[str, Any]) -> Node:
    """From opening to closing; a day that ends at midnight is written 23:59, a closed one 00:00 to 00:00."""
    if row.get("closed"):
        return {"opens": "00:00", "closes": "00:00"}
    closes = "23:59" if row["closes"] == "24:00" else row["closes"]
    return {"opens": row["opens"], "closes": closes}
