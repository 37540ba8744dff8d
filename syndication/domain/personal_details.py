"""Taking personal details out of what strangers write: we ask for none, so we keep none."""

from __future__ import annotations

import re

REMOVED = "[removed]"

# In this order: an e-mail address may hold digits, a card number is longer than a telephone number.
_PATTERNS = (
    re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+"),
    re.compile(
        r"\b[A-CEGHJ-PR-TW-Z]{2}\s?(?:\d{2}\s?){3}[A-D]\b", re.IGNORECASE
    ),  # National Insurance number
    re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b", re.IGNORECASE),  # postcode
    re.compile(r"(?<![\w£.])\+?\d(?:[\s().-]*\d){8,18}(?!\w)"),  # telephone, bank card, NHS number
    re.compile(r"\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b"),  # a date of birth looks like any other date
)


def without_personal_details(text: str) -> str:
    """The text with e-mail addresses, telephone and other long numbers, postcodes and dates replaced.

    Names cannot be told from other words, so the form asks people to leave them out.
    """
    for pattern in _PATTERNS:
        text = pattern.sub(REMOVED, text)
    return text
