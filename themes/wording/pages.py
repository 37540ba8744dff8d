"""What the kinds of page say besides their own text."""

from __future__ import annotations

from collections.abc import Mapping

ENGLISH: Mapping[str, str] = {
    "letters": "Letters",
    "top_tasks": "Most used",
    "contact_services": "Ask about a service",
    "contact_services_hint": "Each of these pages says whom to ask about just that service.",
    "recent": "Recently updated",
    "how_can_we_help": "How can we help?",
    "empty_section": "There is nothing in this section yet.",
    "contents": "Contents",
    "guide": "Guide",
    "topic": "Topic",
    "previous": "Previous",
    "next": "Next",
    "part_of": "Part {number} of {total}",
    "step": "Step {number}",
    "journey": "Step by step",
    "journey_part": "This page is part of",
    "reviewed": "Last reviewed: {date}",
    "related": "Related pages",
    "provider_title": "Who provides this service",
    "provider_text": (
        "This service is provided by another council for your area. "
        "The links on this page take you to that council’s website."
    ),
    "browse_a_to_z": "Look through all services A to Z",
}

WELSH: Mapping[str, str] = {
    "letters": "Llythrennau",
    "top_tasks": "Defnyddir amlaf",
    "contact_services": "Holi am wasanaeth",
    "contact_services_hint": "Mae pob un o’r tudalennau hyn yn dweud â phwy i gysylltu am y gwasanaeth hwnnw’n unig.",
    "recent": "Newidiadau diweddar",
    "how_can_we_help": "Sut gallwn ni helpu?",
    "empty_section": "Nid oes dim yn yr adran hon eto.",
    "contents": "Cynnwys",
    "guide": "Canllaw",
    "topic": "Pwnc",
    "previous": "Blaenorol",
    "next": "Nesaf",
    "part_of": "Rhan {number} o {total}",
    "step": "Cam {number}",
    "journey": "Cam wrth gam",
    "journey_part": "Mae’r dudalen hon yn rhan o",
    "reviewed": "Adolygwyd ddiwethaf: {date}",
    "related": "Tudalennau cysylltiedig",
    "provider_title": "Pwy sy’n darparu’r gwasanaeth hwn",
    "provider_text": (
        "Cyngor arall sy’n darparu’r gwasanaeth hwn ar gyfer eich ardal. "
        "Bydd y dolenni ar y dudalen hon yn mynd â chi i wefan y cyngor hwnnw."
    ),
    "browse_a_to_z": "Pori’r holl wasanaethau o A i Y",
}
