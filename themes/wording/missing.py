"""Pages that are not there: never were, went away, or wait."""

from __future__ import annotations

from collections.abc import Mapping

ENGLISH: Mapping[str, str] = {
    "missing_title": "Page not found",
    "missing_text": (
        "If you typed the address, check that it is correct. If you followed a link, the page may have moved."
    ),
    "missing_next": "You can search this website, or start from one of our services.",
    "gone_title": "This page is no longer available",
    "gone": "This page has been removed from our website.",
    "redirect": "This page has moved.",
    "withdrawn": "This page has been withdrawn.",
    "opted-out": "{council} does not publish this page.",
    "not-taken": "{council} does not publish this page.",
    "waiting_title": "This page is not ready yet",
    "waiting": (
        "We need to confirm some local details before we can publish it. Try again soon, or contact us."
    ),
    "suspended_title": "This website is not available",
    "suspended": "The website of {council} is not available at the moment.",
    "language-removed": "This page is no longer available in English.",
    "instead": "What to use instead",
    "reason_given": "Why it was withdrawn",
}

WELSH: Mapping[str, str] = {
    "missing_title": "Heb ddod o hyd i’r dudalen",
    "missing_text": (
        "Os gwnaethoch chi deipio’r cyfeiriad, gwiriwch ei fod yn gywir. "
        "Os gwnaethoch chi ddilyn dolen, efallai fod y dudalen wedi symud."
    ),
    "missing_next": "Gallwch chwilio’r wefan hon, neu ddechrau gydag un o’n gwasanaethau.",
    "gone_title": "Nid yw’r dudalen hon ar gael mwyach",
    "gone": "Mae’r dudalen hon wedi’i thynnu oddi ar ein gwefan.",
    "redirect": "Mae’r dudalen hon wedi symud.",
    "withdrawn": "Mae’r dudalen hon wedi’i thynnu’n ôl.",
    "opted-out": "Nid yw {council} yn cyhoeddi’r dudalen hon.",
    "not-taken": "Nid yw {council} yn cyhoeddi’r dudalen hon.",
    "waiting_title": "Nid yw’r dudalen hon yn barod eto",
    "waiting": (
        "Mae angen i ni gadarnhau rhai manylion lleol cyn y gallwn ei chyhoeddi. "
        "Rhowch gynnig arall arni cyn bo hir, neu cysylltwch â ni."
    ),
    "suspended_title": "Nid yw’r wefan hon ar gael",
    "suspended": "Nid yw gwefan {council} ar gael ar hyn o bryd.",
    "language-removed": "Nid yw’r dudalen hon ar gael yn Gymraeg mwyach.",
    "instead": "Beth i’w ddefnyddio yn ei lle",
    "reason_given": "Pam y cafodd ei thynnu’n ôl",
}
