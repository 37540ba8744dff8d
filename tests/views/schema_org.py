"""The part of schema.org's vocabulary that we use: each type with the properties that it or its parents have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

_THING = "name description url identifier sameAs mainEntityOfPage potentialAction"
_PAGE = "inLanguage isPartOf publisher breadcrumb mainEntity primaryImageOfPage datePublished dateModified lastReviewed"
VOCABULARY = {
    kind: {"@id", "@type", *_THING.split(), *own.split()}
    for kind, own in {
        "AdministrativeArea": "",
        "BreadcrumbList": "itemListElement",
        "CollectionPage": _PAGE,
        "ContactPoint": "telephone email hoursAvailable",
        "EntryPoint": "urlTemplate",
        "GovernmentOrganization": "logo telephone email areaServed",
        "GovernmentService": "serviceType areaServed provider availableChannel",
        "ImageObject": "",
        "ListItem": "position item",
        "OpeningHoursSpecification": "dayOfWeek opens closes validFrom validThrough",
        "Place": "address openingHoursSpecification",
        "PostalAddress": "streetAddress postalCode addressCountry",
        "PropertyValue": "propertyID value",
        # `query-input` is the annotation of `query` that schema.org's own page on actions describes.
        "SearchAction": "target query query-input",
        "ServiceChannel": "availableLanguage serviceUrl servicePhone serviceLocation",
        "WebPage": _PAGE,
        "WebSite": "inLanguage publisher",
    }.items()
}


def unknown_words(value: Any) -> set[str]:
    """Every `Type` and `Type.property` in some data that the vocabulary does not have."""
    return set(_unknown(value))


def _unknown(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        for member in value:
            yield from _unknown(member)
    if isinstance(value, dict) and value.keys() != {"@id"}:
        kind = value.get("@type", "")
        known = VOCABULARY.get(kind)
        yield from [kind] if known is None else [f"{kind}.{name}" for name in value.keys() - known]
        for member in value.values():
            yield from _unknown(member)
