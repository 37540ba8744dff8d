"""The words that blocks bring themselves, in English and Welsh."""

from __future__ import annotations

from collections.abc import Mapping

from cms.facts.words import known

WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "warning": "Warning",
        "legal": "What the law says",
        "legal_source": "Source:",
        "steps": "What to do",
        "fees": "Fees",
        "fee_item": "Item",
        "fee_amount": "Fee",
        "fee_note": "Notes",
        "contact": "Contact us",
        "phone": "Phone",
        "email": "Email",
        "address": "Address",
        "hours": "Opening hours",
        "url": "Website",
        "do_dont": "What to do and what not to do",
        "do": "Do",
        "dont": "Don't",
        "expander": "Read more",
        "document": "Download the document",
        "links": "Related pages",
        "report": "Report it online",
        "apply": "Apply online",
        "pay": "Pay online",
        "check": "Check online",
        "credit": "Photo:",
        "licence": "Licence:",
    },
    "cy": {
        "warning": "Rhybudd",
        "legal": "Beth mae’r gyfraith yn ei ddweud",
        "legal_source": "Ffynhonnell:",
        "steps": "Beth i’w wneud",
        "fees": "Ffioedd",
        "fee_item": "Eitem",
        "fee_amount": "Ffi",
        "fee_note": "Nodiadau",
        "contact": "Cysylltu â ni",
        "phone": "Ffôn",
        "email": "E-bost",
        "address": "Cyfeiriad",
        "hours": "Oriau agor",
        "url": "Gwefan",
        "do_dont": "Beth i’w wneud a beth i beidio â’i wneud",
        "do": "Gwnewch hyn",
        "dont": "Peidiwch â gwneud hyn",
        "expander": "Darllen mwy",
        "document": "Lawrlwytho’r ddogfen",
        "links": "Tudalennau cysylltiedig",
        "report": "Rhoi gwybod ar-lein",
        "apply": "Gwneud cais ar-lein",
        "pay": "Talu ar-lein",
        "check": "Gwirio ar-lein",
        "credit": "Llun:",
        "licence": "Trwydded:",
    },
}


def word(name: str, language: str) -> str:
    """One of our own words; English for languages that we do not know."""
    return WORDS[known(language)][name]
