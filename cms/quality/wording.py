"""Words for which there are plainer ones, and sentences that hide who does something. English only."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from .findings import Finding, build_finding
from .pages import PageText
from .surroundings import Surroundings

# "" where the phrase can go without a loss.
PLAINER: Mapping[str, str] = {
    "accordingly": "so",
    "additional": "more, extra",
    "adjacent to": "next to",
    "advise": "tell",
    "ascertain": "find out",
    "at this moment in time": "now",
    "at the present time": "now",
    "commence": "start",
    "commences": "starts",
    "comply with": "follow",
    "dispatch": "send",
    "due to the fact that": "because",
    "endeavour": "try",
    "enquire": "ask",
    "ensure": "make sure",
    "facilitate": "help",
    "forthwith": "at once",
    "hereby": "",
    "in accordance with": "under, following",
    "in excess of": "more than",
    "in lieu of": "instead of",
    "in order to": "to",
    "in relation to": "about",
    "in respect of": "for, about",
    "in the event of": "if",
    "in the event that": "if",
    "notwithstanding": "even if",
    "obtain": "get",
    "pertaining to": "about",
    "please note": "",
    "please note that": "",
    "prior to": "before",
    "purchase": "buy",
    "pursuant to": "under",
    "regarding": "about",
    "residing": "living",
    "should you wish": "if you want",
    "subsequent to": "after",
    "subsequently": "later",
    "terminate": "end",
    "utilise": "use",
    "utilised": "used",
    "whilst": "while",
    "with regard to": "about",
    "with the exception of": "except",
}
_HARD = re.compile(
    rf"\b(?:{'|'.join(re.escape(phrase) for phrase in sorted(PLAINER, key=len, reverse=True))})\b",
    re.IGNORECASE,
)
_DONE = (
    r"(?:\w+ed|bought|brought|built|chosen|done|given|held|kept|made|paid|run|sent|set|taken|told|written)"
)
# “By” that names no one: by post, by 5 pm, by calling us.
_NO_ONE = r"(?!(?:\w+ing|post|email|phone|text|hand|law|foot|car|bus|then|\d)\b)"
_PASSIVE = re.compile(
    rf"\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+)?{_DONE}\s+by\s+{_NO_ONE}[^.?!,]{{2,40}}",
    re.IGNORECASE,
)


def check_words(page: PageText, around: Surroundings) -> Iterator[Finding]:
    """Each hard phrase once for each passage."""
    for passage in page.prose if page.name.language == "en" else ():
        for phrase in dict.fromkeys(match.lower() for match in _HARD.findall(passage.text)):
            yield build_finding("word-hard", page.name, passage.place, advise(phrase))


def advise(phrase: str) -> str:
    """What to write instead of a phrase of the list."""
    plainer = PLAINER[phrase]
    return f"“{phrase}” has a plainer word: {plainer}." if plainer else f"Leave out “{phrase}”."


def check_voice(page: PageText, around: Surroundings) -> Iterator[Finding]:
    """Only passives that name who acts: the others are often right in a service page."""
    for passage in page.prose if page.name.language == "en" else ():
        for match in _PASSIVE.finditer(passage.text):
            message = f"“{match[0].strip()}”: say who does it first, as in “we collect it”."
            yield build_finding("passive", page.name, passage.place, message)
