"""What a site says around its pages, in every language it speaks; `say` fills the gaps in a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

LANGUAGE_NAMES: Mapping[str, str] = {"en": "English", "cy": "Cymraeg"}

ENGLISH: Mapping[str, str] = {
    "skip": "Skip to main content",
    "home": "Home",
    "you_are_here": "You are here",
    "main_menu": "Main menu",
    "language": "Language",
    "search": "Search",
    "search_label": "Search this website",
    "search_hint": "For example: bins, council tax, parking",
    "services": "Services",
    "a_to_z_short": "A to Z",
    "a_to_z": "Services A to Z",
    "letters": "Letters",
    "do_online": "Report, apply or pay",
    "recent": "Recently updated",
    "how_can_we_help": "How can we help?",
    "in_this_section": "In this section",
    "empty_section": "There is nothing in this section yet.",
    "contents": "Contents",
    "guide": "Guide",
    "topic": "Topic",
    "previous": "Previous",
    "next": "Next",
    "part_of": "Part {number} of {total}",
    "more_pages": "More results",
    "reviewed": "Last reviewed: {date}",
    "related": "Related pages",
    "provider_title": "Who provides this service",
    "provider_text": (
        "This service is provided by another council for your area. "
        "The links on this page take you to that council’s website."
    ),
    "results_title": "Results for “{query}”",
    "results_0": "No results for “{query}”",
    "results_1": "1 result for “{query}”",
    "results_many": "{count} results for “{query}”",
    "no_results_help": "Check the spelling, or try fewer or different words.",
    "did_you_mean": "Did you mean",
    "browse_a_to_z": "Look through all services A to Z",
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
    "not_in_language": "This page is not available in English.",
    "language_home": "Go to the English home page",
    "available_in": "This page is available in English",
    "contact_us": "Contact us",
    "phone": "Phone",
    "email": "Email",
    "follow_us": "Follow us",
    "about_site": "About this website",
    "updates": "Updates feed (RSS)",
    "accessibility": "Accessibility statement",
    "preview": "Preview. The public address of this page is",
}

WELSH: Mapping[str, str] = {
    "skip": "Neidio i’r prif gynnwys",
    "home": "Hafan",
    "you_are_here": "Rydych chi yma",
    "main_menu": "Prif ddewislen",
    "language": "Iaith",
    "search": "Chwilio",
    "search_label": "Chwilio’r wefan hon",
    "search_hint": "Er enghraifft: biniau, treth gyngor, parcio",
    "services": "Gwasanaethau",
    "a_to_z_short": "A i Y",
    "a_to_z": "Gwasanaethau A i Y",
    "letters": "Llythrennau",
    "do_online": "Rhoi gwybod, gwneud cais neu dalu",
    "recent": "Diweddarwyd yn ddiweddar",
    "how_can_we_help": "Sut gallwn ni helpu?",
    "in_this_section": "Yn yr adran hon",
    "empty_section": "Does dim byd yn yr adran hon eto.",
    "contents": "Cynnwys",
    "guide": "Canllaw",
    "topic": "Pwnc",
    "previous": "Blaenorol",
    "next": "Nesaf",
    "part_of": "Rhan {number} o {total}",
    "more_pages": "Rhagor o ganlyniadau",
    "reviewed": "Adolygwyd ddiwethaf: {date}",
    "related": "Tudalennau cysylltiedig",
    "provider_title": "Pwy sy’n darparu’r gwasanaeth hwn",
    "provider_text": (
        "Cyngor arall sy’n darparu’r gwasanaeth hwn ar gyfer eich ardal. "
        "Bydd y dolenni ar y dudalen hon yn mynd â chi i wefan y cyngor hwnnw."
    ),
    "results_title": "Canlyniadau ar gyfer “{query}”",
    "results_0": "Dim canlyniadau ar gyfer “{query}”",
    "results_1": "1 canlyniad ar gyfer “{query}”",
    "results_many": "{count} canlyniad ar gyfer “{query}”",
    "no_results_help": "Gwiriwch y sillafu, neu rhowch gynnig ar lai o eiriau neu ar eiriau gwahanol.",
    "did_you_mean": "Oeddech chi’n meddwl",
    "browse_a_to_z": "Pori’r holl wasanaethau A i Y",
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
    "not_in_language": "Nid yw’r dudalen hon ar gael yn Gymraeg.",
    "language_home": "Ewch i’r hafan Gymraeg",
    "available_in": "Mae’r dudalen hon ar gael yn Gymraeg",
    "contact_us": "Cysylltu â ni",
    "phone": "Ffôn",
    "email": "E-bost",
    "follow_us": "Dilynwch ni",
    "about_site": "Ynglŷn â’r wefan hon",
    "updates": "Ffrwd diweddariadau (RSS)",
    "accessibility": "Datganiad hygyrchedd",
    "preview": "Rhagolwg. Cyfeiriad cyhoeddus y dudalen hon yw",
}

CATALOGUE: Mapping[str, Mapping[str, str]] = {"en": ENGLISH, "cy": WELSH}

MONTHS: Mapping[str, str] = {
    "en": "January February March April May June July August September October November December",
    "cy": "Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr",
}


def say(key: str, language: str, **values: object) -> str:
    """The sentence `key` in a language, with its gaps filled; KeyError for one that nobody wrote."""
    return CATALOGUE[language][key].format(**values)


def long_date(day: date, language: str) -> str:
    """1 April 2027, or 1 Ebrill 2027."""
    return f"{day.day} {MONTHS[language].split()[day.month - 1]} {day.year}"
