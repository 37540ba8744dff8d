"""No text that someone may type takes long to check, clean, resolve or search (reliability: DoS by text)."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from cms.facts.tokens import find_tokens, malformed_tokens
from cms.markup import is_blank, is_safe_url, sanitise_rich
from cms.rich_text import sanitise_stored, to_references
from syndication.domain.hashes import hash_value
from syndication.domain.plain_text import plain_text
from syndication.domain.templates import compile_template, expand, expand_text

LENGTH = 200_000
SECONDS = 5.0  # linear work takes about one; what these texts once cost was minutes
BAITS = {
    "open links": "<a ",
    "open addresses": '<a href="',
    "open tags": "<",
    "braces": "{}",
    "open facts": "{{a",
    "dots": ".",
    "shouts": "!?",
    "abbreviations": "e.g. ",
    "nested emphasis": "<strong><em>",
    "unknown facts": "<p>{{x}}</p>",
}
SPACES = f"<p>x {{{{gone}}}}{' ' * LENGTH}x</p><p>{{{{gone}}}}</p>"
BREAKS = f"<p>{'<br>' * (LENGTH // 5)}x {{{{gone}}}}</p>"
OPEN_FACT = "{{" + " " * (LENGTH // 10) + "x"
TEXTS = {
    **{name: bait * (LENGTH // len(bait)) for name, bait in BAITS.items()},
    "spaces": SPACES,
    "breaks": BREAKS,
    "a fact that never closes": OPEN_FACT,
}


def resolve_html(text: str) -> None:
    template = compile_template(sanitise_rich(text))
    expand(template, fact=lambda fact: None, link=lambda kind, id: "", language="en")


def resolve_text(text: str) -> None:
    expand_text(text, fact=lambda fact: None, language="en")


def read_links(text: str) -> None:
    to_references(text, lambda kind, key: key)


WORK = [
    find_tokens,
    malformed_tokens,
    is_blank,
    is_safe_url,
    sanitise_stored,
    plain_text,
    hash_value,
    read_links,
    resolve_html,
    resolve_text,
]


@pytest.mark.parametrize("work", WORK, ids=lambda work: work.__name__)
def test_long_texts_take_no_longer_than_their_length(work: Callable[[str], object]) -> None:
    slow = {}
    for name, text in TEXTS.items():
        start = time.process_time()
        work(text)
        spent = time.process_time() - start
        if spent > SECONDS:
            slow[name] = spent
    assert slow == {}
