"""Every block becomes clean HTML with its facts still in it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html

from cms.markup import BLOCK_TYPES, render_block
from cms.markup.words import WORDS

EVIL = "<img src=x onerror=alert(1)>\"'&"
RENDERED: list[tuple[str, dict[str, Any], str, str]] = [
    ("text", {"html": "<h2>A</h2><p>{{f}}</p>"}, "", "<h2>A</h2><p>{{f}}</p>"),
    (
        "callout",
        {"title": "Note & see", "html": "<h2>B</h2><p>b</p>"},
        "",
        '<div class="callout"><h2 class="callout__title">Note &amp; see</h2><h3>B</h3><p>b</p></div>',
    ),
    (
        "warning",
        {"text": "Asbestos: call {{f}}."},
        "",
        '<div class="warning"><p class="warning__label"><strong>Warning</strong></p>'
        '<p class="warning__text">Asbestos: call {{f}}.</p></div>',
    ),
    (
        "legal",
        {"html": "<p>You must.</p>", "source": "Act 1990", "url": "https://law.example/1990"},
        "",
        '<div class="legal"><p class="legal__label"><strong>What the law says</strong></p><p>You must.</p>'
        '<p class="legal__source">Source: <a href="https://law.example/1990">Act 1990</a></p></div>',
    ),
    (
        "action",
        {"kind": "report", "label": "Report it", "fact": "u-1", "note": "Have a photo ready."},
        "",
        '<p class="action action--report" data-only="u-1">'
        '<a class="action__link" href="ref:fact/u-1">Report it</a></p>'
        '<p class="action__note" data-only="u-1">Have a photo ready.</p>',
    ),
    (
        "steps",
        {"title": "How", "items": [{"title": "One", "html": "<p>do</p>"}, {"title": "", "html": ""}]},
        "",
        '<h2 class="steps__title">How</h2><ol class="steps"><li class="steps__item">'
        '<h3 class="steps__heading">One</h3><p>do</p></li></ol>',
    ),
    (
        "fees",
        {
            "caption": "Charges",
            "rows": [{"item": "Sofa", "fee": "{{f}}", "note": ""}, {"item": "Bed", "fee": ""}],
        },
        "",
        '<table class="fees"><caption class="fees__caption">Charges</caption>'
        '<thead><tr><th scope="col">Item</th>'
        '<th scope="col">Fee</th></tr></thead><tbody><tr><th scope="row">Sofa</th><td>{{f|free_if_zero}}</td></tr>'
        '<tr><th scope="row">Bed</th><td>–</td></tr></tbody></table>',
    ),
    (
        "contact",
        {"title": "", "phone": "p-1", "email": None, "hours": "h-1"},
        "",
        '<div class="contact"><h2 class="contact__title">Contact us</h2><dl class="contact__list">'
        '<div class="contact__row contact__row--phone" data-only="p-1"><dt>Phone</dt><dd>{{p-1}}</dd></div>'
        '<div class="contact__row contact__row--hours" data-only="h-1"><dt>Opening hours</dt>'
        "<dd>{{h-1|list}}</dd></div>"
        "</dl></div>",
    ),
    (
        "hours",
        {"title": "", "fact": "h-1"},
        "",
        '<div class="hours" data-only="h-1"><h2 class="hours__title">Opening hours</h2>'
        '<div class="hours__times">{{h-1|list}}</div></div>',
    ),
    (
        "do_dont",
        {"do": ["wash it"], "dont": []},
        "",
        '<div class="do-dont"><h2 class="do-dont__title">What to do and what not to do</h2>'
        '<div class="do-dont__half do-dont__half--do"><h3 class="do-dont__heading">Do</h3>'
        '<ul class="do-dont__list"><li>wash it</li></ul></div></div>',
    ),
    (
        "expander",
        {"title": "More"},
        "<p>child</p>",
        '<details class="expander"><summary class="expander__title">More</summary>'
        '<div class="expander__body"><p>child</p></div></details>',
    ),
    (
        "image",
        {"image": "i-1", "alt": 'A "bin"', "caption": "Bins", "licence": "CC BY 4.0", "credit": "A. Person"},
        "",
        '<figure class="figure"><img src="ref:image/i-1" alt="A &quot;bin&quot;" loading="lazy"><figcaption>'
        '<p class="figure__caption">Bins</p>'
        '<p class="figure__licence">Photo: A. Person. Licence: CC BY 4.0.</p>'
        "</figcaption></figure>",
    ),
    (
        "document",
        {"document": "d-1", "title": "Form"},
        "",
        '<p class="document"><a class="document__link" href="ref:document/d-1">Form</a></p>',
    ),
    (
        "links",
        {
            "title": "See",
            "items": [{"page": "p-1", "text": "Bins"}, {"page": None, "url": "https://www.x.example/"}],
        },
        "",
        '<div class="links"><h2 class="links__title">See</h2><ul class="links__list">'
        '<li><a href="ref:page/p-1">Bins</a></li><li><a href="https://www.x.example/">x.example</a></li></ul></div>',
    ),
    (
        "slot",
        {"name": "n", "guidance": "Say where", "default": "<p>d</p>"},
        "",
        '<div class="slot"><p>d</p></div>',
    ),
    ("group", {"fact": "f-1"}, "<p>child</p>", '<div class="group" data-only="f-1"><p>child</p></div>'),
]


@pytest.mark.parametrize(("kind", "value", "children", "html"), RENDERED, ids=[row[0] for row in RENDERED])
def test_block(kind: str, value: dict[str, Any], children: str, html: str) -> None:
    assert render_block(kind, value, children, language="en") == html


def test_every_type_of_the_vocabulary_has_its_story_here() -> None:
    assert {row[0] for row in RENDERED} == set(BLOCK_TYPES)


@pytest.mark.parametrize("kind", sorted(BLOCK_TYPES))
def test_an_empty_block_shows_nothing(kind: str) -> None:
    assert render_block(kind, {}, language="en") == ""


def test_a_block_can_be_linked_to_by_its_id() -> None:
    assert render_block("slot", {"default": "<p>d</p>"}, language="en", block_id="b-1") == (
        '<div id="block-b-1" class="slot"><p>d</p></div>'
    )
    assert render_block("slot", {"default": "<p>d</p>"}, language="en", block_id='"><x') == (
        '<div class="slot"><p>d</p></div>'
    )


def test_our_own_words_are_welsh_on_welsh_pages() -> None:
    assert "<strong>Rhybudd</strong>" in render_block("warning", {"text": "Asbestos"}, language="cy")
    assert WORDS["en"].keys() == WORDS["cy"].keys()


@pytest.mark.parametrize("kind", sorted(BLOCK_TYPES))
def test_plain_text_never_becomes_markup(kind: str) -> None:
    members = [
        "title",
        "html",
        "text",
        "source",
        "label",
        "note",
        "caption",
        "alt",
        "licence",
        "credit",
        "default",
    ]
    value: dict[str, Any] = dict.fromkeys(members, EVIL)
    value |= dict.fromkeys(("fact", "phone", "image", "document"), "f-1")
    value |= {
        "items": [{"title": EVIL, "html": EVIL, "text": EVIL, "page": "p-1"}],
        "do": [EVIL],
        "url": EVIL,
    }
    value |= {"rows": [{"item": EVIL, "fee": EVIL, "note": EVIL}], "kind": EVIL}
    html = render_block(kind, value, language="en")
    tree = lxml_html.fragment_fromstring(html, create_parent="div")
    assert not tree.xpath("//@onerror|//script|//img[@src='x']")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


@given(
    kind=st.sampled_from(sorted(BLOCK_TYPES)),
    value=st.dictionaries(
        st.sampled_from(["html", "title", "items", "rows", "do", "fact", "url", "image", "kind", "text"]),
        JSON,
    ),
)
def test_a_broken_value_never_breaks_a_page(kind: str, value: dict[str, Any]) -> None:
    assert isinstance(render_block(kind, value, language="en"), str)


def test_only_a_bare_fact_in_a_fees_table_says_that_nothing_is_free() -> None:
    fees = [
        {"item": "A", "fee": "From {{f}}"},
        {"item": "B", "fee": "{{f|pence}}"},
        {"item": "C", "fee": "{{f}}"},
    ]
    cells = lxml_html.fromstring(render_block("fees", {"rows": fees}, language="en")).xpath("//td/text()")
    assert cells == ["From {{f}}", "{{f|pence}}", "{{f|free_if_zero}}"]
